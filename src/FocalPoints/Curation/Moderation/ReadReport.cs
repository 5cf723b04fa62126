using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>One report, waiting or decided.</summary>
public sealed class ReadReport(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The report; null where there is none for this actor, who must be a coordinator or of the secretariat. One statement.</summary>
    public async Task<ReportView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayModerate(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReportView.Of(db, actor, db.Reports.Where(report => report.Id == id)).SingleOrDefaultAsync(cancel);
    }
}
