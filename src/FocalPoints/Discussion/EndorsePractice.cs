using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>Says that a practice is useful to a member, or that it is not any more.</summary>
public sealed class EndorsePractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    // Looking for the endorsement and adding it belong together. Two nodes are held apart by the primary key.
    private readonly SemaphoreSlim endorsing = new(1);

    /// <summary>Sets it to what the member wants, whatever it was. Sent twice, the same answer.</summary>
    public async Task<Outcome> Endorse(Actor actor, Guid practiceId, bool isUseful, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return right;

        await endorsing.WaitAsync(cancel);
        try
        {
            var own = db.Endorsements.Where(endorsement => endorsement.PracticeId == practiceId && endorsement.MemberId == actor.MemberId);
            if (await own.AnyAsync(cancel) == isUseful)
                return Outcome.Done;

            var now = clock.GetUtcNow().UtcDateTime;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (isUseful)
                db.Add(new Endorsement { PracticeId = practiceId, MemberId = actor.MemberId!.Value, StateId = actor.Voice!.StateId, At = now });
            else
                await own.ExecuteDeleteAsync(cancel);
            db.Add(HistoryEntry.Of(actor, isUseful ? Verb.Endorsed : Verb.UnEndorsed, nameof(Endorsement), practiceId, now));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(CancellationToken.None);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            // Another node saved the same in this moment; anything else is not ours to swallow.
            if (await db.Endorsements.AnyAsync(endorsement => endorsement.PracticeId == practiceId && endorsement.MemberId == actor.MemberId, cancel))
                return Outcome.Done;
            throw;
        }
        finally
        {
            endorsing.Release();
        }
    }
}
