using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Adopting;

/// <summary>What stands above and in the form in which a State records that it adapted a practice.</summary>
public sealed class ReadAdoption(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The practice and what the actor's State recorded of it; null where the practice does not exist for the actor. One statement.</summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>.</param>
    /// <param name="stateId">In whose name it would be recorded; null for the first State that the actor may record it for.</param>
    public async Task<AdoptablePractice?> Read(Actor actor, string number, string? stateId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = actor.OwnStates.Where(actor.SpeaksFor).ToArray();
        var found = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == number)
            .Select(practice => new
            {
                practice.Id,
                practice.Slug,
                practice.Title,
                practice.Language,
                practice.StateId,
                practice.RevisionNumber,
                practice.Status,
                Recorded = db.Adoptions.Where(adoption => adoption.PracticeId == practice.Id && own.Contains(adoption.StateId)).ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var state = own.Order(StringComparer.Ordinal).FirstOrDefault(state => PracticeAccess.MayAdopt(actor, state, found.StateId) && (stateId is null || state == stateId));
        var recorded = found.Recorded.SingleOrDefault(adoption => adoption.StateId == state);
        return new AdoptablePractice(found.Id, number, found.Slug, found.Title, found.Language, found.StateId, found.RevisionNumber, found.Status == PracticeStatus.Withdrawn, state,
            recorded is null ? null : new RecordedAdoption(recorded.Version, recorded.WithdrawnAt is not null,
                new AdoptionInput(recorded.RevisionNumber, recorded.Kept, recorded.Changed, recorded.Dropped, recorded.Outcome, recorded.Since, recorded.Language)));
    }
}

/// <summary>A practice that may be adapted.</summary>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="StateId">The State whose practice it is.</param>
/// <param name="RevisionNumber">The live revision.</param>
/// <param name="AdoptingStateId">In whose name the actor may record it; null where there is no such State.</param>
/// <param name="Recorded">What that State recorded; null for nothing yet.</param>
public sealed record AdoptablePractice(Guid Id, string Number, string Slug, string Title, string Language, string StateId, int RevisionNumber, bool IsWithdrawn, string? AdoptingStateId,
    RecordedAdoption? Recorded);

/// <summary>What a State recorded.</summary>
/// <param name="Version">Names what was read to who changes it.</param>
/// <param name="IsWithdrawn">Whether the State took it back.</param>
public sealed record RecordedAdoption(int Version, bool IsWithdrawn, AdoptionInput Words);
