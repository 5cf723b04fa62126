using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Links;

/// <summary>What the links of a practice answered.</summary>
public sealed class ReadLinkReport(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The last report; null while nobody asked, and for everybody but coordinators.</summary>
    public async Task<LinkReport?> Read(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.LinkReports.AsNoTracking().SingleOrDefaultAsync(report => report.PracticeId == practiceId, cancel);
    }
}
