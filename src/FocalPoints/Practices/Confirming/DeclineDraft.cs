using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Confirming;

/// <summary>The focal point does not take a text as it is. It goes back to who handed it in, with the reason, and is kept.</summary>
public sealed class DeclineDraft(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The reason, in text elements.</summary>
    public const int ReasonMax = 1000;

    /// <summary>
    /// Gives it back: what was prepared for the State as declined, what its contributors wrote with changes requested. Stale when it was saved since
    /// <paramref name="version"/> or does not wait for the focal point any more.
    /// </summary>
    /// <param name="reason">Required; read by who handed it in.</param>
    /// <param name="address">The full address of the page on which they find it; it is mailed.</param>
    public async Task<Outcome> Decline(Actor actor, Guid id, int version, string? reason, string address, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice?.Draft is not { } draft || !PracticeAccess.MayWrite(actor, practice.StateId))
            return Outcome.Missing;
        if (!PracticeAccess.MayPublish(actor, practice.StateId))
            return draft.IsWithTheState ? Outcome.Denied : Outcome.Missing;
        if (draft.Version != version || draft.Stage != DraftStage.WithFocalPoint)
            return draft.IsWithTheState || draft.Stage == DraftStage.Declined ? Outcome.Stale : Outcome.Missing;

        var words = PlainText.Clean(reason);
        if (words.Length == 0)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.Required));
        if (PlainText.Length(words) is var length && length > ReasonMax)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.TooLong, ReasonMax, length));
        if (PlainText.HasForbiddenCharacters(words))
            return Outcome.Invalid(new Problem("Reason", ProblemRule.ForbiddenCharacters));

        var now = clock.GetUtcNow().UtcDateTime;
        draft.SendBack(draft is { Preparation: not null, IsTakenOver: false } ? DraftStage.Declined : DraftStage.ChangesRequested, words, now);
        db.Add(HistoryEntry.Of(actor, Verb.Declined, nameof(Practice), id, now, words));
        // Whose hand it came from may have left without a successor: then it is the coordinators' again.
        var authors = await VoiceRecipients.Authors(db, practice.StateId, draft.SubmittedById, null, now, cancel);
        if (authors.Count == 0 && draft.Stage == DraftStage.Declined)
            authors = await VoiceRecipients.Coordinators(db, null, now, cancel);
        db.AddRange(authors.Where(person => person.Id != actor.MemberId).Select(person => VoiceMail.SentBack(person, draft.Title, actor.Name, words, address, now)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }
}
