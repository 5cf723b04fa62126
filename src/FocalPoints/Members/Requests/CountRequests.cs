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
        return await Waiting(db).CountAsync(cancel);
    }

    /// <summary>Those that nobody decided.</summary>
    internal static IQueryable<AccountRequest> Waiting(FocalPointsDb db) => db.AccountRequests.Where(request => request.DecidedAt == null);
}
