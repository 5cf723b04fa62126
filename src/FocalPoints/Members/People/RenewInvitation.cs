using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Links;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>A new link for an account that was never opened; it ends the earlier ones.</summary>
public sealed class RenewInvitation(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied to everybody but the secretariat; stale once the person chose a password, who then helps themself.</summary>
    /// <param name="addressOf">The full address of the page that a token opens; it is mailed too.</param>
    public async Task<Outcome<Invitation>> Renew(Actor actor, Guid memberId, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (!actor.Has(MandateRole.Secretariat))
            return Outcome<Invitation>.From(Outcome.Denied);

        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == memberId, cancel);
        if (member is null)
            return Outcome<Invitation>.From(Outcome.Missing);
        if (member.PasswordHash is not null || member.PausedAt is not null)
            return Outcome<Invitation>.From(Outcome.Stale);

        var now = clock.GetUtcNow().UtcDateTime;
        var token = LinkToken.New();
        var link = AccountLink.For(AccountLinkPurpose.Invitation, member.Id, token, now);
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SpendAll(member.Id, now, cancel);
        db.Add(link);
        db.Add(AccountMail.Invitation(member, addressOf(token), link.ExpiresAt, now));
        db.History.Add(HistoryEntry.Of(actor, Verb.Invited, nameof(Member), member.Id, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(new Invitation(member.Id, token));
    }
}
