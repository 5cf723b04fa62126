using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Confirming;

/// <summary>Hands a draft to the focal point, who alone makes it the word of the State.</summary>
public sealed class SubmitDraft(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>
    /// Hands it over and writes to the focal points. Denied to the focal point, who needs nobody's hand. Stale when it was saved since
    /// <paramref name="version"/>. Sent twice, is done once.
    /// </summary>
    /// <param name="address">The full address of the page on which the focal point answers; it is mailed.</param>
    public async Task<Outcome> Submit(Actor actor, Guid id, int version, string address, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice?.Draft is not { } draft || !(PracticeAccess.MayDraft(actor, practice.StateId, draft) || (PracticeAccess.MayPrepare(actor) && IsJustHandedOver(draft))))
            return Outcome.Missing;
        if (PracticeAccess.MayPublish(actor, practice.StateId) || practice.Status == PracticeStatus.Withdrawn)
            return Outcome.Denied;
        if (draft.Version != version || draft.Stage == DraftStage.WithCoordinators)
            return Outcome.Stale;
        if (draft.Stage == DraftStage.WithFocalPoint)
            return Outcome.Done;

        var vocabulary = await vocabularies.Read(cancel);
        // What is said of a revision is the focal point's to say.
        if (await PublicationRules.Check(db, practice, ContentTexts.Clean(draft.Content), "", RevisionSignificance.Typo, vocabulary, cancel) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        draft.Submit(actor, now);
        db.Add(HistoryEntry.Of(actor, Verb.Submitted, nameof(Practice), id, now));
        var state = vocabulary.States[practice.StateId].Name.ToString();
        db.AddRange((await VoiceRecipients.FocalPoints(db, practice.StateId, now, cancel)).Select(person => VoiceMail.Submitted(person, draft.Title, actor.Name, state, address, now)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var again = await databases.CreateDbContextAsync(cancel);
            return await again.Drafts.AnyAsync(other => other.PracticeId == id && other.Version == version && other.Stage == DraftStage.WithFocalPoint, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }

    // The same form sent again: what was prepared for the State is with the State now.
    private static bool IsJustHandedOver(Draft draft) => draft is { Preparation: not null, IsTakenOver: false, Stage: DraftStage.WithFocalPoint };
}
