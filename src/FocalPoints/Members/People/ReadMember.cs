using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>One account: one's own, or any for coordinators and the secretariat.</summary>
public sealed class ReadMember(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The account; null where there is none for this actor.</summary>
    public async Task<MemberView?> Read(Actor actor, Guid memberId, CancellationToken cancel = default)
    {
        if (actor.MemberId != memberId && !PeopleAccess.MayManage(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Users.AsNoTracking().Where(member => member.Id == memberId).Viewed().SingleOrDefaultAsync(cancel);
    }
}
