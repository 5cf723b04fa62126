using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>What coordinators did to tags, latest first.</summary>
public sealed class ListTagChanges(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 25;

    /// <summary>One page; null for anybody but coordinators. Two statements.</summary>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public async Task<Paged<TagChange>?> List(Actor actor, int page, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var total = await db.TagChanges.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var changes = await db.TagChanges.AsNoTracking().OrderByDescending(change => change.At).ThenBy(change => change.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new Paged<TagChange>(changes, shown, PageSize, total);
    }
}
