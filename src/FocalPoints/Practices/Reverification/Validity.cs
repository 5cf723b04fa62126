using System.Linq.Expressions;

namespace FocalPoints.Practices.Reverification;

/// <summary>
/// How long a State's word is taken for current. Records stay while people and plans change: after two years the State is asked whether
/// a practice is still valid, and its silence is told to readers.
/// </summary>
public static class Validity
{
    /// <summary>After so many months the State is asked.</summary>
    public const int Months = 24;

    /// <summary>How long its answer is waited for, before readers are told that there was none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(60);

    /// <summary>What a State is to be asked about: published, its own word, and not stood behind for so long.</summary>
    /// <param name="now">UTC.</param>
    public static Expression<Func<Practice, bool>> IsDue(DateTime now)
    {
        var latest = now.AddMonths(-Months);
        return practice => practice.Status == PracticeStatus.Published && !practice.IsIllustration && (practice.VerifiedAt ?? practice.RevisedAt) <= latest;
    }

    /// <summary>Whether the State was silent past its time. An illustration is no State's word, so no State is silent about it.</summary>
    /// <param name="verifiedAt">When the State last stood behind it, UTC.</param>
    /// <param name="now">UTC.</param>
    public static bool IsAgeing(DateTime verifiedAt, bool isIllustration, DateTime now) => !isIllustration && verifiedAt <= (now - Patience).AddMonths(-Months);
}
