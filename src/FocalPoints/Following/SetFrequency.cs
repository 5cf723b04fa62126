using FocalPoints.Data;
using FocalPoints.Following.Telling;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>Says how often one is told of something that one follows.</summary>
public sealed class SetFrequency(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Sets it. Another's does not exist. Sent twice, the same answer.</summary>
    public async Task<Outcome> Set(Actor actor, Guid id, TellingFrequency? frequency, CancellationToken cancel = default)
    {
        if (actor.MemberId is null)
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var subscription = await db.Subscriptions.SingleOrDefaultAsync(subscription => subscription.Id == id && subscription.MemberId == actor.MemberId, cancel);
        if (subscription is null)
            return Outcome.Missing;
        if (frequency is not { } wanted || !Enum.IsDefined(wanted))
            return Outcome.Invalid(new Problem("Frequency", ProblemRule.Unknown));
        subscription.Tell(wanted, await db.LastLine(cancel), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
