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

    /// <summary>One page of a shelf; null for anybody else. Two statements, however many tags.</summary>
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

        var lines = CountedTag.Of(db, tags);
        lines = shelf switch
        {
            TagShelf.InUse => lines.Where(line => line.Practices > 0),
            TagShelf.Unused => lines.Where(line => line.Practices == 0),
            _ => lines,
        };
        var total = await lines.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var items = await lines.OrderByDescending(line => line.Practices).ThenBy(line => line.Name)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new Paged<TagLine>([.. items.Select(line => line.ToLine())], shown, PageSize, total);
    }
}
