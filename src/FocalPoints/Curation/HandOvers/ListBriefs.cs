using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>What former focal points left to those of the same State.</summary>
public sealed class ListBriefs(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>How long a State's own page leads to a brief, in months.</summary>
    public const int MonthsShown = 12;

    private const int Shown = 3;

    /// <summary>The latest hand-overs at a State, newest first; none for who is not its focal point.</summary>
    public async Task<IReadOnlyList<BriefLine>> List(Actor actor, string stateId, CancellationToken cancel = default)
    {
        if (!actor.SpeaksFor(stateId))
            return [];

        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddMonths(-MonthsShown);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Mandates.AsNoTracking().Where(HandOverAccess.MayRead(actor))
            .Where(mandate => mandate.StateId == stateId && mandate.Role == MandateRole.FocalPoint && mandate.MemberId != actor.MemberId && mandate.Until > since && mandate.Until <= now)
            .OrderByDescending(mandate => mandate.Until).ThenBy(mandate => mandate.Id).Take(Shown)
            .Select(mandate => new BriefLine(mandate.Id, mandate.Member!.DisplayName, mandate.Until!.Value)).ToListAsync(cancel);
    }
}

/// <summary>A link to a brief.</summary>
/// <param name="Name">Who left.</param>
/// <param name="At">When the mandate ended, UTC.</param>
public sealed record BriefLine(Guid MandateId, string Name, DateTime At);
