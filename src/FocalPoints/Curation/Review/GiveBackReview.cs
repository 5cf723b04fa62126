using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>A coordinator leaves something to others again.</summary>
public sealed class GiveBackReview(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Gives it back. Done as well where nobody has it; Stale where somebody else has.</summary>
    public async Task<Outcome> GiveBack(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return Outcome.Missing;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var review = await db.Reviews.SingleOrDefaultAsync(review => review.PracticeId == id, cancel);
        if (review is null)
            return await db.Practices.AnyAsync(practice => practice.Id == id && practice.Status == PracticeStatus.Published, cancel) ? Outcome.Done : Outcome.Missing;
        if (review.TakenById is null)
            return Outcome.Done;
        if (review.TakenById != actor.MemberId)
            return Outcome.Stale;

        review.GiveBack();
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var again = await databases.CreateDbContextAsync(cancel);
            return await again.Reviews.AnyAsync(other => other.PracticeId == id && other.TakenById == null, cancel) ? Outcome.Done : Outcome.Stale;
        }
    }
}
