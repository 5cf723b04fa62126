using FocalPoints.Data;
using FocalPoints.History;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Mine;

/// <summary>Notes that somebody left on one device. The session itself is the site's to end.</summary>
public sealed class RecordSignOut(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Nothing to note for a visitor.</summary>
    /// <param name="from">The network address.</param>
    public async Task Record(Actor actor, string from, CancellationToken cancel = default)
    {
        if (actor.MemberId is not { } memberId)
            return;

        await using var db = await databases.CreateDbContextAsync(cancel);
        db.History.Add(HistoryEntry.Of(actor, Verb.SignedOut, nameof(Member), memberId, clock.GetUtcNow().UtcDateTime, from));
        await db.SaveChangesAsync(cancel);
    }
}
