using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Revisions;

/// <summary>Every published state of a practice, for those who may read it.</summary>
public sealed class ListRevisions(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 50;

    /// <summary>
    /// One page, newest first; null where there is no such practice for this actor. Of a withdrawn practice the numbers and dates alone, so that
    /// a citation can be checked; what it said, and why it changed, is gone with it.
    /// </summary>
    /// <param name="page">From 1; past the end it is the last one.</param>
    public async Task<RevisionList?> List(Actor actor, Guid id, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == id)
            .Select(practice => new { practice.Status, practice.RevisionNumber }).SingleOrDefaultAsync(cancel);
        if (practice is null)
            return null;

        page = Math.Clamp(page, 1, Math.Max(1, (practice.RevisionNumber + PageSize - 1) / PageSize));
        var lines = await db.Revisions.AsNoTracking().Where(revision => revision.PracticeId == id).OrderByDescending(revision => revision.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).Select(RevisionLine.For(db, actor, practice.Status == PracticeStatus.Withdrawn)).ToListAsync(cancel);
        var record = id.ToString();
        var redacted = await db.History.AsNoTracking().Where(entry => entry.RecordType == nameof(Practice) && entry.RecordId == record && entry.Verb == Verb.Redacted)
            .OrderByDescending(entry => entry.Id).Take(PageSize).Select(entry => entry.At).ToListAsync(cancel);
        return new(new Paged<RevisionLine>(lines, page, PageSize, practice.RevisionNumber), redacted);
    }
}

/// <summary>The published states of a practice.</summary>
/// <param name="Page">Newest first; the total is the number of the live revision.</param>
/// <param name="RedactedAt">When personal data was taken out of them, UTC, newest first.</param>
public sealed record RevisionList(Paged<RevisionLine> Page, IReadOnlyList<DateTime> RedactedAt);
