using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Themes;

/// <summary>
/// Takes a topic out of use and names the one in its place. Its address leads there, practices that named it are found there, and its
/// narrower topics go along. Nothing that a State wrote is changed.
/// </summary>
public sealed class RetireTheme(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Retires it. Sent twice, the same answer.</summary>
    /// <param name="version">Of the topic, as it was read.</param>
    public async Task<Outcome> Retire(Actor actor, string id, string? successorId, int version, CancellationToken cancel = default)
    {
        if (!ThemeAccess.MayEdit(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Id, cancel);
        if (!themes.TryGetValue(id, out var theme))
            return Outcome.Missing;
        if (theme.SuccessorId is not null && theme.SuccessorId == successorId)
            return Outcome.Done;
        if (string.IsNullOrEmpty(successorId))
            return Outcome.Invalid(new Problem("Successor", ProblemRule.Required));
        if (!themes.TryGetValue(successorId, out var successor) || (successor.SuccessorId is not null && successor.SuccessorId != id))
            return Outcome.Invalid(new Problem("Successor", ProblemRule.Unknown));
        if (successorId == id || successor.SuccessorId == id || IsFarBelow(successor, id, themes))
            return Outcome.Invalid(new Problem("Successor", ProblemRule.Circular));
        if (theme.Version != version || theme.SuccessorId is not null)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var narrower in themes.Values.Where(other => other.BroaderId == id))
        {
            narrower.BroaderId = narrower == successor ? theme.BroaderId : successorId;
            narrower.Note(now);
            db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Theme), narrower.Id, now, $"{id} → {narrower.BroaderId}"));
        }

        theme.SuccessorId = successorId;
        theme.Note(now);
        db.Add(HistoryEntry.Of(actor, Verb.Retired, nameof(Theme), id, now, successorId));
        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }

    // What stands between the two would stand below and above the successor at once.
    private static bool IsFarBelow(Theme successor, string id, Dictionary<string, Theme> themes) => successor.BroaderId != id && EditTheme.IsUnder(successor, id, themes);
}
