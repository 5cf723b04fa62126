using FocalPoints.Kernel;
using FocalPoints.Practices;

namespace FocalPoints.Search;

/// <summary>The answer to a question.</summary>
/// <param name="Page">The practices of this page; <see cref="Paged{T}.Total"/> counts all that the actor may see.</param>
/// <param name="Facets">Counts of each facet, made as if it had no filter of its own; values without a practice are left out.</param>
public sealed record SearchResult(Paged<PracticeCard> Page, IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>How many practices have a value.</summary>
    public int Count(SearchFacet facet, string value) => Facets[facet].FirstOrDefault(count => count.Value == value)?.Count ?? 0;
}

/// <summary>How many practices have a value of a facet.</summary>
/// <param name="Value">As in an address.</param>
/// <param name="Label">What people read, where no vocabulary knows it: a tag's name. Else empty.</param>
public sealed record FacetCount(string Value, string Label, int Count);
