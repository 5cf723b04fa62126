using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members.SecondStep;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>Takes away the second step of somebody who lost the telephone and the recovery codes. Every session ends, and the person is told by mail.</summary>
public sealed class RemoveSecondStep(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Denied where <see cref="PeopleAccess"/> says so. Done as well where there is none.</summary>
    public async Task<Outcome> Remove(Actor actor, Guid memberId, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayRemoveSecondStep(actor, memberId))
            return Outcome.Denied;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == memberId, cancel);
        if (member is null)
            return Outcome.Missing;
        if (member.TwoFactorEnabled)
            await db.RemoveSecondStep(actor, member, "", clock.GetUtcNow().UtcDateTime);
        return Outcome.Done;
    }
}
