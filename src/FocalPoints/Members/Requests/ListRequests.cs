using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>Who asked for an account.</summary>
public sealed class ListRequests(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 20;

    /// <summary>
    /// Those that wait, oldest first, or those that are decided, newest first; null for everybody but coordinators and the secretariat. A page
    /// beyond the last is the last. Two statements.
    /// </summary>
    /// <param name="page">From 1.</param>
    public async Task<Paged<RequestView>?> List(Actor actor, bool isDecided, int page, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var requests = db.AccountRequests.AsNoTracking().Where(request => request.DecidedAt != null == isDecided);
        var total = await requests.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        requests = isDecided ? requests.OrderByDescending(request => request.DecidedAt).ThenBy(request => request.Id) : requests.OrderBy(request => request.At).ThenBy(request => request.Id);
        return new Paged<RequestView>(await requests.Skip((shown - 1) * PageSize).Take(PageSize).Viewed(db).ToListAsync(cancel), shown, PageSize, total);
    }
}
