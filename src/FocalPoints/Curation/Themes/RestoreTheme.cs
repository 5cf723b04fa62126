using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Themes;

/// <summary>Takes a retired topic back into use. Narrower topics that went to its successor stay there.</summary>
public sealed class RestoreTheme(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Takes it back. Sent twice, the same answer.</summary>
    /// <param name="version">Of the topic, as it was read.</param>
    public async Task<Outcome> Restore(Actor actor, string id, int version, CancellationToken cancel = default)
    {
        if (!ThemeAccess.MayEdit(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var theme = await db.Themes.SingleOrDefaultAsync(theme => theme.Id == id, cancel);
        if (theme is null)
            return Outcome.Missing;
        if (theme.SuccessorId is null)
            return Outcome.Done;
        if (theme.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        var vocabulary = await vocabularies.Read(cancel);
        // What stood above it may have been retired, or put below it, since.
        var broader = theme.BroaderId is { } up ? vocabulary.CurrentTheme(up) : null;
        theme.BroaderId = broader is null || vocabulary.WithBroader(broader.Id).Contains(id) ? null : broader.Id;
        theme.SuccessorId = null;
        theme.Note(now);
        db.Add(HistoryEntry.Of(actor, Verb.Undid, nameof(Theme), id, now, theme.Label["en"]));
        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }
}
