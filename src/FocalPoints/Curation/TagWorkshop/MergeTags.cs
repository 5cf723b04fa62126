using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>
/// Makes one tag mean another. Taggings stay where members put them; the merged tag stays as an alias, so its address and whoever types it
/// lead to the other. History tells the index, so practices are found under the other before the answer is sent.
/// </summary>
public sealed class MergeTags(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The field at which a problem with the tag that stays is told.</summary>
    public const string Into = "Into";

    /// <summary>Merges them. Sent twice, the same answer.</summary>
    /// <param name="version">Of the first tag, as it was read.</param>
    /// <param name="intoVersion">Of the second tag, as it was read.</param>
    public async Task<Outcome> Merge(Actor actor, Guid id, Guid intoId, int version, int intoVersion, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tags = await db.Tags.Where(tag => tag.Id == id || tag.Id == intoId || tag.AliasOfId == id).ToDictionaryAsync(tag => tag.Id, cancel);
        if (!tags.TryGetValue(id, out var from))
            return Outcome.Missing;
        var into = tags.GetValueOrDefault(intoId);
        if (into is not null && from.AliasOfId == intoId)
            return Outcome.Done;
        if (Check(from, into) is { } problem)
            return Outcome.Invalid(problem);
        if (from.Version != version || into!.Version != intoVersion || !from.IsInUse)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        into.Put(into.Standing); // Of two coordinators who merge a pair the one way and the other at once, one learns of the other.
        db.Add(Redirect(db, actor, TagChangeKind.Merged, from, into, tags.Values.Where(tag => tag.AliasOfId == id), now));
        return await db.SaveUnlessStale(cancel);
    }

    /// <summary>Why a tag cannot be merged into another; null where it can.</summary>
    internal static Problem? Check(Tag from, Tag? into) =>
        into is null ? new Problem(Into, ProblemRule.Unknown)
        : into.Id == from.Id || into.AliasOfId == from.Id ? new Problem(Into, ProblemRule.Circular)
        : into.AliasOfId is not null ? new Problem(Into, ProblemRule.Unknown)
        : into.BlockedAt is not null ? new Problem(Into, ProblemRule.Blocked)
        : null;

    /// <summary>Makes a tag and what was merged into it aliases of another, with a line of history for each.</summary>
    internal static TagChange Redirect(FocalPointsDb db, Actor actor, TagChangeKind kind, Tag from, Tag into, IEnumerable<Tag> aliases, DateTime now)
    {
        List<Tag> moved = [from, .. aliases.Where(alias => alias.Id != into.Id)];
        var verb = kind == TagChangeKind.Renamed ? Verb.Renamed : Verb.Merged;
        db.AddRange(moved.Select(tag => HistoryEntry.Of(actor, verb, nameof(Tag), tag.Id, now, $"{tag.Name} → {into.Name}")));
        return new TagChange
        {
            Kind = kind,
            TagId = from.Id,
            TagName = from.Name,
            Target = into.Name,
            Steps = [.. moved.Select(tag => tag.Put(TagStanding.InUse with { AliasOfId = into.Id }))],
            At = now,
            MemberId = actor.MemberId,
            MemberName = actor.Name,
        };
    }
}
