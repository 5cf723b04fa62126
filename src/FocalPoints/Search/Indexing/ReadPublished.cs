using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Indexing;

/// <summary>A published practice with all that it is found by.</summary>
internal sealed record PublishedPractice(Practice Practice, IReadOnlyList<Tag> Tags, IReadOnlyList<Translation> Translations);

/// <summary>Reads published practices in batches, with a fixed number of statements each.</summary>
internal static class ReadPublished
{
    public const int BatchSize = 200;

    /// <summary>Those of the given practices that are published, and neither withdrawn nor hidden.</summary>
    public static async Task<IReadOnlyList<PublishedPractice>> Read(FocalPointsDb db, Guid[] ids, CancellationToken cancel)
    {
        var practices = await db.Practices.AsNoTracking().Where(practice => ids.Contains(practice.Id) && practice.Status == PracticeStatus.Published && practice.HiddenAt == null).ToListAsync(cancel);
        var taggings = await db.PracticeTags.AsNoTracking().Where(tagging => ids.Contains(tagging.PracticeId)).Include(tagging => tagging.Tag).ToListAsync(cancel);
        var translations = (await db.Translations.AsNoTracking().Where(translation => ids.Contains(translation.PracticeId)).ToListAsync(cancel))
            .ToLookup(translation => translation.PracticeId);
        var aliases = await AliasesOf(db, taggings, cancel);
        var tags = taggings.ToLookup(tagging => tagging.PracticeId, tagging => Resolve(tagging.Tag!, aliases));
        return [.. practices.OrderBy(practice => practice.Number, StringComparer.Ordinal).Select(practice => new PublishedPractice(
            practice,
            [.. tags[practice.Id].Where(tag => tag.BlockedAt is null).DistinctBy(tag => tag.Id).OrderBy(tag => tag.Name, StringComparer.Ordinal)],
            [.. translations[practice.Id].OrderBy(translation => translation.Language, StringComparer.Ordinal)]))];
    }

    private static async Task<Dictionary<Guid, Tag>> AliasesOf(FocalPointsDb db, List<PracticeTag> taggings, CancellationToken cancel) =>
        taggings.Any(tagging => tagging.Tag!.AliasOfId is not null)
            ? await db.Tags.AsNoTracking().Where(tag => db.Tags.Any(alias => alias.AliasOfId == tag.Id)).ToDictionaryAsync(tag => tag.Id, cancel)
            : [];

    private static Tag Resolve(Tag tag, Dictionary<Guid, Tag> aliases)
    {
        for (var steps = 0; steps < 10 && tag.AliasOfId is { } id && aliases.TryGetValue(id, out var target); steps++)
            tag = target;
        return tag;
    }
}
