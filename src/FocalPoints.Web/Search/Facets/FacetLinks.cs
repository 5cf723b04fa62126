using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Search;

namespace FocalPoints.Web.Search.Facets;

/// <summary>One facet as a list of links.</summary>
/// <param name="IsOpen">Whether the list is unfolded at first.</param>
public sealed record FacetGroup(SearchFacet Facet, string Heading, bool IsOpen, IReadOnlyList<FacetLink> Links);

/// <summary>A value of a facet: following it narrows the list, or takes the value away again.</summary>
public sealed record FacetLink(string Text, string? Language, string Address, int Count, bool IsCurrent)
{
    /// <summary>The narrower topics of a topic that is in use, or has one in use below it.</summary>
    public IReadOnlyList<FacetLink> Narrower { get; init; } = [];

    /// <summary>How long its bar is, in hundredths of the longest; null where the list is not a chart.</summary>
    public int? Share { get; init; }

    /// <summary>Whether it, or what is narrower, is in use.</summary>
    public bool HoldsCurrent => IsCurrent || Narrower.Any(link => link.HoldsCurrent);
}

/// <summary>Makes links of counted facets.</summary>
public static class FacetLinks
{
    private static readonly SearchFacet[] Order =
    [
        SearchFacet.Kind, SearchFacet.Obligation, SearchFacet.Theme, SearchFacet.State, SearchFacet.Evidence, SearchFacet.Lang, SearchFacet.Year,
        SearchFacet.Tag, SearchFacet.Action,
    ];

    // Tags are free words without end, most of them used once: a page of their own lists them all.
    private const int MostTags = 12;

    private static readonly HashSet<SearchFacet> OpenAtFirst = [SearchFacet.Kind, SearchFacet.Obligation, SearchFacet.Theme, SearchFacet.State];

    /// <summary>The facets that have something to offer. A value in use stays, even where it finds nothing.</summary>
    public static IReadOnlyList<FacetGroup> Of(SearchInput input, SearchResult result, Vocabulary vocabulary) =>
        [.. Order.Select(facet => Group(facet, input, result, vocabulary)).Where(group => group.Links.Count > 0)];

    private static FacetGroup Group(SearchFacet facet, SearchInput input, SearchResult result, Vocabulary vocabulary)
    {
        var counts = result.Facets[facet];
        var unseen = input.Values(facet).Where(value => counts.All(count => count.Value != value)).Select(value => new FacetCount(value, "", 0));
        IReadOnlyList<FacetCount> offered = [.. Offered(facet, counts.Concat(unseen), input, vocabulary)];
        var links = facet == SearchFacet.Theme
            ? Below(null, offered, input, vocabulary)
            : offered.Select(count => Link(facet, count, input, vocabulary) with { Share = facet == SearchFacet.Year ? Share(count, offered) : null });
        return new FacetGroup(facet, FacetLabels.Of(facet), OpenAtFirst.Contains(facet) || input.Values(facet).Count > 0, [.. links]);
    }

    private static FacetLink Link(SearchFacet facet, FacetCount count, SearchInput input, Vocabulary vocabulary)
    {
        var isCurrent = input.Has(facet, count.Value);
        return new FacetLink(
            FacetLabels.Of(facet, count.Value, vocabulary, count.Label),
            facet == SearchFacet.Lang ? count.Value : null,
            BrowseUrls.Of(isCurrent ? input.Without(facet, count.Value) : input.With(facet, count.Value)),
            count.Count,
            isCurrent);
    }

    // A topic in use shows what is narrower. To follow that is to go down: values of a facet are alternatives, so the broader one has to go.
    private static IEnumerable<FacetLink> Below(string? broader, IReadOnlyList<FacetCount> counts, SearchInput input, Vocabulary vocabulary) =>
        from count in counts
        where vocabulary.WithBroader(count.Value).Skip(1).FirstOrDefault() == broader
        let isOpen = input.Values(SearchFacet.Theme).Any(used => vocabulary.WithBroader(used).Contains(count.Value))
        let above = vocabulary.WithBroader(count.Value).Skip(1).Aggregate(input, (question, theme) => question.Without(SearchFacet.Theme, theme))
        select Link(SearchFacet.Theme, count, input.Has(SearchFacet.Theme, count.Value) ? input : above, vocabulary) with
        {
            Narrower = isOpen ? [.. Below(count.Value, counts, input, vocabulary)] : [],
        };

    private static int Share(FacetCount count, IReadOnlyList<FacetCount> all) => (int)Math.Round(100.0 * count.Count / Math.Max(1, all.Max(other => other.Count)));

    private static IEnumerable<FacetCount> Offered(SearchFacet facet, IEnumerable<FacetCount> counts, SearchInput input, Vocabulary vocabulary)
    {
        var sorted = Sorted(facet, counts, vocabulary);
        return facet == SearchFacet.Tag ? sorted.Take(MostTags).Union(counts.Where(count => input.Has(facet, count.Value))) : sorted;
    }

    private static IEnumerable<FacetCount> Sorted(SearchFacet facet, IEnumerable<FacetCount> counts, Vocabulary vocabulary) => facet switch
    {
        SearchFacet.Kind => counts.OrderBy(count => FacetNames.FromQueryValue<PracticeKind>(count.Value)),
        SearchFacet.Evidence => counts.OrderByDescending(count => FacetNames.FromQueryValue<EvidenceLevel>(count.Value)),
        SearchFacet.Obligation => counts.OrderBy(count => vocabulary.Obligations.GetValueOrDefault(count.Value)?.Position ?? int.MaxValue),
        SearchFacet.State => counts.OrderBy(count => FacetLabels.Of(facet, count.Value, vocabulary), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
        SearchFacet.Year => counts.OrderByDescending(count => count.Value, StringComparer.Ordinal),
        _ => counts.OrderByDescending(count => count.Count)
            .ThenBy(count => FacetLabels.Of(facet, count.Value, vocabulary, count.Label), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
    };
}
