using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Links;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>Closes an account for a while, or opens it again. Its mandates stay as they are.</summary>
public sealed class PauseMember(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied where <see cref="PeopleAccess"/> says so. Done as well where nothing changes.</summary>
    public async Task<Outcome> Set(Actor actor, Guid memberId, bool isPaused, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayPause(actor, memberId, []))
            return Outcome.Denied;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.SingleOrDefaultAsync(member => member.Id == memberId, cancel);
        if (member is null)
            return Outcome.Missing;
        var now = clock.GetUtcNow().UtcDateTime;
        var roles = await db.Mandates.Where(mandate => mandate.MemberId == memberId && (mandate.Until == null || now < mandate.Until)).Select(mandate => mandate.Role).ToListAsync(cancel);
        if (!PeopleAccess.MayPause(actor, memberId, roles))
            return Outcome.Denied;
        if (member.PausedAt is not null == isPaused)
            return Outcome.Done;

        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        member.Pause(isPaused ? now : null);
        await db.SpendAll(memberId, now, cancel);
        db.History.Add(HistoryEntry.Of(actor, isPaused ? Verb.Paused : Verb.Unpaused, nameof(Member), memberId, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Done;
    }
}
