using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Adopting;

/// <summary>Which States adapted a practice, and which practices a State adapted; for whoever may read these practices.</summary>
public sealed class ListAdoptions(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>How many are listed; the others are counted.</summary>
    public const int Most = 20;

    /// <summary>Those of a practice, in one statement; none where it does not exist for the actor or is withdrawn.</summary>
    public async Task<AdoptionsView> Of(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var standing = db.Adoptions.AsNoTracking().Where(adoption => adoption.PracticeId == practiceId && adoption.WithdrawnAt == null
            && db.Practices.Where(PracticeAccess.MayRead(actor)).Any(practice => practice.Id == practiceId && practice.Status == PracticeStatus.Published));
        var found = await standing
            .OrderBy(adoption => adoption.OutcomeAt == null).ThenByDescending(adoption => adoption.OutcomeAt).ThenByDescending(adoption => adoption.RecordedAt).ThenBy(adoption => adoption.StateId)
            .Take(Most)
            .Select(adoption => new
            {
                View = new AdoptionView(adoption.StateId, adoption.RevisionNumber, adoption.Kept, adoption.Changed, adoption.Dropped, adoption.Outcome, adoption.Since, adoption.Language,
                    adoption.RecordedAt, adoption.ChangedAt, adoption.IsIllustration),
                Total = standing.Count(),
            }).ToListAsync(cancel);
        return new AdoptionsView([.. found.Select(adoption => adoption.View)], found.Count == 0 ? 0 : found[0].Total);
    }

    /// <summary>What a State adapted, newest first, in one statement; of it only what the actor finds in lists.</summary>
    public async Task<IReadOnlyList<AdoptedPractice>> By(Actor actor, string stateId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Adoptions.AsNoTracking().Where(adoption => adoption.StateId == stateId && adoption.WithdrawnAt == null)
            .Join(db.Practices.Listed(actor), adoption => adoption.PracticeId, practice => practice.Id, (adoption, practice) => new { adoption, practice })
            .OrderByDescending(pair => pair.adoption.RecordedAt).ThenBy(pair => pair.practice.Number).Take(Most)
            .Select(pair => new AdoptedPractice(pair.practice.Number!, pair.practice.Slug, pair.practice.Title, pair.practice.Language, pair.practice.StateId, pair.adoption.Since,
                pair.adoption.Outcome != ""))
            .ToListAsync(cancel);
    }
}
