using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Search.Facets;
using FocalPoints.Web.Startup;

namespace FocalPoints.Web.Api;

/// <summary>A page of practices, best first or as it was asked for, and how the whole list can be narrowed.</summary>
/// <param name="Total">All practices that answer the question and that who asks may see.</param>
/// <param name="Page">From 1.</param>
/// <param name="Relaxed">What the question was asked without, because nothing answers it as it stands: <c>signs</c> for quotation marks, minus and star, <c>lang</c> for the filter. Empty where it was asked as it stands.</param>
/// <param name="Corrected">The words as they were understood, where one is spelt as nothing is; else null.</param>
/// <param name="Facets">By query key; of each the values that most practices have, counted as if the key did not narrow.</param>
public sealed record FoundPractices(int Total, int Page, int PageSize, IReadOnlyList<string> Relaxed, string? Corrected, IReadOnlyList<FoundPractice> Items, IReadOnlyDictionary<string, IReadOnlyList<FoundValue>> Facets)
{
    /// <summary>The most values of a facet that are told: tags are without end.</summary>
    public const int MostValues = 100;

    internal static FoundPractices Of(SearchResult result, Vocabulary vocabulary, SiteAddress site, string seenAt) => new(
        result.Page.Total,
        result.Page.Page,
        result.Page.PageSize,
        result.Relaxed is { } relaxed ? [.. relaxed.WithoutSigns ? ["signs"] : Array.Empty<string>(), .. relaxed.Dropped.Select(facet => facet.Key())] : [],
        result.Understood?.Corrected,
        [.. result.Page.Items.Select(card => new FoundPractice(
            card.Number, card.Title, card.ExternalId, card.Summary, card.Language, card.Kind.ToQueryValue(), card.StateId, card.Themes, card.PublishedAt,
            site.Of(PracticeUrls.Read(card.Number, card.Slug), seenAt)))],
        result.Facets.ToDictionary(facet => facet.Key.Key(), facet => (IReadOnlyList<FoundValue>)[.. facet.Value
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MostValues)
            .Select(count => new FoundValue(count.Value, FacetLabels.Of(facet.Key, count.Value, vocabulary, count.Label), count.Count))]));
}

/// <summary>A practice in a list.</summary>
/// <param name="Number">As in FP-LAO-2026-0012; it is cited by it, and it never changes.</param>
/// <param name="ExternalId">The id that it has where it was imported from; null for what was written here.</param>
/// <param name="Summary">Markdown; may be empty.</param>
/// <param name="Lang">The language that it was written in, BCP 47.</param>
/// <param name="Kind">As the query key says it.</param>
/// <param name="State">The id of the State whose practice it is.</param>
/// <param name="Themes">Ids of topics.</param>
/// <param name="PublishedAt">The first publication, UTC.</param>
/// <param name="Url">Its page.</param>
public sealed record FoundPractice(
    string Number, string Title, string? ExternalId, string Summary, string Lang, string Kind, string State, IReadOnlyList<string> Themes, DateTime PublishedAt, string Url);

/// <summary>A value by which the list can be narrowed.</summary>
/// <param name="Value">For the query.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many practices of the list have it.</param>
public sealed record FoundValue(string Value, string Label, int Count);
