using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.States;

/// <summary>
/// The post of a State's national focal point (Article 5.2(g)): which institution it is, in the word of the focal point, and whether its holder
/// still answers. People change posts and tell nobody; so every half year the State is asked, and two silences are a vacancy.
/// </summary>
public sealed class FocalPointPost
{
    /// <summary>The longest name of an institution, in text elements.</summary>
    public const int InstitutionMaxLength = 200;

    /// <summary>After so many months without a word the State is asked, and asked again.</summary>
    public const int MonthsBetween = 6;

    /// <summary>So many requests in a row without an answer are a vacancy.</summary>
    public const int SilencesOfAVacancy = 2;

    /// <summary>How long an answer is waited for, before a request counts as one without.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(60);

    public required string StateId { get; init; }

    /// <summary>As the focal point confirmed it; empty while nobody did.</summary>
    public string Institution { get; private set; } = "";

    /// <summary>UTC; null while nobody did.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public string ConfirmedByName { get; private set; } = "";

    /// <summary>The latest request, UTC; null while there was none.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>How many requests were sent since the last word.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Counts the confirmations. Whoever confirms names the one they read.</summary>
    public int Version { get; private set; }

    /// <summary>The focal point's word.</summary>
    public void Confirm(string institution, string byName, DateTime at)
    {
        (Institution, ConfirmedByName, ConfirmedAt, Unanswered) = (institution, byName, at, 0);
        Version++;
    }

    /// <summary>Another request.</summary>
    /// <param name="lastWord">See <see cref="LastWord"/>.</param>
    public void Ask(DateTime lastWord, DateTime at)
    {
        Unanswered = IsWaiting(lastWord) ? Unanswered + 1 : 1;
        AskedAt = at;
    }

    /// <summary>When the State was last known to have somebody in its post: who has just come is not asked at once.</summary>
    /// <param name="heldSince">When the latest mandate of those in force began, UTC.</param>
    public DateTime LastWord(DateTime heldSince) => ConfirmedAt is { } confirmed && confirmed > heldSince ? confirmed : heldSince;

    /// <summary>Whether a request waits for its answer.</summary>
    /// <param name="lastWord">See <see cref="LastWord"/>.</param>
    public bool IsWaiting(DateTime lastWord) => Unanswered > 0 && AskedAt > lastWord;

    /// <summary>Whether it is time for a request.</summary>
    /// <param name="lastWord">See <see cref="LastWord"/>.</param>
    /// <param name="now">UTC.</param>
    public bool IsDue(DateTime lastWord, DateTime now) => (IsWaiting(lastWord) ? AskedAt!.Value : lastWord).AddMonths(MonthsBetween) <= now;

    /// <summary>Whether the holder was silent so often that nobody may be there.</summary>
    /// <param name="lastWord">See <see cref="LastWord"/>.</param>
    /// <param name="now">UTC.</param>
    public bool IsSilent(DateTime lastWord, DateTime now) =>
        IsWaiting(lastWord) && (Unanswered > SilencesOfAVacancy || (Unanswered == SilencesOfAVacancy && AskedAt + Patience <= now));
}

internal sealed class FocalPointPostMapping : IEntityTypeConfiguration<FocalPointPost>
{
    public void Configure(EntityTypeBuilder<FocalPointPost> builder)
    {
        builder.HasKey(post => post.StateId);
        builder.HasOne<State>().WithOne(state => state.Post).HasForeignKey<FocalPointPost>(post => post.StateId).OnDelete(DeleteBehavior.Restrict);
    }
}
