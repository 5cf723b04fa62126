using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Themes;

/// <summary>A topic as it stands this moment, for those who edit it: pages read a vocabulary that may be a minute old.</summary>
public sealed class ReadTheme(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The topic, used or retired; null where there is none, or for anybody who does not edit it. One statement.</summary>
    public async Task<Theme?> Read(Actor actor, string id, CancellationToken cancel = default)
    {
        if (!ThemeAccess.MayEdit(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Themes.AsNoTracking().SingleOrDefaultAsync(theme => theme.Id == id, cancel);
    }
}
