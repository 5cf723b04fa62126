using FocalPoints.Kernel;
using FocalPoints.Practices;

namespace FocalPoints.Search;

/// <summary>The answer to a question.</summary>
/// <param name="Page">The practices of this page; <see cref="Paged{T}.Total"/> counts all that the actor may see.</param>
/// <param name="Facets">Counts of each facet, made as if it had no filter of its own; values without a practice are left out.</param>
public sealed record SearchResult(Paged<PracticeCard> Page, IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>True while the index is made anew: practices are missing, the oldest first.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How the words were understood; null where none were asked for.</summary>
    public Understanding? Understood { get; init; }

    /// <summary>What was asked for instead, because the question itself found nothing; null where it found something, or nothing helped.</summary>
    public Relaxation? Relaxed { get; init; }

    /// <summary>How many practices have a value.</summary>
    public int Count(SearchFacet facet, string value) => Facets[facet].FirstOrDefault(count => count.Value == value)?.Count ?? 0;
}

/// <summary>How the words of a question were understood.</summary>
/// <param name="Language">The language that they are of, as far as the texts tell: a primary subtag, empty where they do not.</param>
/// <param name="Corrected">The question with its slips replaced by words that there are; null where there was none.</param>
/// <param name="AsTyped">The question that takes the slips as they stand; null where there was none.</param>
/// <param name="IsByRunsAlone">True where nothing has the words, in any spelling or language, and what was found has runs of letters like theirs.</param>
public sealed record Understanding(string Language, string? Corrected, string? AsTyped, bool IsByRunsAlone);

/// <summary>How many practices have a value of a facet.</summary>
/// <param name="Value">As in an address.</param>
/// <param name="Label">What people read, where no vocabulary knows it: a tag's name. Else empty.</param>
public sealed record FacetCount(string Value, string Label, int Count);
