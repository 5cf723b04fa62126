using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Featuring;

/// <summary>Whether a practice is on the front page, for coordinators.</summary>
public sealed class ReadFeature(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Since when, and by whom; null where it is not, and for everybody else.</summary>
    public async Task<FeaturedPractice?> Read(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.FeaturedPractices.AsNoTracking().SingleOrDefaultAsync(featured => featured.PracticeId == practiceId, cancel);
    }
}
