using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Mine;

/// <summary>Ends every session of one's account, this one too: for a lost telephone, or a door left open.</summary>
public sealed class SignOutEverywhere(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied to a visitor.</summary>
    public async Task<Outcome> SignOut(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = actor.MemberId is { } id ? await db.Users.SingleOrDefaultAsync(member => member.Id == id, cancel) : null;
        if (member is null)
            return Outcome.Denied;

        member.EndSessions();
        db.History.Add(HistoryEntry.Of(actor, Verb.SignedOut, nameof(Member), member.Id, clock.GetUtcNow().UtcDateTime, "everywhere"));
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
