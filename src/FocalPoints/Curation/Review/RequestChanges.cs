using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>
/// A coordinator asks the State to change something, with a reason. A draft goes back to its authors; what is published stays as it is until the State
/// publishes its next revision. The words remain the State's.
/// </summary>
public sealed class RequestChanges(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Asks, and writes to the focal points and to the author. Stale where the text is not the one that was looked at. Sent twice, asks once.</summary>
    /// <param name="stamp">Names the text that was looked at: <see cref="ReviewView.Stamp"/>.</param>
    /// <param name="address">The full address of the page on which the State reads what is asked; it is mailed.</param>
    public async Task<Outcome> Request(Actor actor, Guid id, string? stamp, string? reason, string address, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var words = PlainText.Clean(reason);
        if (await ReviewSubject.Load(db, actor, id, cancel) is not { } practice)
            return await IsAskedAlready(actor, id, words, cancel) ? Outcome.Done : Outcome.Missing;
        var review = await ReviewSubject.ReviewOf(db, id, cancel);
        if (practice.ChangesRequestedAt is not null && review.TakenById == actor.MemberId && review.Reason == words)
            return Outcome.Done;
        if (ReviewSubject.StampOf(practice) != stamp)
            return Outcome.Stale;
        if (words.Length == 0)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.Required));
        if (PlainText.Length(words) is var length && length > PracticeReview.TextMax)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.TooLong, PracticeReview.TextMax, length));
        if (PlainText.HasForbiddenCharacters(words))
            return Outcome.Invalid(new Problem("Reason", ProblemRule.ForbiddenCharacters));

        var now = clock.GetUtcNow().UtcDateTime;
        var (title, author) = ReviewSubject.IsToApprove(practice) ? (practice.Draft!.Title, practice.Draft.SubmittedById) : (practice.Title, null);
        practice.RequestChanges(words, now);
        review.Request(words, actor, practice.RevisionNumber, now);
        db.Add(HistoryEntry.Of(actor, Verb.ChangesRequested, nameof(Practice), id, now, words));
        db.AddRange(await ReviewMail.ChangesRequested(db, practice.StateId, author, title, actor.Name, words, address, now, cancel));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            return await IsAskedAlready(actor, id, words, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }

    // The same form sent again: a draft that went back is not a coordinator's to look at any more.
    private async Task<bool> IsAskedAlready(Actor actor, Guid id, string words, CancellationToken cancel)
    {
        if (!PracticeAccess.MayReview(actor))
            return false;
        await using var again = await databases.CreateDbContextAsync(cancel);
        return await again.Reviews.AnyAsync(review => review.PracticeId == id && review.TakenById == actor.MemberId && review.Reason == words
            && again.Practices.Any(practice => practice.Id == id && practice.ChangesRequestedAt != null), cancel);
    }
}
