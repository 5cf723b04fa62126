using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>The crosswalk between two plans, seen from the first of them, for those who edit it.</summary>
public sealed class ReadCrosswalk(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The crosswalk; null where one of the plans is not there, where both are the same, or for anybody who does not edit it. Three statements.</summary>
    public async Task<CrosswalkView?> Read(Actor actor, string planId, string otherId, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor) || planId == otherId)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plans = await db.ActionPlans.AsNoTracking().Include(plan => plan.Actions.OrderBy(action => action.Position).ThenBy(action => action.Id)).AsSplitQuery()
            .Where(plan => plan.Id == planId || plan.Id == otherId).ToDictionaryAsync(plan => plan.Id, cancel);
        if (plans.Count < 2)
            return null;
        var (first, second) = Crosswalk.Order(planId, otherId);
        var crosswalk = await db.Crosswalks.AsNoTracking().SingleOrDefaultAsync(known => known.FirstPlanId == first && known.SecondPlanId == second, cancel);
        return new CrosswalkView(plans[planId], plans[otherId], crosswalk ?? new Crosswalk { FirstPlanId = first, SecondPlanId = second });
    }
}

/// <summary>A crosswalk seen from one plan.</summary>
/// <param name="Plan">With its actions: the rows.</param>
/// <param name="Other">With its actions: the columns.</param>
/// <param name="Crosswalk">What stands between them; empty, of version 0, where nobody made one yet.</param>
public sealed record CrosswalkView(ActionPlan Plan, ActionPlan Other, Crosswalk Crosswalk)
{
    /// <summary>How an action of the plan answers to one of the other; null where it does not.</summary>
    public ActionMatch? MatchOf(Action action, Action other) => Crosswalk.MatchOf(Plan.Id, action.Id, other.Id);
}
