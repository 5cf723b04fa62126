using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Revisions;

/// <summary>The words of published states, one or two to be compared, under the same rule as the practice itself.</summary>
public sealed class ReadRevisions(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Those of the asked for that are there, oldest first; none where the practice is not for this actor, or withdrawn.</summary>
    /// <param name="numbers">From 1.</param>
    public async Task<IReadOnlyList<RevisionText>> Read(Actor actor, Guid id, IReadOnlyList<int> numbers, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readable = db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == id && practice.Status == PracticeStatus.Published);
        var asked = db.Revisions.AsNoTracking().Where(revision => numbers.Contains(revision.Number) && readable.Any(practice => practice.Id == revision.PracticeId))
            .OrderBy(revision => revision.Number);
        var texts = await asked.Select(revision => revision.Content).ToListAsync(cancel);
        var lines = await asked.Select(RevisionLine.For(db, actor, false)).ToListAsync(cancel);
        return [.. lines.Zip(texts, (line, content) => new RevisionText(line, content))];
    }
}

/// <summary>A published state with its words.</summary>
public sealed record RevisionText(RevisionLine Revision, PracticeContent Content);
