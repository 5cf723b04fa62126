using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following.Telling;

/// <summary>
/// How far history is whole. On PostgreSQL a lower number may be saved after a higher one, so what stands behind a number that was skipped is waited
/// for. Only remembers what it need not read again: how far each was told stands in the database.
/// </summary>
internal sealed class HistoryWatch
{
    /// <summary>Longer than any of our transactions, and short enough that "at once" is within a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private const int Recent = 200, AtOnce = 10_000;

    private long? wholeUpTo;
    private long newest;

    /// <summary>Reads on with one statement; the first time with two more.</summary>
    public async Task<Watched> Read(FocalPointsDb db, DateTime now, CancellationToken cancel)
    {
        if (wholeUpTo is null)
        {
            // The last numbers may still hide one that is being saved.
            var before = await db.History.OrderByDescending(entry => entry.Id).Skip(Recent).Select(entry => entry.Id).FirstOrDefaultAsync(cancel);
            newest = await db.History.Where(NewsEntries.IsNews).Where(entry => entry.Id <= before).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
            wholeUpTo = before;
        }

        var from = wholeUpTo.Value;
        var entries = await db.History.AsNoTracking().Where(entry => entry.Id > from).OrderBy(entry => entry.Id).Take(AtOnce).Select(entry => new { entry.Id, entry.At, entry.Verb, entry.RecordType }).ToListAsync(cancel);
        foreach (var entry in entries)
        {
            if (entry.Id > wholeUpTo + 1 && now - entry.At < Patience)
                break;
            wholeUpTo = entry.Id;
            if (NewsEntries.Is(entry.Verb, entry.RecordType))
                newest = entry.Id;
        }

        return new Watched(wholeUpTo.Value, newest);
    }
}

/// <summary>How far history can be told.</summary>
/// <param name="UpTo">The last line before which none is missing.</param>
/// <param name="Newest">The last line up to there that can be news to somebody.</param>
internal sealed record Watched(long UpTo, long Newest);

/// <summary>Which lines of history can be news.</summary>
internal static class NewsEntries
{
    private static readonly Verb[] OfPractices = [Verb.Published, Verb.Revised, Verb.Withdrew], OfComments = [Verb.Commented, Verb.Replied];

    /// <summary>The rule for the database.</summary>
    public static System.Linq.Expressions.Expression<Func<HistoryEntry, bool>> IsNews { get; } = entry =>
        (OfPractices.Contains(entry.Verb) && entry.RecordType == nameof(Practice)) || (OfComments.Contains(entry.Verb) && entry.RecordType == nameof(Comment));

    /// <summary>The same rule for a line that was read.</summary>
    public static bool Is(Verb verb, string recordType) => (OfPractices.Contains(verb) && recordType == nameof(Practice)) || (OfComments.Contains(verb) && recordType == nameof(Comment));

    /// <summary>The last line of history; 0 where there is none.</summary>
    public static async Task<long> LastLine(this FocalPointsDb db, CancellationToken cancel) => await db.History.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
}
