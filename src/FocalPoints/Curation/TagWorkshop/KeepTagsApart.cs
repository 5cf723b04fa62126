using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Notes that two tags look alike and mean different things, so that they are not proposed again.</summary>
public sealed class KeepTagsApart(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Notes it. Sent twice, the same answer.</summary>
    public async Task<Outcome> Keep(Actor actor, Guid oneId, Guid otherId, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome.Denied;
        var (first, second) = TagsApart.Order(oneId, otherId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (first == second || await db.Tags.CountAsync(tag => tag.Id == first || tag.Id == second, cancel) < 2)
            return Outcome.Missing;
        if (await db.TagsApart.AnyAsync(pair => pair.FirstId == first && pair.SecondId == second, cancel))
            return Outcome.Done;
        db.Add(new TagsApart { FirstId = first, SecondId = second, At = clock.GetUtcNow().UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody noted it a moment before.
            return await db.TagsApart.AsNoTracking().AnyAsync(pair => pair.FirstId == first && pair.SecondId == second, cancel) ? Outcome.Done : Outcome.Stale;
        }

        return Outcome.Done;
    }
}
