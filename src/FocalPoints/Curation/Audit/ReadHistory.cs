using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Audit;

/// <summary>Who did what to which record, when.</summary>
public sealed class ReadHistory(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 50;

    /// <summary>
    /// One page, newest first; null for everybody but coordinators and the secretariat. Where the filter breaks a rule there are no lines, and the
    /// problems say why. Statements depend on the kinds of records on the page, never on the number of lines.
    /// </summary>
    public async Task<HistoryView?> Read(Actor actor, HistoryFilter filter, CancellationToken cancel = default)
    {
        if (!HistoryAccess.MayRead(actor))
            return null;
        if (filter.Check() is { Count: > 0 } problems)
            return new HistoryView([], null, problems);

        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = await (await HistoryLines.Of(db, actor, filter, cancel)).Take(PageSize + 1).ToListAsync(cancel);
        var page = entries.Take(PageSize).ToList();
        var names = await RecordNames.Of(db, actor, page, cancel);
        return new HistoryView([.. page.Select(entry => HistoryLine.Of(entry, names))], entries.Count > PageSize ? HistoryFilter.CursorOf(page[^1]) : null, []);
    }
}

/// <summary>A page of history.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">What to ask for as <see cref="HistoryFilter.Before"/> to go on; null on the last page.</param>
/// <param name="Problems">What is wrong with the filter.</param>
public sealed record HistoryView(IReadOnlyList<HistoryLine> Lines, string? Older, IReadOnlyList<Problem> Problems);

/// <summary>What somebody did.</summary>
/// <param name="At">UTC.</param>
/// <param name="MemberId">Null for a visitor and for the system.</param>
/// <param name="MemberName">As it was then; empty for a visitor.</param>
/// <param name="RecordType">As in <c>Practice</c>.</param>
/// <param name="Record">Null where the reader may not see the record, or it has no name.</param>
public sealed record HistoryLine(long Id, DateTime At, Guid? MemberId, string MemberName, Verb Verb, string RecordType, string RecordId, string Note, RecordName? Record)
{
    internal static HistoryLine Of(HistoryEntry entry, RecordNames names) =>
        new(entry.Id, entry.At, entry.MemberId, entry.MemberName, entry.Verb, entry.RecordType, entry.RecordId, entry.Note, names[entry]);
}

/// <summary>What people call a record.</summary>
/// <param name="Number">Of a practice, or of the one that a comment stands on; else null.</param>
/// <param name="Slug">Of that practice.</param>
/// <param name="CommentId">Of a comment.</param>
/// <param name="QuestionId">Of a question, or of the one that an answer was given to.</param>
public sealed record RecordName(string Title, string? Number = null, string? Slug = null, Guid? CommentId = null, Guid? QuestionId = null);
