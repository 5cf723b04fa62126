using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Tags;

/// <summary>Finds a tag by its address.</summary>
public sealed class ReadTag(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>
    /// The tag; for one that was merged, the tag it was merged into, under another slug. Null where there is none, or where it is blocked.
    /// That a tag exists says nothing of the practices that bear it.
    /// </summary>
    public async Task<Tag?> Read(string slug, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tag = await db.Tags.AsNoTracking().Where(tag => tag.Slug == slug).OrderBy(tag => tag.AliasOfId != null).ThenBy(tag => tag.Name).FirstOrDefaultAsync(cancel);
        for (var steps = 0; steps < 10 && tag?.AliasOfId is { } target; steps++)
            tag = await db.Tags.AsNoTracking().SingleOrDefaultAsync(other => other.Id == target, cancel);
        return tag?.BlockedAt is null ? tag : null;
    }
}
