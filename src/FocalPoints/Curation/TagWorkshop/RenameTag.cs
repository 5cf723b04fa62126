using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Gives a tag other words. The old ones stay as an alias of the new, so nothing that was said or linked is lost.</summary>
public sealed class RenameTag(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The tag under its new words. Invalid at <c>Name</c> where they are no tag, or are another's. Sent twice, the same answer.</summary>
    public async Task<Outcome<Guid>> Rename(Actor actor, Guid id, string? words, int version, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome<Guid>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = Tag.From(words);
        var name = wanted.Value?.Name;
        var tags = await db.Tags.Where(tag => tag.Id == id || tag.AliasOfId == id || tag.Name == name).ToDictionaryAsync(tag => tag.Id, cancel);
        if (!tags.TryGetValue(id, out var tag))
            return Outcome<Guid>.From(Outcome.Missing);
        if (!wanted.IsDone)
            return Outcome<Guid>.From(Outcome.Invalid([.. wanted.Problems.Select(problem => problem with { Field = "Name" })]));

        var known = tags.Values.SingleOrDefault(other => other.Name == name);
        if (known is not null && (known.Id == id || tag.AliasOfId == known.Id))
            return Outcome.DoneWith(known.Id);
        if (tag.Version != version || !tag.IsInUse)
            return Outcome<Guid>.From(Outcome.Stale);
        if (known is not null && known.AliasOfId != id)
            return Outcome<Guid>.From(Outcome.Invalid(new Problem("Name", ProblemRule.Taken)));

        var head = known ?? wanted.Value!;
        var now = clock.GetUtcNow().UtcDateTime;
        var change = MergeTags.Redirect(db, actor, TagChangeKind.Renamed, tag, head, tags.Values.Where(alias => alias.AliasOfId == id), now);
        if (known is null)
        {
            db.Add(head);
        }
        else
        {
            // Words that it bore before: the alias and the tag change places.
            change.Steps.Add(known.Put(TagStanding.InUse));
            db.Add(HistoryEntry.Of(actor, Verb.Renamed, nameof(Tag), known.Id, now, $"{tag.Name} → {known.Name}"));
        }

        db.Add(change);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody changed it meanwhile, or made a tag of these words.
            return Outcome<Guid>.From(Outcome.Stale);
        }

        return Outcome.DoneWith(head.Id);
    }
}
