using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Tagging;

/// <summary>Takes a member's own tag off a practice. The same tag of others stays.</summary>
public sealed class UntagPractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Takes it off, under whatever alias the member once typed it. Done as well where it does not stand there any more.</summary>
    public async Task<Outcome> Untag(Actor actor, Guid practiceId, Guid tagId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return right;

        var own = await db.PracticeTags.AsNoTracking().Include(placed => placed.Tag)
            .Where(placed => placed.PracticeId == practiceId && placed.MemberId == actor.MemberId).ToListAsync(cancel);
        var merged = await MergedTags.Follow(db, own.Select(placed => placed.Tag!), cancel);
        var unwanted = own.Where(placed => placed.TagId == tagId || merged[placed.TagId].Id == tagId).ToList();
        if (unwanted.Count == 0)
            return Outcome.Done;

        // Deleted by a condition and not as records, so that a second request meanwhile is no conflict.
        var ids = unwanted.ConvertAll(placed => placed.TagId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.PracticeTags.Where(placed => placed.PracticeId == practiceId && placed.MemberId == actor.MemberId && ids.Contains(placed.TagId)).ExecuteDeleteAsync(cancel);
        db.Add(HistoryEntry.Of(actor, Verb.Untagged, nameof(Practice), practiceId, clock.GetUtcNow().UtcDateTime, merged[ids[0]].Name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
