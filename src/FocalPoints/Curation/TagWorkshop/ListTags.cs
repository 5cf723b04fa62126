using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Which tags the workshop shows.</summary>
public enum TagShelf
{
    /// <summary>What members choose from, the most used first.</summary>
    InUse,

    /// <summary>Those of them that stand on no published practice.</summary>
    Unused,

    Blocked,

    /// <summary>Words that became another name of a topic.</summary>
    Topics,
}

/// <summary>All tags with their use, for coordinators.</summary>
public sealed class ListTags(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 50;

    /// <summary>One page of a shelf; null for anybody else. Three statements, however many tags.</summary>
    /// <param name="search">A part of the tag's words; null or empty for any.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public async Task<Paged<TagLine>?> List(Actor actor, TagShelf shelf, string? search, int page, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return null;
        var part = PlainText.Clean(search).ToLowerInvariant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tags = db.Tags.AsNoTracking().Where(tag => tag.AliasOfId == null);
        tags = shelf switch
        {
            TagShelf.Blocked => tags.Where(tag => tag.BlockedAt != null),
            TagShelf.Topics => tags.Where(tag => tag.BlockedAt == null && tag.ThemeId != null),
            _ => tags.Where(tag => tag.BlockedAt == null && tag.ThemeId == null),
        };
        if (part.Length > 0)
            tags = tags.Where(tag => tag.Name.Contains(part));

        // Counted apart and put in order here: joined to their counts, the database would go through all counts for each tag.
        var uses = await CountedTag.UsesOfAll(db, cancel);
        var found = await tags.Select(tag => new { tag.Id, tag.Name }).ToListAsync(cancel);
        var ids = found.Where(tag => shelf is not (TagShelf.InUse or TagShelf.Unused) || uses.ContainsKey(tag.Id) == (shelf == TagShelf.InUse))
            .OrderByDescending(tag => uses.GetValueOrDefault(tag.Id)).ThenBy(tag => tag.Name, StringComparer.Ordinal).Select(tag => tag.Id).ToList();
        var shown = Math.Clamp(page, 1, Math.Max(1, (ids.Count + PageSize - 1) / PageSize));
        return new Paged<TagLine>(await CountedTag.Lines(db, [.. ids.Skip((shown - 1) * PageSize).Take(PageSize)], uses, cancel), shown, PageSize, ids.Count);
    }
}
