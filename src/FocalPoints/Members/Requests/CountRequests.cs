using FocalPoints.Data;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>How many wait.</summary>
public sealed class CountRequests(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>0 for everybody but coordinators and the secretariat.</summary>
    public async Task<int> Count(Actor actor, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return 0;

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.AccountRequests.CountAsync(request => request.DecidedAt == null, cancel);
    }
}
