using FocalPoints.Search.Indexing;
using FocalPoints.Treaty;

namespace FocalPoints.Search;

/// <summary>Counts practices under the actions of the plan that a list is read as of: each once under an action, however many of its own lead there.</summary>
internal sealed class PlanCounts
{
    private readonly PlanReading reading;
    private readonly int[][] targets;
    private readonly int[] counts, last;
    private int pass;

    /// <param name="size">How many values the view knows.</param>
    public PlanCounts(PlanReading reading, FacetValues values, int size)
    {
        this.reading = reading;
        counts = new int[reading.Actions.Count];
        last = new int[reading.Actions.Count];
        targets = new int[size][];
        Array.Fill(targets, []);
        foreach (var (action, at) in reading.Actions.Select((action, at) => (action, at)))
        {
            var selected = new int[size];
            values.Select(FacetValues.BitOf(SearchFacet.Action), reading.NamedFor(action.Id), selected);
            for (var number = 0; number < size; number++)
            {
                if (selected[number] != 0)
                    targets[number] = [.. targets[number], at];
            }
        }
    }

    /// <summary>Counts a practice that has these values, of whichever facet.</summary>
    public void Count(ReadOnlySpan<int> values)
    {
        pass++;
        foreach (var number in values)
        {
            foreach (var at in targets[number])
            {
                if (last[at] == pass)
                    continue;
                last[at] = pass;
                counts[at]++;
            }
        }
    }

    /// <summary>The plan's actions that have practices, in its order.</summary>
    public IReadOnlyList<FacetCount> Named() => [.. reading.Actions.Select((action, at) => new FacetCount(action.Id, "", counts[at])).Where(count => count.Count > 0)];
}
