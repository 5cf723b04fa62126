using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.Members;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>A mandate that somebody is about to end: what it leaves, and who can go on.</summary>
public sealed class ReadEnding(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>How many are offered to go on with it. A State has a handful.</summary>
    private const int Offered = 100;

    /// <summary>The mandate; null where there is none that this actor may end.</summary>
    public async Task<EndingView?> Read(Actor actor, Guid memberId, Guid mandateId, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandate = await db.Mandates.AsNoTracking().Include(mandate => mandate.Member).SingleOrDefaultAsync(mandate => mandate.Id == mandateId && mandate.MemberId == memberId, cancel);
        if (mandate is null || !HandOverAccess.MayEnd(actor, mandate.Role, memberId))
            return null;

        var handOver = await db.HandOvers.AsNoTracking().SingleOrDefaultAsync(handOver => handOver.MandateId == mandateId, cancel);
        var successors = await OpenWork.Successors(db, mandate, now).OrderBy(other => other.Role).ThenBy(other => other.Member!.DisplayName)
            .Select(other => new Successor(other.MemberId, other.Member!.DisplayName, other.Role)).Take(Offered).ToListAsync(cancel);
        return new EndingView(mandate.Member!.DisplayName, MandateView.Of(mandate), mandate.Until <= now, await OpenWork.GoingOn(db, mandate, now).AnyAsync(cancel),
            await OpenWork.Drafts(db, mandate).CountAsync(cancel), await OpenWork.Reviews(db, mandate).CountAsync(cancel), mandate.Role == MandateRole.Member ? 0 : await HandedSubscriptions.Count(db, memberId, cancel),
            await OfficeWork.Read(db, mandate, now, cancel), [.. successors.DistinctBy(successor => successor.Id)], handOver?.SuccessorId, handOver?.Note ?? "");
    }
}

/// <summary>A mandate that is about to end.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="HasEnded">Whether it has ended meanwhile.</param>
/// <param name="GoesOn">Whether the person goes on with the same work by another mandate, so that nothing moves.</param>
/// <param name="Drafts">How many drafts hang on the person.</param>
/// <param name="Reviews">How many reviews the person took.</param>
/// <param name="Subscriptions">How much the person follows.</param>
/// <param name="Office">What waits at the office, whoever holds it.</param>
/// <param name="Successors">Who can go on with it.</param>
/// <param name="SuccessorId">Who was named already; null while nobody was.</param>
/// <param name="Note">What was noted already; may be empty.</param>
public sealed record EndingView(string Name, MandateView Mandate, bool HasEnded, bool GoesOn, int Drafts, int Reviews, int Subscriptions, OfficeWork Office, IReadOnlyList<Successor> Successors,
    Guid? SuccessorId, string Note);

/// <summary>Somebody who can go on with what another leaves.</summary>
public sealed record Successor(Guid Id, string Name, MandateRole Role);
