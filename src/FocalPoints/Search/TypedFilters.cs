using System.Globalization;
using System.Text.RegularExpressions;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;

namespace FocalPoints.Search;

/// <summary>
/// Filters that were typed among the words: <c>state:chad</c>, <c>state:"Lao PDR"</c>, <c>theme:rehabilitation</c>, <c>lang:fr</c>, <c>year:2024</c>,
/// <c>year:2022-2024</c>. What names nothing that is known stays among the words.
/// </summary>
internal static partial class TypedFilters
{
    private const int MostYears = 30;

    [GeneratedRegex("""(?<!\S)(state|theme|lang|year):("[^"]*"|“[^”]*”|\S+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>The question with what was typed as filters; the same one where there is nothing of that kind.</summary>
    public static SearchInput Read(SearchInput input, Vocabulary vocabulary)
    {
        var filters = new List<(SearchFacet Facet, string Value)>();
        var text = Pattern.Replace(input.Text, match =>
        {
            var facet = Enum.Parse<SearchFacet>(match.Groups[1].Value, ignoreCase: true);
            var values = Values(facet, match.Groups[2].Value.Trim('"', '“', '”').Trim(), vocabulary).ToList();
            filters.AddRange(values.Select(value => (facet, value)));
            return values.Count > 0 ? "" : match.Value;
        });
        if (filters.Count == 0)
            return input;
        var filtered = filters.Aggregate(input with { Text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) }, (question, filter) => question.With(filter.Facet, filter.Value));
        return filtered with { Page = input.Page };
    }

    private static IEnumerable<string> Values(SearchFacet facet, string typed, Vocabulary vocabulary) => facet switch
    {
        SearchFacet.State => vocabulary.States.Values
            .Where(state => Same(state.Id, typed) || Same(state.IsoAlpha2, typed) || Same(state.IsoAlpha3, typed) || IsNamed(typed, state.Name.Values.Concat(state.OfficialName.Values)))
            .Select(state => state.Id).Take(1),
        SearchFacet.Theme => vocabulary.Themes.Values
            .Where(theme => Same(theme.Id, typed) || IsNamed(typed, theme.Label.Values.Concat(theme.Synonyms.Values.SelectMany(synonyms => synonyms))))
            .Select(theme => vocabulary.CurrentTheme(theme.Id)?.Id ?? theme.Id).Take(1),
        SearchFacet.Lang => typed.Length is 2 or 3 && typed.All(char.IsAsciiLetter) ? [typed.ToLowerInvariant()] : [],
        SearchFacet.Year => Years(typed),
        _ => [],
    };

    private static IEnumerable<string> Years(string typed)
    {
        var ends = typed.Split('-', '–').Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= SearchInput.YearMin and <= SearchInput.YearMax ? year : 0).ToList();
        return ends.Count is 1 or 2 && ends.TrueForAll(end => end > 0) && ends[^1] >= ends[0] && ends[^1] - ends[0] < MostYears
            ? Enumerable.Range(ends[0], ends[^1] - ends[0] + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))
            : [];
    }

    private static bool Same(string? known, string typed) => string.Equals(known, typed, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whatever case, accents and signs: only the letters count.</summary>
    private static bool IsNamed(string typed, IEnumerable<string> names) => Letters(typed) is { Length: > 0 } letters && names.Any(name => Letters(name) == letters);

    private static string Letters(string text) => string.Concat(TextAnalysis.AnalyzeQuery(text).Select(word => word.Word));
}
