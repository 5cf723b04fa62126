using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Tagging;

/// <summary>Puts a member's tag on a practice. History tells the index, so the practice is found by it at once.</summary>
public sealed class TagPractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The most tags that one member puts on one practice: enough to describe it, too few to bury it.</summary>
    public const int MaxPerMember = 12;

    // A tag's name is unique in the database: of several nodes that make one at once all but one look again.
    private const int Attempts = 5;

    // Looking for the tag and adding it belong together.
    private readonly SemaphoreSlim tagging = new(1);

    /// <summary>The tag as it now stands on the practice; for one that was merged, what it was merged into. Sent twice, the same answer.</summary>
    public async Task<Outcome<PlacedTag>> Tag(Actor actor, Guid practiceId, string? words, CancellationToken cancel = default)
    {
        await tagging.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Put(actor, practiceId, words, cancel);
                }
                catch (DbUpdateException) when (attempt < Attempts)
                {
                    // The next attempt sees what the other node saved.
                }
            }
        }
        finally
        {
            tagging.Release();
        }
    }

    private async Task<Outcome<PlacedTag>> Put(Actor actor, Guid practiceId, string? words, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return Outcome<PlacedTag>.From(right);
        var wanted = Tags.Tag.From(words);
        if (!wanted.IsDone)
            return Outcome<PlacedTag>.From(wanted);

        var tag = await FindOrMake(db, wanted.Value!, cancel);
        if (tag.BlockedAt is not null)
            return Outcome<PlacedTag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.Blocked)));
        var memberId = actor.MemberId!.Value;
        var own = await db.PracticeTags.AsNoTracking().Where(placed => placed.PracticeId == practiceId && placed.MemberId == memberId)
            .Select(placed => placed.TagId).ToListAsync(cancel);
        if (own.Contains(tag.Id))
            return Outcome.DoneWith(PlacedTag.Of(tag));
        if (own.Count >= MaxPerMember)
            return Outcome<PlacedTag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.TooMany, MaxPerMember)));

        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new PracticeTag { PracticeId = practiceId, TagId = tag.Id, MemberId = memberId, At = now });
        db.Add(HistoryEntry.Of(actor, Verb.Tagged, nameof(Practice), practiceId, now, tag.Name));
        await db.SaveChangesAsync(cancel);
        return Outcome.DoneWith(PlacedTag.Of(tag));
    }

    private static async Task<Tag> FindOrMake(FocalPointsDb db, Tag wanted, CancellationToken cancel)
    {
        if (await db.Tags.AsNoTracking().SingleOrDefaultAsync(known => known.Name == wanted.Name, cancel) is { } known)
            return (await MergedTags.Follow(db, [known], cancel))[known.Id];
        db.Add(wanted);
        return wanted;
    }
}

/// <summary>A tag that stands on a practice.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Slug">As in its address.</param>
public sealed record PlacedTag(Guid Id, string Name, string Slug)
{
    internal static PlacedTag Of(Tag tag) => new(tag.Id, tag.Name, tag.Slug);
}
