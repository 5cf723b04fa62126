using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Search.Reranking;
using FocalPoints.Search.Translating;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Search.Reranking;

/// <summary>What a model of the operator's changes in the order of results, and what it does not.</summary>
public abstract class RerankBestTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Preferring = "(?s)pool.*the last village.*";

    [Fact]
    public void Without_a_model_nothing_is_asked()
    {
        Assert.IsType<NoReranker>(Get<IReranker>());
        Assert.False(Get<OnnxReranker>().IsOn);
    }

    [Fact]
    public async Task Best_by_score_comes_first_and_ties_stay_as_they_were()
    {
        var last = await AddPools(8);
        var before = await Read(Get<SearchPractices>(), pages: 1);
        Assert.Equal((8, last), (before.Count, before[^1]));

        Assert.Equal([last, .. before[..^1]], await Read(With(AModel.Preferring(Preferring)), pages: 1));
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_what_lies_behind_the_best_stays()
    {
        var near = await AddPools(40);
        var far = await AddPools(22, start: -900);
        var before = await Read(Get<SearchPractices>(), pages: 7);

        var after = await Read(With(AModel.Preferring(Preferring)), pages: 7);

        Assert.Equal((62, 39, 61), (before.Distinct().Count(), before.IndexOf(near), before.IndexOf(far)));
        Assert.Equal([near, .. before.Where(number => number != near)], after);
    }

    [Fact]
    public async Task Other_orders_filters_counts_and_browsing_are_untouched()
    {
        await AddPools(5);
        var (without, with) = (Get<SearchPractices>(), With(AModel.Preferring(Preferring)));

        foreach (var input in (SearchInput[])[new(), Pool with { Sort = SearchSort.Oldest }, new SearchInput { Sort = SearchSort.Best }.With(SearchFacet.State, "chad")])
            Assert.Equal(await Numbers(without, input), await Numbers(with, input));
        var (left, right) = (await without.Search(Pool, An.Actor.Visitor), await with.Search(Pool, An.Actor.Visitor));
        Assert.Equal(left.Page.Total, right.Page.Total);
        Assert.Equal(left.Facets, right.Facets);
    }

    [Fact]
    public async Task Model_is_handed_only_what_the_actor_may_see()
    {
        await AddPools(3);
        await Database.Add(An.Practice("chad", An.Content with { Visibility = Visibility.Members, Title = "Canary pool" }));
        var heard = new Listening();

        await Search(heard).Search(Pool, An.Actor.Visitor);
        Assert.Equal(3, heard.Texts.Count);
        Assert.DoesNotContain(heard.Texts, text => text.Contains("Canary", StringComparison.Ordinal));

        await Search(heard).Search(Pool, An.Actor.Member());
        Assert.Contains(heard.Texts, text => text.StartsWith("Canary pool\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Model_that_fails_leaves_the_order_and_is_told_of_once()
    {
        await AddPools(12);
        var before = await Read(Get<SearchPractices>(), pages: 2);

        Assert.Equal(before, await Read(With(AModel.Failing), pages: 2));

        Assert.StartsWith("Warning ", Assert.Single(Log.Lines, line => line.Contains("reranking model", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_costs_one_statement_more_however_many_are_found()
    {
        await AddPools(2);
        var search = With(AModel.Preferring(Preferring));
        await search.Search(new SearchInput { Text = "lexicon" }, An.Actor.Visitor); // Which is learnt once.
        Assert.Equal(3, await Statements(search));

        await AddPools(30);
        await search.Search(new SearchInput(), An.Actor.Visitor); // Which takes in what is new.
        Assert.Equal(3, await Statements(search));
    }

    private static SearchInput Pool => new() { Text = "pool" };

    /// <summary>Practices about a pool. Returns the number of the oldest, which comes last by the index and is the only one to tell of the last village.</summary>
    private async Task<string> AddPools(int count, int start = -100)
    {
        var practices = Enumerable.Range(0, count).Select(at => An.Practice("chad", An.Content with
        {
            Title = "A pool",
            Summary = at == count - 1 ? "It was dug beside the last village." : "It was dug beside the next village.",
        }, An.Morning.AddDays(start - at))).ToArray();
        await Database.Add([.. practices]);
        return practices[^1].Number!;
    }

    private SearchPractices With(byte[] model)
    {
        var reranker = Get<OnnxReranker>();
        Assert.Null(reranker.Open(AModel.In(Database.DataFolder, model)));
        return Search(reranker);
    }

    private SearchPractices Search(IReranker reranker)
    {
        var databases = Get<IDbContextFactory<FocalPointsDb>>();
        return new SearchPractices(Get<PracticeIndex>(), Get<ReadVocabulary>(), Get<ReadLexicon>(), new RerankBest(reranker, databases), databases);
    }

    private async Task<int> Statements(SearchPractices search)
    {
        var before = Log.StatementCount;
        await search.Search(Pool, An.Actor.Visitor);
        return Log.StatementCount - before;
    }

    private static async Task<List<string>> Read(SearchPractices search, int pages)
    {
        var numbers = new List<string>();
        for (var page = 1; page <= pages; page++)
            numbers.AddRange(await Numbers(search, Pool with { Page = page }));
        return numbers;
    }

    private static async Task<IReadOnlyList<string>> Numbers(SearchPractices search, SearchInput input) => [.. (await search.Search(input, An.Actor.Visitor)).Page.Items.Select(card => card.Number)];

    private sealed class Listening : IReranker
    {
        public List<string> Texts { get; } = [];

        public bool IsOn => true;

        public Task<IReadOnlyList<float>?> Score(string question, IReadOnlyList<string> texts, CancellationToken cancel = default)
        {
            Texts.AddRange(texts);
            return Task.FromResult<IReadOnlyList<float>?>(null);
        }
    }

    public sealed class OnSqlite() : RerankBestTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RerankBestTests(DatabaseProvider.Postgres);
}
