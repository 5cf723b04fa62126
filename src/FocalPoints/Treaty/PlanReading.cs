namespace FocalPoints.Treaty;

/// <summary>Why something is found under an action: it names it, or another plan's action that answers to it.</summary>
/// <param name="Action">The action of the plan that is read.</param>
/// <param name="Named">The action that the record names; the same where it names it itself.</param>
/// <param name="Match">How the named action answers to the other: with <see cref="ActionMatch.Broader"/> the action found asks for more. Null where it is the same.</param>
public sealed record FoundAs(Action Action, Action Named, ActionMatch? Match);

/// <summary>Any record read as of a plan: in the words of that plan's actions, whichever plan it was written under.</summary>
public sealed class PlanReading
{
    private readonly Dictionary<string, List<FoundAs>> byNamed = [];

    /// <param name="plan">The plan that is read.</param>
    /// <param name="actions">Every plan's actions.</param>
    public PlanReading(ActionPlan plan, IReadOnlyCollection<Action> actions, IEnumerable<Crosswalk> crosswalks)
    {
        Plan = plan;
        Actions = [.. actions.Where(action => action.PlanId == plan.Id).OrderBy(action => action.Position).ThenBy(action => action.Id, StringComparer.Ordinal)];
        var known = actions.ToDictionary(action => action.Id);
        foreach (var action in Actions)
            Add(new FoundAs(action, action, null));
        foreach (var crosswalk in crosswalks.Where(crosswalk => crosswalk.FirstPlanId == plan.Id || crosswalk.SecondPlanId == plan.Id))
        {
            foreach (var mapping in crosswalk.Mappings)
            {
                var isFirst = crosswalk.FirstPlanId == plan.Id;
                var (action, named, match) = isFirst ? (mapping.FirstId, mapping.SecondId, Crosswalk.Inverse(mapping.Match)) : (mapping.SecondId, mapping.FirstId, mapping.Match);
                if (known.TryGetValue(action, out var found) && known.TryGetValue(named, out var source))
                    Add(new FoundAs(found, source, match));
            }
        }
    }

    /// <summary>The plan that is read.</summary>
    public ActionPlan Plan { get; }

    /// <summary>Its actions, in its order.</summary>
    public IReadOnlyList<Action> Actions { get; }

    /// <summary>Under which of its actions a record is found that names an action, of whichever plan.</summary>
    public IReadOnlyList<FoundAs> Of(string namedId) => byNamed.GetValueOrDefault(namedId) ?? [];

    /// <summary>
    /// Under which of its actions a record is found, in the plan's order. Each action once: by itself where the record names it, else by the
    /// surest mapping.
    /// </summary>
    public IReadOnlyList<FoundAs> Of(IEnumerable<string> namedIds) =>
        [.. namedIds.SelectMany(Of).GroupBy(found => found.Action.Id).Select(same => same.MinBy(found => found.Match is { } match ? (int)match : -1)!).OrderBy(found => found.Action.Position)];

    /// <summary>The ids of the actions, of whichever plan, that lead to one of the plan's; that one too.</summary>
    public IEnumerable<string> NamedFor(string actionId) => byNamed.Where(named => named.Value.Exists(found => found.Action.Id == actionId)).Select(named => named.Key);

    private void Add(FoundAs found)
    {
        if (byNamed.TryGetValue(found.Named.Id, out var others))
            others.Add(found);
        else
            byNamed[found.Named.Id] = [found];
    }
}
