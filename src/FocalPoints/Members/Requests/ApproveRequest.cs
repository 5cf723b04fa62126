using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Links;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>Gives somebody who asked the mandate, and an account where the address has none. The person is written to.</summary>
public sealed class ApproveRequest(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// The account. Denied where <see cref="PeopleAccess"/> says so; stale where somebody else decided meanwhile; sent twice by the same person, the
    /// same answer. Invalid by the same rules as an invitation.
    /// </summary>
    /// <param name="input">The mandate, which may differ from what was asked for.</param>
    /// <param name="invitationOf">The full address of the page that a token opens.</param>
    /// <param name="signIn">The full address of the page to sign in at.</param>
    public async Task<Outcome<Guid>> Approve(Actor actor, Guid requestId, MandateInput input, Func<string, string> invitationOf, string signIn, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayGive(actor, input.KnownRole))
            return Refused(Outcome.Denied);

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await db.AccountRequests.AsTracking().SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null)
            return Refused(Outcome.Missing);
        if (request is { Decision: RequestDecision.Approved, MemberId: { } made } && request.DecidedById == actor.MemberId)
            return Outcome.DoneWith(made);
        if (request.DecidedAt is not null)
            return Refused(Outcome.Stale);

        var known = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.NormalizedUserName == request.OpenFor, cancel);
        var member = known ?? Member.For(request.Email, request.Name);
        if (!PeopleAccess.MayGive(actor, input.KnownRole, member.Id))
            return Refused(Outcome.Denied);
        var (mandate, problems) = await input.Read(db, member.Id, now, cancel);
        if (mandate is not null && known is not null && await NewMandate.IsHeld(db, mandate, now, cancel))
            problems = [new Problem("role", ProblemRule.Taken)];
        if (problems.Count > 0)
            return Refused(Outcome.Invalid(problems));

        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Give(db, actor, member, isNew: known is null, mandate!, invitationOf, signIn, now, cancel);
        request.Approve(actor, member.Id, now);
        db.History.Add(HistoryEntry.Of(actor, Verb.Approved, nameof(AccountRequest), request.Id, now));
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(Outcome.Stale);
        }
        catch (DbUpdateException) when (known is null)
        {
            // Somebody invited this address at the same moment; anything else is not ours to swallow.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (!await again.Users.AnyAsync(other => other.NormalizedUserName == member.NormalizedUserName, cancel))
                throw;
            return Refused(Outcome.Stale);
        }

        return Outcome.DoneWith(member.Id);
    }

    private static async Task Give(
        FocalPointsDb db, Actor actor, Member member, bool isNew, Mandate mandate, Func<string, string> invitationOf, string signIn, DateTime now, CancellationToken cancel)
    {
        if (isNew)
        {
            db.AddInvited(actor, member, mandate, invitationOf, now);
            return;
        }

        db.AddMandate(actor, mandate, now);
        if (member is { PasswordHash: null, PausedAt: null })
        {
            await db.SpendAll(member.Id, now, cancel);
            db.AddInvitation(actor, member, invitationOf, now);
        }
        else
        {
            db.Add(AccountMail.RequestApproved(member, signIn, now));
        }
    }

    private static Outcome<Guid> Refused(Outcome outcome) => Outcome<Guid>.From(outcome);
}
