using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>A plan with its actions as they stand this moment, for those who edit it: also what is not verified.</summary>
public sealed class ReadPlan(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The plan, its actions in its order; null where there is none, or for anybody who does not edit it. Two statements.</summary>
    public async Task<ActionPlan?> Read(Actor actor, string id, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ActionPlans.AsNoTracking().Include(plan => plan.Actions.OrderBy(action => action.Position).ThenBy(action => action.Id)).AsSplitQuery()
            .SingleOrDefaultAsync(plan => plan.Id == id, cancel);
    }
}
