using FocalPoints.Members;
using FocalPoints.Search.Ranking;

namespace FocalPoints.Search;

/// <summary>What a question was asked without, because it found nothing as it stands.</summary>
/// <param name="Input">The question that found something; its first page.</param>
/// <param name="WithoutSigns">True where its words were taken without quotation marks, minus and star.</param>
/// <param name="Dropped">The facets that it does not narrow by any more.</param>
public sealed record Relaxation(SearchInput Input, bool WithoutSigns, IReadOnlyList<SearchFacet> Dropped);

/// <summary>
/// Finds, and where nothing is found asks less, step by step, until something is, and says which step it was. Other spellings, runs of letters and
/// other languages are looked for in every question: what is left to give up are signs, the language, the filter that fewest practices pass, all filters.
/// </summary>
public sealed class RelaxSearch(SearchPractices searchPractices)
{
    /// <summary>The answer, with <see cref="SearchResult.Relaxed"/> where it is that of another question.</summary>
    /// <param name="filtersToo">False where filters other than the language hold whatever comes: programs rely on them.</param>
    public async Task<SearchResult> Search(SearchInput input, Actor actor, bool filtersToo = true, int pageSize = SearchPractices.PageSize, CancellationToken cancel = default)
    {
        var result = await searchPractices.Search(input, actor, pageSize, cancel);
        if (result.Page.Total > 0 || input.IsEverything)
            return result;
        foreach (var step in await Steps(input, actor, filtersToo, cancel))
        {
            var relaxed = await searchPractices.Search(step.Input, actor, pageSize, cancel);
            if (relaxed.Page.Total > 0)
                return relaxed with { Relaxed = step };
        }

        return result;
    }

    private async Task<IReadOnlyList<Relaxation>> Steps(SearchInput input, Actor actor, bool filtersToo, CancellationToken cancel)
    {
        var steps = new List<Relaxation>();
        var plain = QuerySyntax.WithoutSigns(input.Text);
        var hasSigns = plain.Length > 0 && plain != input.Text;
        if (hasSigns)
            steps.Add(new Relaxation(input with { Text = plain, Page = 1 }, true, []));
        if (input.Filters.ContainsKey(SearchFacet.Lang))
            Without(SearchFacet.Lang);
        if (!filtersToo || input.Filters.Count == 0)
            return steps;

        if (input.Filters.Count > 1)
            Without(await Rarest(input, actor, cancel));
        Without([.. input.Filters.Keys]);
        if (hasSigns)
            steps.Add(new Relaxation(input.WithoutFilters() with { Text = plain }, true, [.. input.Filters.Keys]));
        return [.. steps.Where(step => !step.Input.IsEverything).DistinctBy(step => step.Input.ToQuery())];

        void Without(params SearchFacet[] facets) => steps.Add(new Relaxation(facets.Aggregate(input, (looser, facet) => looser.Without(facet)), false, facets));
    }

    // The one that fewest of all practices pass.
    private async Task<SearchFacet> Rarest(SearchInput input, Actor actor, CancellationToken cancel)
    {
        var everything = await searchPractices.Search(new SearchInput(), actor, cancel: cancel);
        return input.Filters.MinBy(filter => filter.Value.Sum(value => everything.Count(filter.Key, value))).Key;
    }
}
