using System.Globalization;
using System.Text;
using System.Text.Json;
using FocalPoints.Kernel;
using Microsoft.Extensions.Primitives;

namespace FocalPoints.Treaty.Activities;

/// <summary>What the timeline can be narrowed by. The name in lower case is the key in an address.</summary>
public enum ActivityFacet
{
    Year,
    Kind,

    /// <summary>Any part in it counts: coordinating, helping, paying.</summary>
    State,
    Organisation,
}

/// <summary>What was understood of an address, and what was not.</summary>
/// <param name="Filter">All that was understood.</param>
/// <param name="Problems">What was not, by query key.</param>
public sealed record ParsedActivityFilter(ActivityFilter Filter, IReadOnlyList<Problem> Problems);

/// <summary>A question to the timeline, and its address: <c>year kind state organisation</c>. A key repeated means or, different keys and.</summary>
public sealed record ActivityFilter
{
    public const int YearMin = 2000, YearMax = 2100;

    private readonly SortedDictionary<ActivityFacet, IReadOnlyList<string>> values = [];

    /// <summary>True for the whole timeline.</summary>
    public bool IsEverything => values.Count == 0;

    /// <summary>The values of a facet, in ordinal order; empty where it does not narrow.</summary>
    public IReadOnlyList<string> Values(ActivityFacet facet) => values.TryGetValue(facet, out var chosen) ? chosen : [];

    /// <summary>True where the timeline is narrowed to this value.</summary>
    public bool Has(ActivityFacet facet, string value) => Values(facet).Contains(value);

    /// <summary>The same question with a value added.</summary>
    public ActivityFilter With(ActivityFacet facet, string value) => Replace(facet, [.. Values(facet), value]);

    /// <summary>The same question with a value removed.</summary>
    public ActivityFilter Without(ActivityFacet facet, string value) => Replace(facet, [.. Values(facet).Where(other => other != value)]);

    /// <summary>The same question without a facet.</summary>
    public ActivityFilter Without(ActivityFacet facet) => Replace(facet, []);

    /// <summary>Whether an activity is among those asked for, one facet left aside.</summary>
    public bool Matches(ActivityView activity, ActivityFacet? except = null) =>
        values.All(chosen => chosen.Key == except || ValuesOf(activity, chosen.Key).Any(chosen.Value.Contains));

    /// <summary>The canonical query string with its question mark; empty for the whole timeline.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        foreach (var (facet, chosen) in values)
        {
            foreach (var value in chosen)
                query.Append(query.Length == 0 ? '?' : '&').Append(KeyOf(facet)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    /// <summary>Reads a query string. Unknown keys are nobody's business; unknown values are reported and left out.</summary>
    /// <param name="isState">Whether an id is a State's.</param>
    public static ParsedActivityFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query, Timeline timeline, Func<string, bool> isState)
    {
        var filter = new ActivityFilter();
        var problems = new List<Problem>();
        foreach (var (key, given) in query.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (!Enum.TryParse<ActivityFacet>(key, ignoreCase: true, out var facet) || KeyOf(facet) != key.ToLowerInvariant())
                continue;
            var asked = given.Select(value => PlainText.Clean(value)).Where(value => value.Length > 0).Distinct().ToList();
            var known = asked.Where(value => IsKnown(facet, value, timeline, isState)).ToList();
            if (known.Count < asked.Count)
                problems.Add(new Problem(KeyOf(facet), facet == ActivityFacet.Year ? ProblemRule.OutOfRange : ProblemRule.Unknown));
            filter = filter.Replace(facet, known);
        }

        return new ParsedActivityFilter(filter, problems);
    }

    /// <summary>As in <c>concept-note</c>.</summary>
    public static string ValueOf(ActivityKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>What an activity has of a facet, as addresses write it.</summary>
    internal static IEnumerable<string> ValuesOf(ActivityView activity, ActivityFacet facet) => facet switch
    {
        ActivityFacet.Year => [activity.Year.ToString(CultureInfo.InvariantCulture)],
        ActivityFacet.Kind => [ValueOf(activity.Kind)],
        ActivityFacet.State => activity.InvolvedStateIds,
        _ => activity.OrganisationIds,
    };

    private static bool IsKnown(ActivityFacet facet, string value, Timeline timeline, Func<string, bool> isState) => facet switch
    {
        ActivityFacet.Year => value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= YearMin and <= YearMax,
        ActivityFacet.Kind => Enum.GetValues<ActivityKind>().Any(kind => ValueOf(kind) == value),
        ActivityFacet.State => isState(value),
        _ => timeline.Organisations.ContainsKey(value),
    };

    private static string KeyOf(ActivityFacet facet) => facet.ToString().ToLowerInvariant();

    private ActivityFilter Replace(ActivityFacet facet, IReadOnlyList<string> chosen)
    {
        var copy = new ActivityFilter();
        foreach (var (other, kept) in values.Where(pair => pair.Key != facet))
            copy.values[other] = kept;
        if (chosen.Count > 0)
            copy.values[facet] = [.. chosen.Distinct().Order(StringComparer.Ordinal)];
        return copy;
    }
}
