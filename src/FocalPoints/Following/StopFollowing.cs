using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>Stops to follow something. It can be followed again at any time.</summary>
public sealed class StopFollowing(IDbContextFactory<FocalPointsDb> databases, TodaysTargets targets)
{
    /// <summary>Stops it, and what means the same today under another name. Another's does not exist; Missing too where it was stopped before.</summary>
    public async Task<Outcome> Stop(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (actor.MemberId is null)
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.Subscriptions.AsNoTracking().Where(subscription => subscription.MemberId == actor.MemberId).ToListAsync(cancel);
        if (own.TrueForAll(subscription => subscription.Id != id))
            return Outcome.Missing;
        var today = await targets.Read(db, own, cancel);
        var stopped = own.Where(subscription => today[subscription.Id].Key == today[id].Key).Select(subscription => subscription.Id).ToList();
        await db.Subscriptions.Where(subscription => subscription.MemberId == actor.MemberId && stopped.Contains(subscription.Id)).ExecuteDeleteAsync(cancel);
        return Outcome.Done;
    }
}
