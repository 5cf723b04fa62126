using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Tags;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Takes back what a coordinator did to a tag, within thirty days, by whichever coordinator is in office.</summary>
public sealed class UndoTagChange(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>
    /// Puts every tag back as it was. Sent twice, the same answer. Stale where one of them was changed again since: the later change is
    /// undone first. Invalid (<see cref="ProblemRule.TooLate"/>) after thirty days.
    /// </summary>
    public async Task<Outcome> Undo(Actor actor, Guid changeId, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var change = await db.TagChanges.SingleOrDefaultAsync(change => change.Id == changeId, cancel);
        if (change is null)
            return Outcome.Missing;
        if (change.UndoneAt is not null)
            return Outcome.Done;
        var now = clock.GetUtcNow().UtcDateTime;
        if (!change.IsUndoable(now))
            return Outcome.Invalid(new Problem("", ProblemRule.TooLate));

        var ids = change.Steps.ConvertAll(step => step.TagId);
        var tags = await db.Tags.Where(tag => ids.Contains(tag.Id)).ToDictionaryAsync(tag => tag.Id, cancel);
        if (!change.Steps.TrueForAll(step => tags.TryGetValue(step.TagId, out var tag) && tag.Standing == step.After))
            return Outcome.Stale;

        foreach (var step in change.Steps)
        {
            tags[step.TagId].Put(step.Before);
            db.Add(HistoryEntry.Of(actor, Verb.Undid, nameof(Tag), step.TagId, now, $"{change.Kind}: {change.TagName} → {change.Target}"));
        }

        change.Undo(actor, now);
        if (change.SynonymLanguage.Length > 0 && await db.Themes.SingleOrDefaultAsync(theme => theme.Id == change.Target, cancel) is { } theme)
        {
            theme.RemoveSynonym(change.SynonymLanguage, change.TagName, now);
            db.Add(HistoryEntry.Of(actor, Verb.Undid, nameof(Theme), theme.Id, now, $"{change.SynonymLanguage}: {change.TagName}"));
        }

        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }
}
