using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>A cell of the matrix, as it was sent.</summary>
/// <param name="ActionId">An action of the plan whose actions are the rows.</param>
/// <param name="OtherId">An action of the other plan.</param>
/// <param name="Match">As in <c>exact</c>; empty for none.</param>
public sealed record CrosswalkCell(string ActionId, string OtherId, string Match);

/// <summary>Says which actions of two plans answer to each other. Lists read as of either plan follow at once.</summary>
public sealed class EditCrosswalk(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>
    /// Saves some cells; the others stay. Sent twice, the same answer. Invalid where a cell names an action that its plan has not
    /// (the problem's field is that id), or no relation there is.
    /// </summary>
    /// <param name="version">Of the crosswalk, as it was read; 0 where there was none.</param>
    public async Task<Outcome> Edit(Actor actor, string planId, string otherId, IReadOnlyList<CrosswalkCell> cells, int version, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor))
            return Outcome.Denied;
        if (planId == otherId)
            return Outcome.Invalid(new Problem("", ProblemRule.Circular));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var actions = await db.Actions.Where(action => action.PlanId == planId || action.PlanId == otherId).Select(action => new { action.Id, action.PlanId }).ToListAsync(cancel);
        if (await db.ActionPlans.CountAsync(plan => plan.Id == planId || plan.Id == otherId, cancel) < 2)
            return Outcome.Missing;
        var own = actions.Where(action => action.PlanId == planId).Select(action => action.Id).ToHashSet();
        var others = actions.Where(action => action.PlanId == otherId).Select(action => action.Id).ToHashSet();
        var problems = cells.SelectMany(cell => Check(cell, own, others)).Distinct().ToList();
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        var (first, second) = Crosswalk.Order(planId, otherId);
        var crosswalk = await db.Crosswalks.SingleOrDefaultAsync(known => known.FirstPlanId == first && known.SecondPlanId == second, cancel);
        var isNew = crosswalk is null;
        crosswalk ??= new Crosswalk { FirstPlanId = first, SecondPlanId = second };
        var sent = cells.Select(cell => (cell.ActionId, cell.OtherId)).ToHashSet();
        List<ActionMapping> mappings =
        [
            .. crosswalk.Mappings.Where(mapping => !sent.Contains(planId == first ? (mapping.FirstId, mapping.SecondId) : (mapping.SecondId, mapping.FirstId))),
            .. cells.Where(cell => cell.Match.Length > 0).DistinctBy(cell => (cell.ActionId, cell.OtherId)).Select(cell => crosswalk.Told(planId, cell.ActionId, cell.OtherId, Parse(cell.Match)!.Value)),
        ];
        if (crosswalk.Says(mappings))
            return Outcome.Done;
        if (crosswalk.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        crosswalk.Put(mappings, now);
        if (isNew)
            db.Add(crosswalk);
        db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Crosswalk), $"{first} {second}", now, mappings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return Outcome.Stale;
        }

        vocabularies.Forget();
        return Outcome.Done;
    }

    /// <summary>The relation of this name, whatever its case; null where there is none.</summary>
    public static ActionMatch? Parse(string match) => Enum.GetNames<ActionMatch>().FirstOrDefault(name => name.Equals(match, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<ActionMatch>(name) : null;

    private static IEnumerable<Problem> Check(CrosswalkCell cell, HashSet<string> own, HashSet<string> others)
    {
        if (!own.Contains(cell.ActionId))
            yield return new Problem(cell.ActionId, ProblemRule.Unknown);
        if (!others.Contains(cell.OtherId))
            yield return new Problem(cell.OtherId, ProblemRule.Unknown);
        if (cell.Match.Length > 0 && Parse(cell.Match) is null)
            yield return new Problem("Match", ProblemRule.Unknown);
    }
}
