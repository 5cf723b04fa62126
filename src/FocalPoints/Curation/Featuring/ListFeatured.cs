using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Featuring;

/// <summary>What the coordinators show on the front page, latest first.</summary>
public sealed class ListFeatured(IDbContextFactory<FocalPointsDb> databases, ReadPracticeCards readCards)
{
    /// <summary>How many are shown: more would be a list, and nobody's choice.</summary>
    public const int MostShown = 3;

    /// <summary>The cards that this actor may read.</summary>
    public async Task<IReadOnlyList<PracticeCard>> List(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ids = await db.FeaturedPractices.AsNoTracking().OrderByDescending(featured => featured.At).ThenBy(featured => featured.PracticeId)
            .Join(db.Practices.Listed(actor), featured => featured.PracticeId, practice => practice.Id,
                (featured, practice) => new { featured.PracticeId, featured.At })
            .OrderByDescending(featured => featured.At).Take(MostShown).Select(featured => featured.PracticeId).ToListAsync(cancel);
        return ids.Count == 0 ? [] : await readCards.Read(ids, actor, cancel);
    }
}
