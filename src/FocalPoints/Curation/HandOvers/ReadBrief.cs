using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>The brief for who follows: what happened, what waits at the office now, what it told last.</summary>
public sealed class ReadBrief(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Of a mandate that has ended, or whose end somebody decided; null where there is none for this actor.</summary>
    public async Task<BriefView?> Read(Actor actor, Guid mandateId, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandate = await db.Mandates.AsNoTracking().Where(HandOverAccess.MayRead(actor)).Include(mandate => mandate.Member)
            .SingleOrDefaultAsync(mandate => mandate.Id == mandateId && (mandate.Until <= now || db.HandOvers.Any(handOver => handOver.MandateId == mandateId)), cancel);
        if (mandate is null)
            return null;
        var handOver = await db.HandOvers.AsNoTracking().SingleOrDefaultAsync(handOver => handOver.MandateId == mandateId, cancel) ?? new HandOver { MandateId = mandateId };
        return new BriefView(mandate.MemberId, mandate.Member!.DisplayName, MandateView.Of(mandate), handOver.SuccessorName, handOver.Note, handOver.DecidedByName, mandate.Until <= now, handOver.Drafts, handOver.Reviews, handOver.Subscriptions,
            await OfficeWork.Read(db, mandate, now, cancel));
    }
}

/// <summary>A brief.</summary>
/// <param name="MemberId">Who left.</param>
/// <param name="Name">Their name.</param>
/// <param name="SuccessorName">Empty for all who hold the same post.</param>
/// <param name="Note">To who follows; may be empty.</param>
/// <param name="DecidedByName">Who ended it; empty where it ended by its date.</param>
/// <param name="HasEnded">Whether the mandate gives no rights any more.</param>
/// <param name="Drafts">How many drafts moved.</param>
/// <param name="Reviews">How many reviews moved.</param>
/// <param name="Subscriptions">How many subscriptions moved.</param>
/// <param name="Office">What waits there now.</param>
public sealed record BriefView(Guid MemberId, string Name, MandateView Mandate, string SuccessorName, string Note, string DecidedByName, bool HasEnded, int Drafts, int Reviews, int Subscriptions, OfficeWork Office);
