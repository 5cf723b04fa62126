using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members.Links;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>A new link for an account that was never opened; it ends the earlier ones.</summary>
public sealed class RenewInvitation(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied where <see cref="PeopleAccess"/> says so; stale once the person chose a password, who then helps themself.</summary>
    /// <param name="addressOf">The full address of the page that a token opens; it is mailed too.</param>
    public async Task<Outcome<Invitation>> Renew(Actor actor, Guid memberId, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return Outcome<Invitation>.From(Outcome.Denied);

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == memberId, cancel);
        if (member is null)
            return Outcome<Invitation>.From(Outcome.Missing);
        var roles = await db.Mandates.Where(mandate => mandate.MemberId == memberId && (mandate.Until == null || now < mandate.Until)).Select(mandate => mandate.Role).ToListAsync(cancel);
        if (!PeopleAccess.MayRenew(actor, roles))
            return Outcome<Invitation>.From(Outcome.Denied);
        if (member.PasswordHash is not null || member.PausedAt is not null)
            return Outcome<Invitation>.From(Outcome.Stale);

        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SpendAll(member.Id, now, cancel);
        var token = db.AddInvitation(actor, member, addressOf, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(new Invitation(member.Id, token));
    }
}
