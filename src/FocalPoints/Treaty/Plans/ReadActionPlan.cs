using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Treaty.Activities;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Plans;

/// <summary>One action plan with its actions on victim assistance.</summary>
public sealed class ReadActionPlan(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The plan; null where there is none. Three statements.</summary>
    public async Task<ActionPlanView?> Read(string id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await PlanLine.Of(db.ActionPlans.Where(plan => plan.Id == id), db).SingleOrDefaultAsync(cancel);
        if (plan is null)
            return null;

        var actions = await db.Actions.AsNoTracking().Where(action => action.PlanId == id).OrderBy(action => action.Position).ThenBy(action => action.Id)
            .Select(action => new ActionView(action.Id, action.Number, action.Title, action.Paraphrase, action.Deadline, action.Parts, action.ObligationIds, action.ThemeIds, action.Verification))
            .ToListAsync(cancel);
        var guided = await ActivityView.Of(db.Activities.Where(activity => activity.ActionPlanId == id), db).ToListAsync(cancel);
        return new ActionPlanView(plan.Shown(), [.. actions.Select(action => action.Shown())], ActivityView.NewestFirst(guided));
    }
}

/// <summary>An action plan as people read it.</summary>
/// <param name="Actions">In the plan's order.</param>
/// <param name="Guided">Activities that it guided, newest first.</param>
public sealed record ActionPlanView(PlanLine Plan, IReadOnlyList<ActionView> Actions, IReadOnlyList<ActivityView> Guided);

/// <summary>An action as people read it. Of a record that may not be shown as fact the number alone is left, and a title that was checked.</summary>
/// <param name="Title">Empty where the wording could not be verified.</param>
/// <param name="Paraphrase">Our own words, English; may be empty.</param>
/// <param name="Deadline">English; may be empty.</param>
public sealed record ActionView(string Id, string Number, string Title, string Paraphrase, string Deadline, IReadOnlyList<ActionPart> Parts,
    IReadOnlyList<string> ObligationIds, IReadOnlyList<string> ThemeIds, Verification Verification)
{
    internal ActionView Shown() => Verification.MayBeShown() ? this : this with { Paraphrase = "", Deadline = "", Parts = [], ObligationIds = [], ThemeIds = [] };
}
