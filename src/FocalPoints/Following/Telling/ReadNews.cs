using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following.Telling;

/// <summary>What happened to a practice.</summary>
internal enum NewsKind
{
    Published,
    Revised,
    Withdrawn,
    Commented,
}

/// <summary>Something that happened to a practice.</summary>
/// <param name="Line">Of history.</param>
/// <param name="Note">What a revision changed; may be empty.</param>
/// <param name="By">Whose doing it was: they know.</param>
internal sealed record NewsItem(long Line, NewsKind Kind, Practice Practice, string Note, IReadOnlyList<Guid?> By);

/// <summary>
/// What a piece of history tells of practices. Corrections of spelling are no news; nor is each of thousands that were brought in together, or what was said, published or revised before a
/// practice was withdrawn.
/// </summary>
internal static class ReadNews
{
    /// <summary>The longest piece that is read at once, in lines that can be news.</summary>
    public const int MaxLines = 500;

    /// <summary>The items, oldest first, and the line up to which they go. Four statements, however many.</summary>
    public static async Task<(IReadOnlyList<NewsItem> Items, long UpTo)> Between(FocalPointsDb db, long after, long upTo, CancellationToken cancel)
    {
        var lines = await db.History.AsNoTracking().Where(NewsEntries.IsNews).Where(entry => entry.Id > after && entry.Id <= upTo).OrderBy(entry => entry.Id).Take(MaxLines).ToListAsync(cancel);
        if (lines.Count == 0)
            return ([], upTo);
        var spoken = Ids(lines, nameof(Comment));
        var comments = await db.Comments.AsNoTracking().Where(comment => spoken.Contains(comment.Id) && comment.RemovedAt == null && comment.HiddenAt == null)
            .Select(comment => new { comment.Id, comment.PracticeId, comment.AuthorId }).ToDictionaryAsync(comment => comment.Id, cancel);
        var ids = Ids(lines, nameof(Practice)).Concat(comments.Values.Select(comment => comment.PracticeId)).Distinct().ToList();
        var practices = await db.Practices.AsNoTracking().Where(practice => ids.Contains(practice.Id)).ToDictionaryAsync(practice => practice.Id, cancel);
        var since = lines.Min(line => line.At);
        var revisions = (await db.Revisions.AsNoTracking().Where(revision => ids.Contains(revision.PracticeId) && revision.PublishedAt >= since)
            .Select(revision => new Change(revision.PracticeId, revision.PublishedAt, revision.Significance, revision.Note, revision.PublishedById)).ToListAsync(cancel)).ToLookup(revision => (revision.PracticeId, revision.At));

        var items = new List<NewsItem>();
        foreach (var line in lines)
        {
            var comment = line.RecordType == nameof(Comment) && Guid.TryParse(line.RecordId, out var commentId) ? comments.GetValueOrDefault(commentId) : null;
            if (practices.GetValueOrDefault(comment?.PracticeId ?? (Guid.TryParse(line.RecordId, out var id) ? id : default)) is not { } practice)
                continue;
            var item = comment is not null ? new NewsItem(line.Id, NewsKind.Commented, practice, "", [comment.AuthorId]) : Of(line, practice, revisions[(practice.Id, line.At)].FirstOrDefault());
            if (item is not null && practice.Status == (item.Kind == NewsKind.Withdrawn ? PracticeStatus.Withdrawn : PracticeStatus.Published))
                items.Add(item);
        }

        return (items, lines.Count == MaxLines ? lines[^1].Id : upTo);
    }

    private static NewsItem? Of(HistoryEntry line, Practice practice, Change? change) => line.Verb switch
    {
        Verb.Published when practice.ImportSource is not null && practice.PublishedAt == practice.CreatedAt => null,
        Verb.Published => new NewsItem(line.Id, NewsKind.Published, practice, "", [line.MemberId, change?.By]),
        Verb.Revised when change?.Significance == RevisionSignificance.Typo => null,
        Verb.Revised => new NewsItem(line.Id, NewsKind.Revised, practice, change?.Note ?? "", [line.MemberId, change?.By]),
        _ => new NewsItem(line.Id, NewsKind.Withdrawn, practice, practice.WithdrawalReason, [line.MemberId]),
    };

    private static List<Guid> Ids(List<HistoryEntry> lines, string recordType) =>
        [.. lines.Where(line => line.RecordType == recordType).Select(line => Guid.TryParse(line.RecordId, out var id) ? id : default).Distinct()];

    private sealed record Change(Guid PracticeId, DateTime At, RevisionSignificance Significance, string Note, Guid? By);
}
