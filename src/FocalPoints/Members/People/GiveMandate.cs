using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>A further mandate for somebody who has an account.</summary>
public sealed class GiveMandate(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied where <see cref="PeopleAccess"/> says so; invalid where the person has this mandate already.</summary>
    public async Task<Outcome> Give(Actor actor, Guid memberId, MandateInput input, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayGive(actor, input.KnownRole, memberId))
            return Outcome.Denied;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (mandate, problems) = await input.Read(db, memberId, now, cancel);
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        // The row of the account is the lock: a form that is sent twice gives one mandate.
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.Where(member => member.Id == memberId).ExecuteUpdateAsync(set => set.SetProperty(member => member.ConcurrencyStamp, Guid.NewGuid().ToString()), cancel) == 0)
            return Outcome.Missing;
        if (await NewMandate.IsHeld(db, mandate!, now, cancel))
            return Outcome.Invalid(new Problem("role", ProblemRule.Taken));

        db.AddMandate(actor, mandate!, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Done;
    }
}
