using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>
/// A coordinator looked at what waits and has nothing to ask. What is public already leaves the queue; what waits for approval is published, exactly as
/// its focal point confirmed it.
/// </summary>
public sealed class ApproveReview(IDbContextFactory<FocalPointsDb> databases, PublishPractice publishPractice, TimeProvider clock)
{
    /// <summary>Approves it. Stale where the text is not the one that was looked at. Sent twice, is done once.</summary>
    /// <param name="stamp">Names the text that was looked at: <see cref="ReviewView.Stamp"/>.</param>
    public async Task<Outcome> Approve(Actor actor, Guid id, string? stamp, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await ReviewSubject.Load(db, actor, id, cancel) is not { } practice)
            return Outcome.Missing;

        var revision = practice.RevisionNumber;
        if (ReviewSubject.IsToApprove(practice))
        {
            if (ReviewSubject.StampOf(practice) != stamp)
                return Outcome.Stale;
            var published = await publishPractice.Publish(actor, id, practice.Draft!.Version, "", RevisionSignificance.Minor, cancel);
            if (!published.IsDone)
                return published;
            revision = published.Value!.RevisionNumber;
            db.Entry(practice).State = EntityState.Detached; // Saved by the one that published it.
        }
        else if (stamp?.StartsWith("draft-", StringComparison.Ordinal) == true && practice.ReviewSince is null)
        {
            return Outcome.Done; // The same form sent again, after it was published.
        }
        else if (ReviewSubject.StampOf(practice) != stamp)
        {
            return Outcome.Stale;
        }
        else if (practice.ReviewSince is null)
        {
            return Outcome.Done;
        }
        else
        {
            practice.Reviewed();
        }

        (await ReviewSubject.ReviewOf(db, id, cancel)).Approve(revision);
        db.Add(HistoryEntry.Of(actor, Verb.Approved, nameof(Practice), id, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            await using var again = await databases.CreateDbContextAsync(cancel);
            return await again.Reviews.AnyAsync(review => review.PracticeId == id && review.SeenRevision == revision, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }
}
