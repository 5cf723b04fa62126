using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.History;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>
/// Moves the open work of mandates that have ended: those whose last day somebody had set ahead, and those that ended by their date with nobody
/// looking. The hand-over is the job: whoever runs twice, or dies in between, moves once.
/// </summary>
public sealed class MoveWork(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Moves what is to be moved; returns of how many mandates.</summary>
    /// <param name="addressOf">The full address of the brief of a mandate.</param>
    public async Task<int> Run(Func<Guid, string> addressOf, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ended = db.Mandates.Where(mandate => mandate.Until <= now && mandate.Role != MandateRole.Member
            && !db.HandOvers.Any(handOver => handOver.MandateId == mandate.Id && handOver.MovedAt != null));
        if (!await ended.AnyAsync(cancel))
            return 0;

        await using var transaction = await db.BeginAlone(cancel);
        var mandates = await ended.Include(mandate => mandate.Member).OrderBy(mandate => mandate.Until).Take(AtOnce).ToListAsync(cancel);
        var ids = mandates.Select(mandate => mandate.Id).ToArray();
        var decided = await db.HandOvers.Where(handOver => ids.Contains(handOver.MandateId)).ToDictionaryAsync(handOver => handOver.MandateId, cancel);
        foreach (var mandate in mandates)
        {
            if (!decided.TryGetValue(mandate.Id, out var handOver))
                db.Add(handOver = new HandOver { MandateId = mandate.Id });
            await Move(db, Actor.System, mandate, handOver, addressOf(mandate.Id), now);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return mandates.Count;
    }

    /// <summary>
    /// Moves the work of one, within the caller's transaction. No version is touched: whoever has a draft or a review open meets no conflict, because
    /// none of its words changed. What was said under the leaver's name stays so, in the records and in history.
    /// </summary>
    internal static async Task Move(FocalPointsDb db, Actor actor, Mandate mandate, HandOver handOver, string address, DateTime now)
    {
        if (await OpenWork.GoingOn(db, mandate, now).AnyAsync())
        {
            handOver.Move(null, 0, 0, 0, now);
            return;
        }

        var following = await OpenWork.Successors(db, mandate, now).OrderBy(other => other.Role).Select(other => new { other.MemberId, other.Role, other.Member!.DisplayName, Email = other.Member.Email! }).ToListAsync();
        var successor = following.Find(other => other.MemberId == handOver.SuccessorId);
        var (person, to, toName) = (mandate.MemberId, successor?.MemberId, successor?.DisplayName ?? "");
        var drafts = await OpenWork.Drafts(db, mandate).CountAsync();
        await OpenWork.Drafts(db, mandate).Where(draft => draft.SubmittedById == person).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SubmittedById, to));
        await OpenWork.Drafts(db, mandate).Where(draft => draft.SavedById == person).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SavedById, to));
        var takenAt = to is null ? (DateTime?)null : now;
        var reviews = await OpenWork.Reviews(db, mandate).ExecuteUpdateAsync(set => set.SetProperty(review => review.TakenById, to)
            .SetProperty(review => review.TakenByName, toName).SetProperty(review => review.TakenAt, takenAt));

        // Where nobody follows by name they stay with the person, who is told of nothing without a mandate.
        var keeps = await db.Mandates.InForce(now).AnyAsync(other => other.MemberId == person && other.Id != mandate.Id);
        var subscriptions = successor is null ? 0 : await HandedSubscriptions.Move(db, person, successor.MemberId, keeps);

        handOver.Move(successor is null ? null : (successor.MemberId, successor.DisplayName), drafts, reviews, subscriptions, now);
        db.Add(HistoryEntry.Of(actor, Verb.HandedOver, nameof(Mandate), mandate.Id, now, toName));
        db.AddRange(HandOverMail.Received(mandate, successor is not null
            ? [(successor.DisplayName, successor.Email)]
            : [.. following.Where(other => other.Role != MandateRole.Contributor).Select(other => (other.DisplayName, other.Email)).Distinct()], address, now));
    }
}
