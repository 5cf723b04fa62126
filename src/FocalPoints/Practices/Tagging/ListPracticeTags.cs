using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Tagging;

/// <summary>The tags on a practice.</summary>
public sealed class ListPracticeTags(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>
    /// The tags, those that most members chose first; what was merged counts as one, what was blocked not at all. Empty where the practice does not exist for the actor.
    /// One statement; more only where there are aliases.
    /// </summary>
    public async Task<IReadOnlyList<PracticeTagView>> List(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readable = db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Status == PracticeStatus.Published);
        var placed = await db.PracticeTags.AsNoTracking().Include(placed => placed.Tag)
            .Where(placed => placed.PracticeId == practiceId && readable.Any(practice => practice.Id == placed.PracticeId)).ToListAsync(cancel);
        var merged = await MergedTags.Follow(db, placed.Select(tagging => tagging.Tag!), cancel);
        return [.. placed.Where(tagging => merged[tagging.TagId].BlockedAt is null).GroupBy(tagging => merged[tagging.TagId].Id)
            .Select(same => new PracticeTagView(
                same.Key,
                merged[same.First().TagId].Name,
                merged[same.First().TagId].Slug,
                same.Select(tagging => tagging.MemberId).Distinct().Count(),
                actor.MemberId is { } own && same.Any(tagging => tagging.MemberId == own)))
            .OrderByDescending(tag => tag.Members).ThenBy(tag => tag.Name, StringComparer.Ordinal)];
    }
}

/// <summary>A tag on a practice.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Slug">As in its address.</param>
/// <param name="Members">How many members put it there, at least 1.</param>
/// <param name="IsOwn">Whether the actor is one of them.</param>
public sealed record PracticeTagView(Guid Id, string Name, string Slug, int Members, bool IsOwn);
