using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>A tag with its use.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Slug">As in its address.</param>
/// <param name="Practices">How many published practices bear it, under this name or one that was merged into it.</param>
/// <param name="Aliases">How many other words were merged into it.</param>
/// <param name="BlockedAt">UTC; null while it may be used.</param>
/// <param name="ThemeId">The topic whose other name it became; null for most.</param>
/// <param name="Version">To be named by whoever changes it.</param>
public sealed record TagLine(Guid Id, string Name, string Slug, int Practices, int Aliases, DateTime? BlockedAt, string? ThemeId, int Version);

/// <summary>A tag and its use as the database counts them: what was merged counts for what it was merged into.</summary>
internal sealed class CountedTag
{
    public required Tag Tag { get; init; }

    public int Practices { get; init; }

    public int Aliases { get; init; }

    /// <summary>One or two tags with their use, none of which was merged. For lists see <see cref="UsesOfAll"/>.</summary>
    public static IQueryable<CountedTag> Of(FocalPointsDb db, IQueryable<Tag> tags) => tags.Select(tag => new CountedTag
    {
        Tag = tag,
        Practices = Placed(db).Where(placed => placed.TagId == tag.Id || placed.Tag!.AliasOfId == tag.Id).Select(placed => placed.PracticeId).Distinct().Count(),
        Aliases = db.Tags.Count(alias => alias.AliasOfId == tag.Id),
    });

    /// <summary>
    /// On how many published practices each tag that was not merged stands, as far as it stands on any. One statement: nearly all tags are counted
    /// along the index of placings, and only where something was merged has a practice that bears both words to be counted once.
    /// </summary>
    public static async Task<Dictionary<Guid, int>> UsesOfAll(FocalPointsDb db, CancellationToken cancel)
    {
        var each = Placed(db).GroupBy(placed => placed.TagId).Select(same => new { TagId = same.Key, Count = same.Select(placed => placed.PracticeId).Distinct().Count() });
        var merged = Placed(db).Where(placed => placed.Tag!.AliasOfId != null || db.Tags.Any(alias => alias.AliasOfId == placed.TagId))
            .GroupBy(placed => placed.Tag!.AliasOfId ?? placed.TagId).Select(same => new { TagId = same.Key, Count = same.Select(placed => placed.PracticeId).Distinct().Count() });

        // Who has a word merged into it stands in both, and together with it on more.
        var uses = new Dictionary<Guid, int>();
        foreach (var use in await each.Concat(merged).ToListAsync(cancel))
            uses[use.TagId] = Math.Max(use.Count, uses.GetValueOrDefault(use.TagId));
        return uses;
    }

    /// <summary>A few tags whose use is known, in the order of <paramref name="ids"/>. One statement.</summary>
    public static async Task<IReadOnlyList<TagLine>> Lines(FocalPointsDb db, IReadOnlyList<Guid> ids, Dictionary<Guid, int> uses, CancellationToken cancel)
    {
        var tags = await db.Tags.AsNoTracking().Where(tag => ids.Contains(tag.Id)).Select(tag => new { Tag = tag, Aliases = db.Tags.Count(alias => alias.AliasOfId == tag.Id) })
            .ToDictionaryAsync(row => row.Tag.Id, cancel);
        return [.. ids.Where(tags.ContainsKey).Select(id => new CountedTag { Tag = tags[id].Tag, Practices = uses.GetValueOrDefault(id), Aliases = tags[id].Aliases }.ToLine())];
    }

    public TagLine ToLine() => new(Tag.Id, Tag.Name, Tag.Slug, Practices, Aliases, Tag.BlockedAt, Tag.ThemeId, Tag.Version);

    // Few practices are not published: to leave these out is cheaper than to look each one up that is.
    private static IQueryable<PracticeTag> Placed(FocalPointsDb db) =>
        db.PracticeTags.Where(placed => !db.Practices.Where(practice => practice.Status != PracticeStatus.Published).Select(practice => practice.Id).Contains(placed.PracticeId));
}
