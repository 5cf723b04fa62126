using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Tags;

/// <summary>Words that coordinators blocked, and everything that was merged into them.</summary>
internal static class BlockedTags
{
    /// <summary>A problem for each of the words that may not be used, at <c>Tags[0]</c> and so on. No statement without words.</summary>
    public static async Task<IReadOnlyList<Problem>> Check(FocalPointsDb db, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var names = words.Select(word => Tag.From(word).Value?.Name ?? "").ToList();
        if (names.TrueForAll(name => name.Length == 0))
            return [];
        var blocked = await db.Tags.Where(tag => names.Contains(tag.Name))
            .Where(tag => tag.BlockedAt != null || db.Tags.Any(head => head.Id == tag.AliasOfId && head.BlockedAt != null))
            .Select(tag => tag.Name).ToListAsync(cancel);
        return [.. names.Select((name, at) => (name, at)).Where(word => blocked.Contains(word.name))
            .Select(word => new Problem($"Tags[{word.at}]", ProblemRule.Blocked))];
    }
}
