using System.Globalization;
using System.Text;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using Microsoft.Extensions.Primitives;

namespace FocalPoints.Search;

/// <summary>What was understood of an address, and what was not.</summary>
/// <param name="Input">All that was understood.</param>
/// <param name="Problems">What was not, by query key.</param>
public sealed record ParsedSearch(SearchInput Input, IReadOnlyList<Problem> Problems);

/// <summary>
/// A question to the collection, and its address: <c>q kind state obligation action theme tag lang evidence year asof sort page</c>. A key
/// repeated means or, different keys and.
/// </summary>
public sealed record SearchInput
{
    /// <summary>The longest text, in text elements: a paragraph that somebody pastes to find what is like it.</summary>
    public const int TextMax = 4000;

    /// <summary>The most values of one key.</summary>
    public const int ValuesMax = 50;

    /// <summary>The highest page that may be asked for.</summary>
    public const int PageMax = 10_000;

    public const int YearMin = 2000, YearMax = 2100;

    private readonly SortedDictionary<SearchFacet, IReadOnlyList<string>> filters = [];

    /// <summary>Words, or a practice's number; empty to browse. Quotation marks, a minus and a star have a meaning, and nothing is an error.</summary>
    public string Text { get; init; } = "";

    /// <summary>The filters in use, in the order of the contract; values in ordinal order, never empty.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> Filters => filters;

    /// <summary>
    /// The id of the action plan as of which the list is read: its actions find what answers to them in other plans too. Null to take each
    /// action as it stands.
    /// </summary>
    public string? AsOf { get; init; }

    /// <summary>Null for the default.</summary>
    public SearchSort? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The order that is used.</summary>
    public SearchSort Order => Sort ?? (Text.Length > 0 ? SearchSort.Best : SearchSort.Newest);

    /// <summary>True for the whole collection.</summary>
    public bool IsEverything => Text.Length == 0 && filters.Count == 0;

    /// <summary>The values of a facet; empty where it does not narrow.</summary>
    public IReadOnlyList<string> Values(SearchFacet facet) => filters.TryGetValue(facet, out var values) ? values : [];

    /// <summary>True where the list is narrowed to this value.</summary>
    public bool Has(SearchFacet facet, string value) => Values(facet).Contains(value);

    /// <summary>The filters, with each action of the plan as of which the list is read taken for all that answer to it.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> FiltersIn(Vocabulary vocabulary)
    {
        if (vocabulary.AsOf(AsOf) is not { } reading || Values(SearchFacet.Action) is not { Count: > 0 } actions)
            return filters;
        return new Dictionary<SearchFacet, IReadOnlyList<string>>(filters) { [SearchFacet.Action] = [.. actions.SelectMany(action => reading.NamedFor(action).DefaultIfEmpty(action)).Distinct()] };
    }

    /// <summary>The same question, first page, with a value added.</summary>
    public SearchInput With(SearchFacet facet, string value) => Replace(facet, [.. Values(facet), value]);

    /// <summary>The same question, first page, with a value removed.</summary>
    public SearchInput Without(SearchFacet facet, string value) => Replace(facet, [.. Values(facet).Where(other => other != value)]);

    /// <summary>The same question, first page, without a facet.</summary>
    public SearchInput Without(SearchFacet facet) => Replace(facet, []);

    /// <summary>The same words, first page, without any filter.</summary>
    public SearchInput WithoutFilters() => new() { Text = Text, AsOf = AsOf, Sort = Sort };

    private SearchInput Replace(SearchFacet facet, IReadOnlyList<string> values)
    {
        var copy = new SearchInput { Text = Text, AsOf = AsOf, Sort = Sort };
        foreach (var (other, kept) in filters.Where(filter => filter.Key != facet))
            copy.filters[other] = kept;
        if (values.Count > 0)
            copy.filters[facet] = [.. values.Distinct().Order(StringComparer.Ordinal)];
        return copy;
    }

    /// <summary>The canonical query string with its question mark; empty for the whole collection's first page.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        Add("q", Text);
        foreach (var (facet, values) in filters)
        {
            foreach (var value in values)
                Add(facet.Key(), value);
        }

