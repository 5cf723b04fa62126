using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>One tag as coordinators see it.</summary>
public sealed class ReadWorkshopTag(IDbContextFactory<FocalPointsDb> databases)
{
    private const int MostChanges = 20;

    /// <summary>The tag; for one that was merged the tag it was merged into. Null where there is none, or for anybody but coordinators. Four statements at most.</summary>
    public async Task<WorkshopTag?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var head = await db.Tags.Where(tag => tag.Id == id).Select(tag => (Guid?)(tag.AliasOfId ?? tag.Id)).SingleOrDefaultAsync(cancel);
        var tag = await CountedTag.Of(db, db.Tags.AsNoTracking().Where(tag => tag.Id == head)).SingleOrDefaultAsync(cancel);
        if (tag is null)
            return null;
        var aliases = await db.Tags.Where(alias => alias.AliasOfId == head).OrderBy(alias => alias.Name).Select(alias => alias.Name).Take(100).ToListAsync(cancel);
        var changes = await db.TagChanges.AsNoTracking().Where(change => change.TagId == head || db.Tags.Any(alias => alias.AliasOfId == head && alias.Id == change.TagId))
            .OrderByDescending(change => change.At).Take(MostChanges).ToListAsync(cancel);
        return new WorkshopTag(tag.ToLine(), aliases, changes);
    }
}

/// <summary>One tag as coordinators see it.</summary>
/// <param name="Aliases">Words that were merged into it, by name; the first hundred.</param>
/// <param name="Changes">What was done to it and to them, latest first.</param>
public sealed record WorkshopTag(TagLine Tag, IReadOnlyList<string> Aliases, IReadOnlyList<TagChange> Changes);
