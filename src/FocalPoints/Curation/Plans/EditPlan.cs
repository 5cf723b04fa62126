using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>Changes what is said of an action plan. From then on the product's own text does not replace it.</summary>
public sealed class EditPlan(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Saves it. Sent twice, the same answer.</summary>
    /// <param name="version">Of the plan, as it was read.</param>
    public async Task<Outcome> Edit(Actor actor, string id, PlanInput input, int version, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActionPlans.SingleOrDefaultAsync(plan => plan.Id == id, cancel);
        if (plan is null)
            return Outcome.Missing;
        var problems = await input.Check(db, cancel);
        if (problems.Count > 0)
            return Outcome.Invalid(problems);
        if (input.IsSaidBy(plan))
            return Outcome.Done;
        if (plan.Version != version)
            return Outcome.Stale;
        if (await db.ActionPlans.AnyAsync(other => other.Id != id && other.Title == input.CleanTitle, cancel))
            return Outcome.Invalid(new Problem(nameof(PlanInput.Title), ProblemRule.Taken));

        var now = clock.GetUtcNow().UtcDateTime;
        input.PutInto(plan);
        plan.Verification = Verification.Sourced;
        plan.EditedAt = now;
        plan.Version++;
        db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(ActionPlan), id, now, plan.Title));
        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }
}
