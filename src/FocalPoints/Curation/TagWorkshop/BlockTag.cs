using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Takes a tag out of use, or lets it be used again. What members tagged is kept, and back with the tag.</summary>
public sealed class BlockTag(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Blocks or unblocks it. Sent twice, the same answer.</summary>
    public async Task<Outcome> Set(Actor actor, Guid id, bool isBlocked, int version, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tag = await db.Tags.SingleOrDefaultAsync(tag => tag.Id == id, cancel);
        if (tag is null)
            return Outcome.Missing;
        if (tag.AliasOfId is not null)
            return Outcome.Stale;
        if (tag.BlockedAt is not null == isBlocked)
            return Outcome.Done;
        if (tag.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new TagChange
        {
            Kind = isBlocked ? TagChangeKind.Blocked : TagChangeKind.Unblocked,
            TagId = id,
            TagName = tag.Name,
            Steps = [tag.Put(tag.Standing with { BlockedAt = isBlocked ? now : null })],
            At = now,
            MemberId = actor.MemberId,
            MemberName = actor.Name,
        });
        db.Add(HistoryEntry.Of(actor, isBlocked ? Verb.Blocked : Verb.Unblocked, nameof(Tag), id, now, tag.Name));
        return await db.SaveUnlessStale(cancel);
    }
}
