using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FocalPoints.Practices.Confirming;

/// <summary>
/// The focal point's word on a text, where a coordinator approves as well (<see cref="PublicationMode.Reviewed"/>). Nothing is public before that, and what
/// is approved is exactly what was confirmed.
/// </summary>
public sealed class ConfirmDraft(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, IOptions<PublicationOptions> publication, TimeProvider clock)
{
    /// <summary>
    /// Confirms the draft and hands it to the coordinators. Stale when it was saved since <paramref name="version"/>, so that nobody confirms what they have not
    /// seen. Denied where the focal point publishes without asking anyone. Sent twice, is done once.
    /// </summary>
    /// <param name="note">As for <see cref="PublishPractice"/>.</param>
    /// <param name="address">The full address of the page on which a coordinator looks at it; it is mailed.</param>
    public async Task<Outcome> Confirm(Actor actor, Guid id, int version, string? note, RevisionSignificance significance, string address, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice?.Draft is not { } draft || !PracticeAccess.MayDraft(actor, practice.StateId, draft))
            return Outcome.Missing;
        if (!PracticeAccess.MayPublish(actor, practice.StateId) || practice.Status == PracticeStatus.Withdrawn || !publication.Value.IsReviewed)
            return Outcome.Denied;
        if (draft.Version != version)
            return Outcome.Stale;
        if (draft.Stage == DraftStage.WithCoordinators)
            return Outcome.Done;

        var words = PlainText.Clean(note);
        if (await PublicationRules.Check(db, practice, ContentTexts.Clean(draft.Content), words, significance, vocabulary, cancel) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        var state = vocabulary.States[practice.StateId];
        practice.AwaitApproval(Confirmation.Of(actor, state.Institution.ToString(), draft, now), words, significance);
        db.Add(HistoryEntry.Of(actor, Verb.Confirmed, nameof(Practice), id, now, words));

        db.AddRange((await VoiceRecipients.Coordinators(db, null, now, cancel)).Select(person => VoiceMail.Confirmed(person, draft.Title, state.Name.ToString(), address, now)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var again = await databases.CreateDbContextAsync(cancel);
            return await again.Drafts.AnyAsync(other => other.PracticeId == id && other.Version == version && other.Stage == DraftStage.WithCoordinators, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }
}
