using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>What an invitation made.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="Token">The secret of its link: to be handed over once, and nowhere stored.</param>
public sealed record Invitation(Guid MemberId, string Token);

/// <summary>Makes an account with its mandate, and the link with which the person opens it. Nobody gets a mandate by signing up.</summary>
public sealed class InviteMember(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied where <see cref="PeopleAccess"/> says so.</summary>
    /// <param name="addressOf">The full address of the page that a token opens; it is mailed too.</param>
    public async Task<Outcome<Invitation>> Invite(
        Actor actor, string? name, string? email, MandateInput input, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayGive(actor, input.KnownRole))
            return Outcome<Invitation>.From(Outcome.Denied);

        var now = clock.GetUtcNow().UtcDateTime;
        var member = Member.For(PlainText.Clean(email), PlainText.Clean(name));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (mandate, problems) = await input.Read(db, member.Id, now, cancel);
        var all = PersonRules.Check(member.DisplayName, member.Email!).Concat(problems).ToList();
        if (all.All(problem => problem.Field != "email") && await IsTaken(db, member, cancel))
            all.Add(new Problem("email", ProblemRule.Taken));
        if (all.Count > 0)
            return Outcome<Invitation>.From(Outcome.Invalid(all));

        var token = db.AddInvited(actor, member, mandate!, addressOf, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else was faster: the address is unique. Anything else is no answer to the person, and goes on.
            db.ChangeTracker.Clear();
            if (!await IsTaken(db, member, cancel))
                throw;
            return Outcome<Invitation>.From(Outcome.Invalid(new Problem("email", ProblemRule.Taken)));
        }

        return Outcome.DoneWith(new Invitation(member.Id, token));
    }

    private static Task<bool> IsTaken(FocalPointsDb db, Member member, CancellationToken cancel) =>
        db.Users.AnyAsync(other => other.NormalizedUserName == member.NormalizedUserName, cancel);
}
