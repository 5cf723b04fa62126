using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Themes;

/// <summary>
/// Changes a topic's labels, synonyms, definition and place. From then on the product's own text does not replace it. History tells the
/// index, so practices are found by the new words at once.
/// </summary>
public sealed class EditTheme(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Saves it. Sent twice, the same answer.</summary>
    /// <param name="version">Of the topic, as it was read.</param>
    public async Task<Outcome> Edit(Actor actor, string id, ThemeInput input, int version, CancellationToken cancel = default)
    {
        if (!ThemeAccess.MayEdit(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Id, cancel);
        if (!themes.TryGetValue(id, out var theme))
            return Outcome.Missing;
        if (input.IsSaidBy(theme))
            return Outcome.Done;
        var problems = input.Check().Concat(CheckPlace(theme, input, themes)).ToList();
        if (problems.Count > 0)
            return Outcome.Invalid(problems);
        if (theme.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        theme.Label = input.ToLabel();
        theme.Synonyms = input.ToSynonyms();
        theme.Definition = PlainText.Clean(input.Definition);
        theme.BroaderId = input.BroaderId is { Length: > 0 } broader ? broader : null;
        theme.Note(now);
        db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Theme), id, now, theme.Label["en"]));
        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }

    private static IEnumerable<Problem> CheckPlace(Theme theme, ThemeInput input, Dictionary<string, Theme> themes)
    {
        var english = input.ToLabel().GetValueOrDefault("en", "");
        if (themes.Values.Any(other => other.Id != theme.Id && other.SuccessorId is null && other.Label.GetValueOrDefault("en", "").Equals(english, StringComparison.OrdinalIgnoreCase)))
            yield return new Problem("Label[en]", ProblemRule.Taken);
        if (input.BroaderId is not { Length: > 0 } broaderId)
            yield break;
        if (!themes.TryGetValue(broaderId, out var broader) || broader.SuccessorId is not null)
            yield return new Problem("Broader", ProblemRule.Unknown);
        else if (IsUnder(broader, theme.Id, themes))
            yield return new Problem("Broader", ProblemRule.Circular);
    }

    /// <summary>Whether a topic is another or stands below it, at whatever depth.</summary>
    internal static bool IsUnder(Theme theme, string id, Dictionary<string, Theme> themes)
    {
        for (var (at, steps) = (theme, 0); at is not null && steps <= themes.Count; at = at.BroaderId is { } up ? themes.GetValueOrDefault(up) : null, steps++)
        {
            if (at.Id == id)
                return true;
        }

        return false;
    }
}
