using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Indexing;
using Lucene.Net.Search;

namespace FocalPoints.Search;

/// <summary>How many practices stand behind each value of a facet: the numbers beside obligations, topics, States and tags.</summary>
public sealed class CountPractices(PracticeIndex index)
{
    /// <summary>The practices that the actor may see, by value (an id, a tag's slug, a year); values without one are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> By(SearchFacet facet, Actor actor, CancellationToken cancel = default)
    {
        using var view = await index.Open(cancel);
        var found = new FoundPractices(view, PracticeAccess.AudiencesOf(actor), new SearchInput().Filters, SearchSort.Newest, keep: 0);
        view.Searcher.Search(new MatchAllDocsQuery(), found);
        return found.Counts[facet].ToDictionary(count => count.Value, count => count.Count);
    }
}
