using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Says what merging two tags would do, before it is done.</summary>
public sealed class PreviewMerge(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>What it would do; Invalid at <c>Into</c> where those words cannot take it in. A fixed number of statements.</summary>
    /// <param name="into">The words of the tag that stays, or of one that was merged into it.</param>
    public async Task<Outcome<MergePreview>> Preview(Actor actor, Guid id, string? into, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome<MergePreview>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var from = await CountedTag.Of(db, db.Tags.AsNoTracking().Where(tag => tag.Id == id && tag.AliasOfId == null)).SingleOrDefaultAsync(cancel);
        if (from is null)
            return Outcome<MergePreview>.From(Outcome.Missing);
        var words = Tag.From(into);
        if (!words.IsDone)
            return Outcome<MergePreview>.From(Outcome.Invalid([.. words.Problems.Select(problem => problem with { Field = MergeTags.Into })]));

        var known = await db.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Name == words.Value!.Name, cancel);
        var targetId = known?.AliasOfId ?? known?.Id;
        var target = await CountedTag.Of(db, db.Tags.AsNoTracking().Where(tag => tag.Id == targetId)).SingleOrDefaultAsync(cancel);
        if (MergeTags.Check(from.Tag, target?.Tag) is { } problem)
            return Outcome<MergePreview>.From(Outcome.Invalid(problem));

        var practices = db.Practices.Where(practice => practice.Status == PracticeStatus.Published);
        var both = await practices.CountAsync(practice =>
            db.PracticeTags.Any(placed => placed.PracticeId == practice.Id && (placed.TagId == id || placed.Tag!.AliasOfId == id))
            && db.PracticeTags.Any(placed => placed.PracticeId == practice.Id && (placed.TagId == targetId || placed.Tag!.AliasOfId == targetId)), cancel);
        var aliases = await db.Tags.Where(alias => alias.AliasOfId == id).OrderBy(alias => alias.Name).Select(alias => alias.Name).Take(100).ToListAsync(cancel);
        return Outcome.DoneWith(new MergePreview(from.ToLine(), target!.ToLine(), both, aliases, clock.GetUtcNow().UtcDateTime + TagChange.UndoableFor));
    }
}

/// <summary>What a merge would do.</summary>
/// <param name="From">The tag that would become an alias.</param>
/// <param name="Into">The tag that would stay.</param>
/// <param name="Both">How many practices bear both.</param>
/// <param name="Aliases">Words that were merged into the first and would go along; the first hundred.</param>
/// <param name="UndoableUntil">UTC.</param>
public sealed record MergePreview(TagLine From, TagLine Into, int Both, IReadOnlyList<string> Aliases, DateTime UndoableUntil)
{
    /// <summary>How many practices would bear the tag that stays.</summary>
    public int After => From.Practices + Into.Practices - Both;
}
