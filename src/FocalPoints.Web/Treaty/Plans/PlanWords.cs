using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Treaty;

namespace FocalPoints.Web.Treaty.Plans;

/// <summary>Actions of action plans in words.</summary>
public static class PlanWords
{
    /// <summary>As in <c>Lausanne Action Plan, Actions 31 to 37</c>; the plan alone where no action is named.</summary>
    public static string Of(string? planTitle, IReadOnlyList<string> actionIds, Vocabulary vocabulary)
    {
        var numbers = actionIds.Select(vocabulary.Actions.GetValueOrDefault).OfType<FocalPoints.Treaty.Action>().OrderBy(action => action.Position).Select(action => action.Number).ToList();
        return numbers switch
        {
            [] => planTitle ?? "",
            [var only] => string.Format(PlansText.PlanAndAction, planTitle, only),
            [var first, .., var last] when IsRun(numbers) => string.Format(PlansText.PlanAndActionRange, planTitle, first, last),
            _ => string.Format(PlansText.PlanAndActions, planTitle, string.Join(", ", numbers)),
        };
    }

    /// <summary>As in <c>Dubrovnik Action Plan, Action 4.1</c>. Needs the plan loaded.</summary>
    public static string InPlan(FocalPoints.Treaty.Action action) => string.Format(PlansText.PlanAndAction, action.Plan?.Title, action.Number);

    /// <summary>As in <c>Action 31</c>, with its title where it has one.</summary>
    public static string Of(string number, string title) =>
        title.Length > 0 ? string.Format(PlansText.ActionWithTitle, number, title) : string.Format(PlansText.Action, number);

    /// <summary>
    /// Why a record stands in a list that is read as of a plan, one sentence for each action that it does not name itself; empty for any other
    /// list. Of a list narrowed to actions those alone.
    /// </summary>
    public static IReadOnlyList<string> Found(SearchInput input, IReadOnlyList<string> actionIds, Vocabulary vocabulary)
    {
        if (vocabulary.AsOf(input.AsOf) is not { } reading)
            return [];
        var wanted = input.Values(SearchFacet.Action);
        return [.. reading.Of(actionIds).Where(found => found.Match is not null && (wanted.Count == 0 || wanted.Contains(found.Action.Id))).Select(found => string.Format(
            PlansText.FoundAsNaming, found.Action.Number, found.Action.Plan?.Title, Of(found.Match!.Value), found.Named.Number, found.Named.Plan?.Title))];
    }

    /// <summary>As in <c>found as Action 3.2 of the Lausanne Action Plan, mapped as close</c>.</summary>
    public static string FoundAs(FoundAs found) => string.Format(PlansText.FoundAs, found.Action.Number, found.Action.Plan?.Title, Of(found.Match!.Value));

    /// <summary>A relation between two actions, as in <c>close</c>.</summary>
    public static string Of(ActionMatch match) => match switch
    {
        ActionMatch.Exact => PlansText.MatchExact,
        ActionMatch.Close => PlansText.MatchClose,
        ActionMatch.Broader => PlansText.MatchBroader,
        _ => PlansText.MatchNarrower,
    };

    private static bool IsRun(List<string> numbers) => numbers.Count > 2 && numbers
        .Select((number, at) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value - at : -1 - at)
        .Distinct().Count() == 1;
}
