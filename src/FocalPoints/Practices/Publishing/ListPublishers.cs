using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Publishing;

/// <summary>Who publishes what the contributors of a State write.</summary>
public sealed class ListPublishers(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The names of the State's focal points, for those who write or prepare drafts for it; empty for others, and where the post is vacant.</summary>
    public async Task<IReadOnlyList<string>> List(Actor actor, string stateId, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayWrite(actor, stateId) && !PracticeAccess.MayPrepare(actor))
            return [];

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Mandates.AsNoTracking().Held(now)
            .Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == stateId)
            .Select(mandate => mandate.Member!.DisplayName).Distinct().OrderBy(name => name)
            .ToListAsync(cancel);
    }
}
