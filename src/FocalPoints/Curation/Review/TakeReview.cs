using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>A coordinator takes upon themselves to look at something, so that not two do.</summary>
public sealed class TakeReview(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Takes it, also from somebody else, as long as that is who has it: Stale where another one took it meanwhile. Taken twice, is taken once.</summary>
    /// <param name="from">Who has it according to the page; null for nobody.</param>
    public async Task<Outcome> Take(Actor actor, Guid id, Guid? from, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await ReviewSubject.Load(db, actor, id, cancel) is null)
            return Outcome.Missing;
        var review = await ReviewSubject.ReviewOf(db, id, cancel);
        if (review.TakenById == actor.MemberId)
            return Outcome.Done;
        if (review.TakenById != from)
            return Outcome.Stale;

        review.Take(actor, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            // Two at once: the first one has it.
            await using var again = await databases.CreateDbContextAsync(cancel);
            return await again.Reviews.AnyAsync(other => other.PracticeId == id && other.TakenById == actor.MemberId, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }
}
