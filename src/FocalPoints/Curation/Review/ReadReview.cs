using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>One practice with the conversation about it: for coordinators, and for the authors of its State.</summary>
public sealed class ReadReview(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The newest comments that are shown; older ones are in the record.</summary>
    public const int CommentsMax = 200;

    /// <summary>
    /// For a coordinator what there is to look at; for an author of the State what was said, as long as anything was. Null for everybody else, and where there is
    /// nothing.
    /// </summary>
    /// <param name="asAuthor">True on the authors' page, false on the coordinators'.</param>
    public async Task<ReviewView?> Read(Actor actor, Guid id, bool asAuthor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Practices.AsNoTracking().Where(practice => practice.Id == id && practice.Status != PracticeStatus.Withdrawn)
            .Select(practice => new
            {
                Practice = practice,
                practice.Draft,
                Review = db.Reviews.FirstOrDefault(review => review.PracticeId == practice.Id),
                Confirmation = practice.Revisions.Where(revision => revision.Number == practice.RevisionNumber).Select(revision => revision.Confirmation).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var (practice, draft, review) = (found.Practice, found.Draft, found.Review);
        practice.Draft = draft;
        var isToApprove = ReviewSubject.IsToApprove(practice);
        var isTheirs = asAuthor
            ? PracticeAccess.MayWrite(actor, practice.StateId) && review is not null
            : PracticeAccess.MayReview(actor) && (practice.Status == PracticeStatus.Published || isToApprove || (review is not null && draft?.Seen is not null));
        if (!isTheirs)
            return null;

        var comments = await db.ReviewComments.AsNoTracking().Where(comment => comment.PracticeId == id)
            .OrderByDescending(comment => comment.At).ThenBy(comment => comment.Id).Take(CommentsMax).ToListAsync(cancel);
        comments.Reverse();
        var (content, before) = asAuthor ? ((draft is { IsWithTheState: true } ? draft.Content : practice.Content) ?? new PracticeContent(), null)
            : isToApprove ? (draft!.Content, draft.Seen ?? practice.Content)
            : (practice.Content ?? draft!.Seen!, await SeenBefore(db, practice, review, cancel));
        return new ReviewView(id, practice.StateId, practice.Number, practice.Slug, content, before, ReviewSubject.StampOf(practice), isToApprove, draft is not null,
            practice.RevisionNumber, practice.ReviewSince, practice.ChangesRequestedAt, isToApprove ? draft!.Confirmation : found.Confirmation,
            review?.TakenById is { } holder ? new ReviewHolder(holder, review.TakenByName, review.TakenAt!.Value) : null,
            review?.RequestedAt is { } at ? new ReviewRequest(review.Reason, review.RequestedByName, at) : null, comments);
    }

    // The revision that a coordinator looked at last, else the one before the live one.
    private static async Task<PracticeContent?> SeenBefore(FocalPointsDb db, Practice practice, PracticeReview? review, CancellationToken cancel)
    {
        var number = review is { SeenRevision: > 0 } && review.SeenRevision < practice.RevisionNumber ? review.SeenRevision : practice.RevisionNumber - 1;
        return number < 1 || practice.ReviewSince is null ? null : await db.Revisions.AsNoTracking()
            .Where(revision => revision.PracticeId == practice.Id && revision.Number == number).Select(revision => revision.Content).SingleOrDefaultAsync(cancel);
    }
}
