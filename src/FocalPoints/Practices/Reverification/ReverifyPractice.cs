using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reverification;

/// <summary>Keeps a State's word that a practice is still valid.</summary>
public sealed class ReverifyPractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Says so. Stale where the text was revised or withdrawn since <paramref name="revision"/> was read. Sent twice, makes one record and gives
    /// the same answer: what is not due has been answered.
    /// </summary>
    /// <param name="revision">The live revision that the person read.</param>
    public async Task<Outcome> Reverify(Actor actor, Guid id, int revision, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(practice => practice.Id == id && practice.Status != PracticeStatus.Draft)
            .Select(practice => new { practice.StateId, practice.Status, practice.RevisionNumber, practice.IsIllustration }).SingleOrDefaultAsync(cancel);
        if (practice is null || !PracticeAccess.MayWrite(actor, practice.StateId))
            return Outcome.Missing;
        if (!PracticeAccess.MayPublish(actor, practice.StateId) || practice.IsIllustration)
            return Outcome.Denied;
        if (practice.Status == PracticeStatus.Withdrawn || practice.RevisionNumber != revision)
            return Outcome.Stale;

        // Of two who answer at once the second finds nothing due.
        var now = clock.GetUtcNow().UtcDateTime;
        var answered = await db.Practices.Where(Validity.IsDue(now)).Where(practice => practice.Id == id && practice.RevisionNumber == revision)
            .ExecuteUpdateAsync(set => set.SetProperty(practice => practice.VerifiedAt, now), cancel);
        if (answered == 0)
            return Outcome.Done;
        db.Add(HistoryEntry.Of(actor, Verb.Reverified, nameof(Practice), id, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Done;
    }
}
