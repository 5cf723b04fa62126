using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>Changes a comment: its author, within <see cref="Comment.EditingTime"/>.</summary>
public sealed class EditComment(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Replaces the text. Denied to all but the author; Stale once the comment is removed or the secretariat took something out of it, or the practice is withdrawn.</summary>
    public async Task<Outcome> Edit(Actor actor, Guid practiceId, Guid id, string? text, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Read and saved as one: what is taken out of it meanwhile does not come back.
        await using var transaction = await db.BeginAlone(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return right;
        var comment = await db.Comments.SingleOrDefaultAsync(comment => comment.Id == id && comment.PracticeId == practiceId, cancel);
        if (comment is null)
            return Outcome.Missing;
        if (comment.AuthorId == actor.MemberId && (comment.IsRedacted || (comment.RemovedAt ?? comment.HiddenAt) is not null))
            return Outcome.Stale;

        var words = PlainText.Clean(text);
        if (comment.AuthorId == actor.MemberId && comment.Text == words)
            return Outcome.Done;
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = comment.Edit(words, actor, now);
        if (!outcome.IsDone)
            return outcome;
        db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Comment), id, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Done;
    }
}
