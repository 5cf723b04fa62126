using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Featuring;

/// <summary>Puts a practice on the front page, or takes it off.</summary>
public sealed class FeaturePractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Sets it; done as well where it is so already. Missing for who is no coordinator, Stale once it is withdrawn.</summary>
    public async Task<Outcome> Set(Actor actor, Guid id, bool isFeatured, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return Outcome.Missing;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var status = await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == id).Select(practice => (PracticeStatus?)practice.Status).SingleOrDefaultAsync(cancel);
        if (status is null)
            return Outcome.Missing;
        if (isFeatured && status != PracticeStatus.Published)
            return Outcome.Stale;
        var featured = await db.FeaturedPractices.SingleOrDefaultAsync(featured => featured.PracticeId == id, cancel);
        if (featured is not null == isFeatured)
            return Outcome.Done;

        var now = clock.GetUtcNow().UtcDateTime;
        if (featured is null)
            db.Add(new FeaturedPractice { PracticeId = id, At = now, ById = actor.MemberId!.Value, ByName = actor.Name });
        else
            db.Remove(featured);
        db.Add(HistoryEntry.Of(actor, isFeatured ? Verb.Featured : Verb.Unfeatured, nameof(Practice), id, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two at once want the same: it is so.
        }

        return Outcome.Done;
    }
}
