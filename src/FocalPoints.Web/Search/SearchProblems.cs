using FocalPoints.Kernel;
using FocalPoints.Search;
using FocalPoints.Web.Search.Facets;

namespace FocalPoints.Web.Search;

/// <summary>What people read where a question could not be understood.</summary>
public static class SearchProblems
{
    private const int MostValues = 5, LongestList = 80;

    /// <summary>400 with what is wrong, by query key (RFC 9457): for who reads no page.</summary>
    /// <param name="understood">What was understood of the question.</param>
    /// <param name="given">The address's query as it came.</param>
    internal static IResult Refuse(IReadOnlyList<Problem> problems, SearchInput understood, IQueryCollection given) =>
        TypedResults.Problem(new HttpValidationProblemDetails(problems.GroupBy(problem => problem.Field)
            .ToDictionary(field => field.Key, field => field.Select(problem => Sentence(problem, understood, given)).Distinct().ToArray()))
        {
            Status = StatusCodes.Status400BadRequest,
            Title = SearchText.BadHeading,
        });

    /// <summary>The sentence for a problem.</summary>
    /// <param name="understood">What was understood of the question.</param>
    /// <param name="given">The address's query as it came.</param>
    public static string Sentence(Problem problem, SearchInput understood, IQueryCollection given) => problem switch
    {
        { Field: "q", Rule: ProblemRule.TooLong } => string.Format(SearchText.BadWordsTooLong, problem.Actual, problem.Limit),
        { Field: "q" } => SearchText.BadWordsForbidden,
        { Field: "page" } => SearchText.BadPage,
        { Field: "sort" } => SearchText.BadSort,
        { Field: "asof" } => SearchText.BadPlan,
        { Field: "year", Rule: ProblemRule.OutOfRange } => string.Format(SearchText.BadYear, Unknown(problem.Field, understood, given), SearchInput.YearMin, SearchInput.YearMax),
        { Rule: ProblemRule.TooMany } => string.Format(SearchText.BadCount, FacetLabels.Of(FacetOf(problem.Field)), problem.Limit),
        _ => string.Format(SearchText.BadValue, FacetLabels.Of(FacetOf(problem.Field)), Unknown(problem.Field, understood, given)),
    };

    /// <summary>The values that were not understood, cut to a length that can be read.</summary>
    private static string Unknown(string key, SearchInput understood, IQueryCollection given)
    {
        var known = understood.Values(FacetOf(key));
        var unknown = string.Join(", ", given[key].Select(value => PlainText.Clean(value)).Where(value => value.Length > 0 && !known.Contains(value)).Take(MostValues));
        return unknown.Length > LongestList ? unknown[..LongestList] + "…" : unknown;
    }

    private static SearchFacet FacetOf(string key) => Enum.Parse<SearchFacet>(key, ignoreCase: true);
}
