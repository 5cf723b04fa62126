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

    public required string Name { get; init; }

    public int Practices { get; init; }

    public int Aliases { get; init; }

    /// <summary>The tags with their use, to be narrowed and paged. <paramref name="tags"/> holds none that was merged.</summary>
    public static IQueryable<CountedTag> Of(FocalPointsDb db, IQueryable<Tag> tags) =>
        from tag in tags
        join use in Uses(db) on tag.Id equals use.TagId into uses
        from use in uses.DefaultIfEmpty()
        join alias in Aliased(db) on tag.Id equals alias.TagId into aliases
        from alias in aliases.DefaultIfEmpty()
        select new CountedTag { Tag = tag, Name = tag.Name, Practices = (int?)use.Count ?? 0, Aliases = (int?)alias.Count ?? 0 };

    /// <summary>On how many published practices each tag that was not merged stands, as far as it stands on any. One statement.</summary>
    public static Task<Dictionary<Guid, int>> UsesOfAll(FocalPointsDb db, CancellationToken cancel) => Uses(db).ToDictionaryAsync(use => use.TagId, use => use.Count, cancel);

    /// <summary>A few tags whose use is known, in the order of <paramref name="ids"/>. One statement.</summary>
    public static async Task<IReadOnlyList<TagLine>> Lines(FocalPointsDb db, IReadOnlyList<Guid> ids, Dictionary<Guid, int> uses, CancellationToken cancel)
    {
        var tags = await db.Tags.AsNoTracking().Where(tag => ids.Contains(tag.Id)).Select(tag => new { Tag = tag, Aliases = db.Tags.Count(alias => alias.AliasOfId == tag.Id) })
            .ToDictionaryAsync(row => row.Tag.Id, cancel);
        return [.. ids.Where(tags.ContainsKey).Select(id => new CountedTag { Tag = tags[id].Tag, Name = tags[id].Tag.Name, Practices = uses.GetValueOrDefault(id), Aliases = tags[id].Aliases }.ToLine())];
    }

    public TagLine ToLine() => new(Tag.Id, Tag.Name, Tag.Slug, Practices, Aliases, Tag.BlockedAt, Tag.ThemeId, Tag.Version);

    private static IQueryable<Counted> Uses(FocalPointsDb db) =>
        from placed in db.PracticeTags
        join practice in db.Practices on placed.PracticeId equals practice.Id
        where practice.Status == PracticeStatus.Published
        group placed.PracticeId by placed.Tag!.AliasOfId ?? placed.TagId into same
        select new Counted { TagId = same.Key, Count = same.Distinct().Count() };

    private static IQueryable<Counted> Aliased(FocalPointsDb db) =>
        from alias in db.Tags
        where alias.AliasOfId != null
        group alias by alias.AliasOfId!.Value into same
        select new Counted { TagId = same.Key, Count = same.Count() };

    private sealed class Counted
    {
        public Guid TagId { get; init; }

        public int Count { get; init; }
    }
}
