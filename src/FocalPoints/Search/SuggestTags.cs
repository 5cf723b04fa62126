using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Indexing;
using Lucene.Net.Search;

namespace FocalPoints.Search;

/// <summary>
/// Tags to choose from, so that the same thing gets the same tag. Only those that stand on practices which the actor may read: what is
/// written on others does not exist for them.
/// </summary>
public sealed class SuggestTags(PracticeIndex index)
{
    /// <summary>
    /// Tags in use: first those of practices about the same topics, then the others; the most used first. One statement, however many tags.
    /// </summary>
    /// <param name="themes">Ids of topics; empty for no preference.</param>
    /// <param name="text">A part of the tag, whatever its case and accents; null or empty for any.</param>
    /// <param name="without">Slugs not to suggest: what stands there already.</param>
    /// <param name="count">At most this many.</param>
    public async Task<IReadOnlyList<FacetCount>> Suggest(Actor actor, IReadOnlyList<string> themes, string? text, IReadOnlyList<string> without, int count, CancellationToken cancel = default)
    {
        var part = PlainText.Clean(text);
        using var view = await index.Open(cancel);
        var sameTopics = new SearchInput();
        foreach (var theme in themes)
            sameTopics = sameTopics.With(SearchFacet.Theme, theme);
        IEnumerable<FacetCount> near = themes.Count == 0 ? [] : TagsOf(view, actor, sameTopics);
        return [.. near.Concat(TagsOf(view, actor, new SearchInput()))
            .DistinctBy(tag => tag.Value)
            .Where(tag => !without.Contains(tag.Value) && Holds(tag.Label, part))
            .Take(count)];
    }

    private static IEnumerable<FacetCount> TagsOf(IndexView view, Actor actor, SearchInput input)
    {
        var found = new FoundPractices(view, PracticeAccess.AudiencesOf(actor), input.Filters, SearchSort.Newest, keep: 0);
        view.Searcher.Search(new MatchAllDocsQuery(), found);
        return found.Counts[SearchFacet.Tag].OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Label, StringComparer.Ordinal);
    }

    private static bool Holds(string name, string part) => part.Length == 0
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
