using FocalPoints.Data;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>One request.</summary>
public sealed class ReadRequest(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is none, or none for this actor.</summary>
    public async Task<RequestView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.AccountRequests.AsNoTracking().Where(request => request.Id == id).Viewed(db).SingleOrDefaultAsync(cancel);
    }
}
