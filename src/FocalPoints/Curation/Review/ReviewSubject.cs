using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>What a coordinator has before them: a draft that waits for approval, else the live text of a published practice.</summary>
internal static class ReviewSubject
{
    /// <summary>The practice with its draft; null where a coordinator has nothing to look at, or the actor is none.</summary>
    public static async Task<Practice?> Load(FocalPointsDb db, Actor actor, Guid id, CancellationToken cancel)
    {
        if (!PracticeAccess.MayReview(actor))
            return null;
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        return practice is { Status: PracticeStatus.Published } || IsToApprove(practice) ? practice : null;
    }

    /// <summary>Whether its draft waits for a coordinator's approval.</summary>
    public static bool IsToApprove(Practice? practice) => practice is { Status: not PracticeStatus.Withdrawn, Draft.Stage: DraftStage.WithCoordinators };

    /// <summary>Names the text that is looked at: another name means that it changed meanwhile.</summary>
    public static string StampOf(Practice practice) => IsToApprove(practice) ? $"draft-{practice.Draft!.Version}" : $"revision-{practice.RevisionNumber}";

    /// <summary>The review of a practice, tracked; a new one where there is none yet.</summary>
    public static async Task<PracticeReview> ReviewOf(FocalPointsDb db, Guid id, CancellationToken cancel)
    {
        var review = await db.Reviews.SingleOrDefaultAsync(review => review.PracticeId == id, cancel);
        if (review is null)
            db.Add(review = new PracticeReview { PracticeId = id });
        return review;
    }
}
