using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Tags;

/// <summary>A tag that was merged into another stays as an alias: whoever used it, and whoever types it again, means the other.</summary>
internal static class MergedTags
{
    // A loop in what coordinators merged must not become one here.
    private const int LongestChain = 10;

    /// <summary>What each tag has become, by its own id; itself where it was not merged. No statement unless there are aliases.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Tag>> Follow(FocalPointsDb db, IEnumerable<Tag> tags, CancellationToken cancel)
    {
        var known = tags.DistinctBy(tag => tag.Id).ToDictionary(tag => tag.Id);
        var asked = known.Keys.ToList();
        for (var step = 0; step < LongestChain; step++)
        {
            var unknown = known.Values.Where(tag => tag.AliasOfId is { } target && !known.ContainsKey(target)).Select(tag => tag.AliasOfId!.Value).Distinct().ToList();
            if (unknown.Count == 0)
                break;
            foreach (var tag in await db.Tags.AsNoTracking().Where(tag => unknown.Contains(tag.Id)).ToListAsync(cancel))
                known[tag.Id] = tag;
        }

        return asked.ToDictionary(id => id, id => EndOf(known[id], known));
    }

    private static Tag EndOf(Tag tag, Dictionary<Guid, Tag> known)
    {
        for (var step = 0; step < LongestChain && tag.AliasOfId is { } target && known.TryGetValue(target, out var next); step++)
            tag = next;
        return tag;
    }
}
