using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>Tells, two months ahead, who holds a mandate and the coordinators that it ends: each mandate once, in the transaction of the mails.</summary>
public sealed class NoticeEnds(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>How long ahead.</summary>
    public const int DaysAhead = 60;

    private const int AtOnce = 100;

    /// <summary>Tells what is to be told; returns of how many mandates.</summary>
    /// <param name="addressOf">The full address of the page on which a mandate is handed over, by account and mandate.</param>
    public async Task<int> Run(Func<Guid, Guid, string> addressOf, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(DaysAhead);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var untold = db.Mandates.Held(now).Where(mandate => mandate.EndNoticedAt == null && mandate.Until <= soon);
        if (!await untold.AnyAsync(cancel))
            return 0;

        await using var transaction = await db.BeginAlone(cancel);
        var ending = await untold.Include(mandate => mandate.Member).OrderBy(mandate => mandate.Until).Take(AtOnce).ToListAsync(cancel);
        var decided = await db.HandOvers.Select(handOver => handOver.MandateId).Where(id => ending.Select(mandate => mandate.Id).Contains(id)).ToListAsync(cancel);
        var coordinators = await VoiceRecipients.Coordinators(db, onlyThisOne: null, now, cancel);
        foreach (var mandate in ending)
        {
            mandate.NoticeEnd(now);
            if (decided.Contains(mandate.Id))
                continue; // Somebody ended it, and told who holds it then.
            db.Add(HandOverMail.Notice(mandate, now));
            db.AddRange(coordinators.Where(coordinator => coordinator.Id != mandate.MemberId && mandate.Role is not (MandateRole.Secretariat or MandateRole.Member))
                .Select(coordinator => HandOverMail.Notice(mandate, coordinator, addressOf(mandate.MemberId, mandate.Id), now)));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ending.Count;
    }
}
