using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Adopting;

/// <summary>A State takes back that it adapted a practice. Nobody reads its words any more; they are kept, and stand again when the State writes them anew.</summary>
public sealed class WithdrawAdoption(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>
    /// Done once and twice alike. Missing where the State recorded none, Stale where it was changed since <paramref name="version"/> was read or the practice is
    /// withdrawn itself.
    /// </summary>
    public async Task<Outcome> Withdraw(Actor actor, Guid practiceId, string stateId, int version, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var right = await PracticeAccess.CheckAdopt(db, actor, practiceId, stateId, cancel);
        if (!right.IsDone)
            return right;
        var adoption = await db.Adoptions.SingleOrDefaultAsync(adoption => adoption.PracticeId == practiceId && adoption.StateId == stateId, cancel);
        if (adoption is null)
            return Outcome.Missing;
        if (adoption.WithdrawnAt is not null)
            return Outcome.Done;
        if (adoption.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        adoption.Withdraw(now);
        db.Add(HistoryEntry.Of(actor, Verb.AdaptationWithdrawn, nameof(Adoption), practiceId, now, vocabulary.States[stateId].Name.In(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
