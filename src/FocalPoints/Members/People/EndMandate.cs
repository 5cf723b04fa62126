using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>Ends a mandate, and the rights that it gave, now.</summary>
public sealed class EndMandate(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Denied to everybody but the secretariat, and to a member of the secretariat for their own: nobody locks the last one out by mistake. Done
    /// as well where it had ended.
    /// </summary>
    public async Task<Outcome> End(Actor actor, Guid memberId, Guid mandateId, CancellationToken cancel = default)
    {
        if (!actor.Has(MandateRole.Secretariat))
            return Outcome.Denied;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandate = await db.Mandates.SingleOrDefaultAsync(mandate => mandate.Id == mandateId && mandate.MemberId == memberId, cancel);
        if (mandate is null)
            return Outcome.Missing;
        if (mandate.Role == MandateRole.Secretariat && mandate.MemberId == actor.MemberId)
            return Outcome.Denied;

        var now = clock.GetUtcNow().UtcDateTime;
        if (mandate.Until <= now)
            return Outcome.Done;
        mandate.End(now);
        db.History.Add(HistoryEntry.Of(actor, Verb.MandateEnded, nameof(Mandate), mandate.Id, now, $"{mandate.Role} {mandate.StateId}".TrimEnd()));
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
