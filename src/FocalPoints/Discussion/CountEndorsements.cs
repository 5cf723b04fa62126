using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>How many find a practice useful. Who does is told to nobody.</summary>
public sealed class CountEndorsements(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The counts, in one statement; all 0 where the practice does not exist for the actor.</summary>
    public async Task<EndorsementsView> Count(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == practiceId && practice.Status == PracticeStatus.Published)
            .Select(practice => new EndorsementsView(
                db.Endorsements.Count(endorsement => endorsement.PracticeId == practice.Id),
                db.Endorsements.Where(endorsement => endorsement.PracticeId == practice.Id && endorsement.StateId != null).Select(endorsement => endorsement.StateId).Distinct().Count(),
                db.Endorsements.Any(endorsement => endorsement.PracticeId == practice.Id && endorsement.MemberId == actor.MemberId)))
            .SingleOrDefaultAsync(cancel) ?? new EndorsementsView(0, 0, false);
    }
}

/// <summary>How useful a practice is to others.</summary>
/// <param name="Members">How many members said so.</param>
/// <param name="States">How many States they spoke for.</param>
/// <param name="IsOwn">Whether the actor is one of them.</param>
public sealed record EndorsementsView(int Members, int States, bool IsOwn);
