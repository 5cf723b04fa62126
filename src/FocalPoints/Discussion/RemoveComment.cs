using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>Takes a comment back: a stub stands in its place, and its answers stay.</summary>
public sealed class RemoveComment(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Removes it. Denied to all but the author. Sent twice, the same answer.</summary>
    public async Task<Outcome> Remove(Actor actor, Guid practiceId, Guid id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return right;
        var comment = await db.Comments.SingleOrDefaultAsync(comment => comment.Id == id && comment.PracticeId == practiceId, cancel);
        if (comment is null)
            return Outcome.Missing;

        var isNew = comment.RemovedAt is null;
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = comment.Remove(actor, now);
        if (!outcome.IsDone || !isNew)
            return outcome;
        db.Add(HistoryEntry.Of(actor, Verb.Removed, nameof(Comment), id, now));
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
