using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Cards;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Reranking;
using FocalPoints.Search.Translating;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search;

/// <summary>Finds, narrows, counts and sorts practices. Rights apply before anything is counted or shown.</summary>
public sealed class SearchPractices(PracticeIndex index, ReadVocabulary vocabularies, ReadLexicon lexicons, RerankBest rerankBest, IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 10;

    /// <summary>
    /// The page asked for, with all facets. Empty where the page lies behind the last one; the total tells which is. Two statements,
    /// however many practices, and a third where a model looks at the best once more.
    /// </summary>
    public async Task<SearchResult> Search(SearchInput input, Actor actor, int pageSize = PageSize, CancellationToken cancel = default)
    {
        using var view = await index.Open(cancel);
        var audiences = PracticeAccess.AudiencesOf(actor);
        var upTo = input.Page * pageSize;
        var text = new QueryText(input.Text, input.Text.Length == 0 ? Lexicon.Empty : await lexicons.Read(cancel));
        var isReranked = rerankBest.Concerns(input, text, upTo - pageSize);
        // Without a word or a filter it is what everybody begins with.
        var vocabulary = input.AsOf is null ? null : await vocabularies.Read(cancel);
        var found = vocabulary is null && input.IsEverything
            ? await view.Answer((nameof(SearchPractices), input.Order, upTo, string.Join(' ', audiences)), () => Task.FromResult(Find(view, input, text, vocabulary, audiences, upTo)))
            : Find(view, input, text, vocabulary, audiences, isReranked ? Math.Max(upTo, RerankBest.Most) : upTo);
        var documents = isReranked ? await rerankBest.Order(view, input.Text, found.Documents, actor, cancel) : found.Documents;
        var cards = await ReadCards.Read(databases, view, [.. documents.Take(upTo).Skip(upTo - pageSize)], text, actor, cancel);
        return new SearchResult(new Paged<PracticeCard>(cards, input.Page, pageSize, found.Total), found.Facets) { Understood = found.Understood, IsPartial = view.IsPartial };
    }

    private static Found Find(IndexView view, SearchInput input, QueryText text, Vocabulary? vocabulary, IReadOnlyList<string> audiences, int upTo)
    {
        var found = new FoundPractices(view, audiences, vocabulary is null ? input.Filters : input.FiltersIn(vocabulary), input.Order, upTo)
        {
            AsOf = vocabulary?.AsOf(input.AsOf) is { } reading ? new PlanCounts(reading, view.Values, view.ValueBits.Length) : null,
        };
        RankedSearch.Find(view, text, isEmpty: input.Text.Length == 0, found);
        return new Found([.. found.TakeBest().Select(hit => hit.Document)], found.Total, found.Counts, input.Text.Length == 0 ? null : Understand(input.Text, text, new Spelling(view, found, text.Lexicon)));
    }

    private static Understanding Understand(string asked, QueryText text, Spelling spelling)
    {
        var (corrected, typed) = (asked, asked);
        foreach (var (slip, meant) in text.Slips(spelling))
        {
            corrected = corrected.Replace(slip.Text, spelling.AsWritten(meant.Word), StringComparison.Ordinal);
            typed = typed.Replace(slip.Text, $"\"{slip.Text}\"", StringComparison.Ordinal);
        }

        return corrected == asked
            ? new Understanding(text.Language, null, null, text.IsFoundByRunsAlone)
            : new Understanding(text.Language, corrected, typed, text.IsFoundByRunsAlone);
    }

    private sealed record Found(int[] Documents, int Total, IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets, Understanding? Understood);
}