        Add("asof", AsOf ?? "");
        Add("sort", Sort is { } sort && sort != (this with { Sort = null }).Order ? sort.ToQueryValue() : "");
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : "");
        return query.ToString();

        void Add(string key, string value)
        {
            if (value.Length > 0)
                query.Append(query.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Reads a query string. Unknown keys are nobody's business; unknown values are reported and left out.</summary>
    public static ParsedSearch Parse(IEnumerable<KeyValuePair<string, StringValues>> query, Vocabulary vocabulary)
    {
        var problems = new List<Problem>();
        var input = new SearchInput();
        foreach (var (key, values) in query.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            var given = values.Select(value => PlainText.Clean(value)).Where(value => value.Length > 0).Distinct().ToList();
            if (given.Count == 0)
                continue;
            switch (key.ToLowerInvariant())
            {
                case "q":
                    input = input with { Text = ReadText(string.Join(' ', given), problems) };
                    break;
                case "asof":
                    input = input with { AsOf = vocabulary.AsOf(given[^1])?.Plan.Id };
                    if (input.AsOf is null)
                        problems.Add(new Problem("asof", ProblemRule.Unknown));
                    break;
                case "sort":
                    input = input with { Sort = FacetNames.FromQueryValue<SearchSort>(given[^1]) };
                    if (input.Sort is null)
                        problems.Add(new Problem("sort", ProblemRule.Unknown));
                    break;
                case "page":
                    if (int.TryParse(given[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= PageMax)
                        input = input with { Page = page };
                    else
                        problems.Add(new Problem("page", ProblemRule.OutOfRange, PageMax));
                    break;
                default:
                    if (Enum.TryParse<SearchFacet>(key, ignoreCase: true, out var facet) && facet.Key() == key.ToLowerInvariant())
                        Read(facet, given, input.filters, vocabulary, problems);
                    break;
            }
        }

        return new ParsedSearch(TypedFilters.Read(input, vocabulary), problems);
    }

    private static string ReadText(string text, List<Problem> problems)
    {
        if (PlainText.HasForbiddenCharacters(text))
        {
            problems.Add(new Problem("q", ProblemRule.ForbiddenCharacters));
            text = string.Concat(text.Where(character => !PlainText.HasForbiddenCharacters(character.ToString()))).Trim();
        }

        var length = PlainText.Length(text);
        if (length <= TextMax)
            return text.ReplaceLineEndings(" ");
        problems.Add(new Problem("q", ProblemRule.TooLong, TextMax, length));
        return "";
    }

    private static void Read(SearchFacet facet, List<string> given, SortedDictionary<SearchFacet, IReadOnlyList<string>> filters, Vocabulary vocabulary, List<Problem> problems)
    {
        if (given.Count > ValuesMax)
            problems.Add(new Problem(facet.Key(), ProblemRule.TooMany, ValuesMax, given.Count));
        var known = given.Where(value => IsKnown(facet, value, vocabulary)).ToList();
        if (known.Count < given.Count)
            problems.Add(new Problem(facet.Key(), facet == SearchFacet.Year ? ProblemRule.OutOfRange : ProblemRule.Unknown));
        if (known.Count > 0)
            filters[facet] = [.. known.Take(ValuesMax).Order(StringComparer.Ordinal)];
    }

    private static bool IsKnown(SearchFacet facet, string value, Vocabulary vocabulary) => facet switch
    {
        SearchFacet.Kind => FacetNames.FromQueryValue<PracticeKind>(value) is not null,
        SearchFacet.Evidence => FacetNames.FromQueryValue<EvidenceLevel>(value) is not null,
        SearchFacet.State => vocabulary.States.ContainsKey(value),
        SearchFacet.Obligation => vocabulary.Obligations.TryGetValue(value, out var obligation) && obligation.IsPoint,
        SearchFacet.Action => vocabulary.Actions.ContainsKey(value),
        SearchFacet.Theme => vocabulary.Themes.ContainsKey(value),
        // Tags are the members' own: one that nobody uses any more is no mistake of who followed a link to it.
        SearchFacet.Tag => value.Length <= Slug.MaxLength && !PlainText.HasForbiddenCharacters(value) && !value.Contains(' '),
        SearchFacet.Lang => value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower),
        SearchFacet.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= YearMin and <= YearMax && value.Length == 4,
        _ => false,
    };
}
