using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Tags that look alike, proposed for merging: the less used into the more used.</summary>
public sealed class FindLookAlikes(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 20;

    /// <summary>The most tags that are compared: of more, the most used.</summary>
    private const int Most = 20_000;

    private Comparison last = new([], []);

    /// <summary>One page, those that stand on most practices first; null for anybody but coordinators. Four statements, however many tags.</summary>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public async Task<Paged<LookAlike>?> Find(Actor actor, int page, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var uses = await CountedTag.UsesOfAll(db, cancel);
        var tags = (await db.Tags.AsNoTracking().Where(tag => tag.AliasOfId == null && tag.BlockedAt == null && tag.ThemeId == null).Select(tag => new { tag.Id, tag.Name }).ToListAsync(cancel))
            .OrderByDescending(tag => uses.GetValueOrDefault(tag.Id)).ThenBy(tag => tag.Name, StringComparer.Ordinal).Take(Most).ToList();
        var apart = (await db.TagsApart.AsNoTracking().ToListAsync(cancel)).Select(pair => (pair.FirstId, pair.SecondId)).ToHashSet();

        // The tags come most used first, so of a pair the first is the one to keep; each is proposed for one merge only.
        var pairs = Compare(tags.ConvertAll(tag => tag.Name))
            .Where(pair => !apart.Contains(TagsApart.Order(tags[pair.Keep].Id, tags[pair.Merge].Id)))
            .DistinctBy(pair => pair.Merge).OrderBy(pair => pair.Keep).ThenBy(pair => pair.Merge).ToList();
        var shown = Math.Clamp(page, 1, Math.Max(1, (pairs.Count + PageSize - 1) / PageSize));
        var proposed = pairs.Skip((shown - 1) * PageSize).Take(PageSize).ToList();
        var lines = (await CountedTag.Lines(db, [.. proposed.SelectMany(pair => new[] { tags[pair.Merge].Id, tags[pair.Keep].Id }).Distinct()], uses, cancel)).ToDictionary(line => line.Id);
        return new Paged<LookAlike>([.. proposed.Select(pair => new LookAlike(lines[tags[pair.Merge].Id], lines[tags[pair.Keep].Id], pair.Likeness))], shown, PageSize, pairs.Count);
    }

    // To go through thousands of words takes longer than all else here, and finds the same while they are the same, in the same order.
    private List<AlikePair> Compare(List<string> names)
    {
        var known = last;
        if (!known.Names.SequenceEqual(names, StringComparer.Ordinal))
            last = known = new Comparison(names, [.. AlikeWords.Pairs(names)]);
        return known.Pairs;
    }

    private sealed record Comparison(List<string> Names, List<AlikePair> Pairs);
}

/// <summary>Two tags that look alike.</summary>
/// <param name="Merge">The less used one.</param>
/// <param name="Keep">The more used one.</param>
public sealed record LookAlike(TagLine Merge, TagLine Keep, Likeness Likeness);
