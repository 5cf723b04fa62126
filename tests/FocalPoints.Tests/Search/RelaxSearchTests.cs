using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What a question is asked without when nothing answers it, and how slips are understood.</summary>
public abstract class RelaxSearchTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly PracticeContent Bare = An.Content with { Summary = "", Challenge = "", Steps = [], Results = "", Lessons = [], SuccessConditions = [], Difficulties = [], Themes = [], Obligations = [] };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(
            An.Practice("lao-pdr", Bare with { Title = "Peer support beside the river", Themes = ["employment"] }),
            An.Practice("chad", Bare with { Title = "Ateliers de réparation", Language = "fr", Themes = ["rehabilitation"] }),
            An.Practice("chad", Bare with { Title = "Hydrotherapy at the well", Themes = ["rehabilitation"] }),
            An.Practice("lebanon", Bare with { Title = "Canaryword of the few", Visibility = Visibility.FocalPoints }));
    }

    [Fact]
    public async Task Question_that_finds_something_is_answered_as_it_stands()
    {
        var result = await Search(new SearchInput { Text = "river" });

        Assert.Equal((1, null), (result.Page.Total, result.Relaxed));
        Assert.Equal(new Understanding("en", null, null, false), result.Understood);
    }

    [Fact]
    public async Task First_its_signs_are_given_up()
    {
        var result = await Search(new SearchInput { Text = "\"support peer\" -village" }.With(SearchFacet.State, "lao-pdr"));

        Assert.Equal(1, result.Page.Total);
        Assert.True(result.Relaxed is { WithoutSigns: true, Dropped: [], Input: { Text: "support peer", Filters.Count: 1 } });
    }

    [Fact]
    public async Task Then_the_language()
    {
        var result = await Search(new SearchInput { Text = "river" }.With(SearchFacet.Lang, "fr").With(SearchFacet.State, "lao-pdr"));

        Assert.Equal(1, result.Page.Total);
        Assert.Equal([SearchFacet.Lang], result.Relaxed!.Dropped);
    }

    [Fact]
    public async Task Then_the_filter_that_fewest_practices_pass()
    {
        // One practice is about employment, two are of Chad: the topic goes, the State stays.
        var result = await Search(new SearchInput { Text = "hydrotherapy" }.With(SearchFacet.Theme, "employment").With(SearchFacet.State, "chad"));

        Assert.Equal(["Hydrotherapy at the well"], result.Page.Items.Select(card => card.Title));
        Assert.Equal([SearchFacet.Theme], result.Relaxed!.Dropped);
    }

    [Fact]
    public async Task Then_all_filters()
    {
        var result = await Search(new SearchInput { Text = "river" }.With(SearchFacet.Theme, "rehabilitation").With(SearchFacet.State, "chad"));

        Assert.Equal(["Peer support beside the river"], result.Page.Items.Select(card => card.Title));
        Assert.Equal([SearchFacet.State, SearchFacet.Theme], result.Relaxed!.Dropped);
    }

    [Fact]
    public async Task Filters_alone_never_turn_into_the_whole_collection()
    {
        var result = await Search(new SearchInput().With(SearchFacet.State, "albania"));

        Assert.Equal((0, null), (result.Page.Total, result.Relaxed));
    }

    [Fact]
    public async Task For_programs_filters_hold()
    {
        var search = Get<RelaxSearch>();

        var foreign = await search.Search(new SearchInput { Text = "river" }.With(SearchFacet.Lang, "fr"), An.Actor.Visitor, filtersToo: false);
        var elsewhere = await search.Search(new SearchInput { Text = "river" }.With(SearchFacet.State, "chad"), An.Actor.Visitor, filtersToo: false);

        Assert.Equal((1, 0), (foreign.Page.Total, elsewhere.Page.Total));
    }

    [Theory]
    [InlineData("hydrotherpay", "hydrotherapy", "\"hydrotherpay\"")]
    [InlineData("river hydrotherpay", "river hydrotherapy", "river \"hydrotherpay\"")]
    [InlineData("ateleirs", "ateliers", "\"ateleirs\"")]
    [InlineData("reparaton", "réparation", "\"reparaton\"")] // As people write it, with its accent.
    public async Task Slip_is_told(string typed, string corrected, string asTyped)
    {
        var result = await Search(new SearchInput { Text = typed });

        Assert.NotEqual(0, result.Page.Total);
        Assert.Equal((corrected, asTyped), (result.Understood!.Corrected, result.Understood.AsTyped));
    }

    [Theory]
    [InlineData("river")]
    [InlineData("hydroth")] // Half of a word is no slip.
    [InlineData("ateliers reparation")]
    [InlineData("河")]
    public async Task Word_that_there_is_is_no_slip(string typed) => Assert.Null((await Search(new SearchInput { Text = typed })).Understood!.Corrected);

    [Fact]
    public async Task Words_that_only_look_alike_are_told()
    {
        var result = await Search(new SearchInput { Text = "hydrotherapeutically" });

        Assert.Equal((1, true), (result.Page.Total, result.Understood!.IsByRunsAlone));
    }

    [Fact]
    public async Task Slip_is_not_corrected_to_a_word_of_what_the_actor_may_not_see()
    {
        var slip = new SearchInput { Text = "canarywrod" };

        var seen = await Get<RelaxSearch>().Search(slip, An.Actor.FocalPoint("chad"));
        var unseen = await Search(slip);

        Assert.Equal((1, "canaryword"), (seen.Page.Total, seen.Understood!.Corrected));
        Assert.Equal((0, null), (unseen.Page.Total, unseen.Understood!.Corrected));
    }

    private Task<SearchResult> Search(SearchInput input) => Get<RelaxSearch>().Search(input, An.Actor.Visitor);

    public sealed class OnSqlite() : RelaxSearchTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RelaxSearchTests(DatabaseProvider.Postgres);
}
