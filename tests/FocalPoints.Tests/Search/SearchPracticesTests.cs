using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What is found, counted and shown, to whom.</summary>
public abstract class SearchPracticesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Words_find_titles_summaries_bodies_topics_States_and_tags()
    {
        var practice = An.Practice("chad", An.Content with
        {
            Title = "Hydrotherapy beside the river",
            Summary = "People who lost a leg swim twice a week with a physiotherapist from the district hospital.",
            Challenge = "The road to the capital is closed for months.",
            Themes = ["medical-care"],
        });
        var tag = new Tag { Name = "eau vive", Slug = "eau-vive" };
        var by = An.Account.Member();
        await Database.Add(practice, tag, by, new PracticeTag { PracticeId = practice.Id, TagId = tag.Id, MemberId = by.Id });
        await Database.Add(An.Practice());

        foreach (var words in (string[])["hydrotherapy", "physiotherapists", "capital", "medical", "CHAD", "eau", practice.Number!, practice.Number!.ToLowerInvariant().Replace('-', ' '), "hydroth"])
            Assert.Equal(words + ": " + practice.Number, words + ": " + string.Join(' ', await Numbers(new SearchInput { Text = words })));
    }

    [Fact]
    public async Task Better_places_come_first()
    {
        var inBody = An.Practice(content: An.Content with { Challenge = "Nobody had thought of a hydrotherapy pool before." });
        var inTitle = An.Practice(content: An.Content with { Title = "Hydrotherapy for all who ask" });
        await Database.Add(inBody, inTitle);

        Assert.Equal([inTitle.Number, inBody.Number], await Numbers(new SearchInput { Text = "hydrotherapy" }));
    }

    [Fact]
    public async Task Publication_is_found_and_withdrawal_gone_at_once()
    {
        Assert.Empty(await Numbers(new SearchInput { Text = "hydrotherapy" }));
        var practice = An.Practice(content: An.Content with { Title = "Hydrotherapy for all who ask" });
        await Database.Add(practice);
        Assert.Equal([practice.Number], await Numbers(new SearchInput { Text = "hydrotherapy" }));

        await using (var db = Database.Open())
        {
            var saved = (await db.Practices.FindAsync(practice.Id))!;
            saved.Withdraw("The pool was closed.", null, An.Morning.UtcDateTime);
            db.Add(HistoryEntry.Of(Actor.System, Verb.Withdrew, nameof(Practice), practice.Id, An.Morning.UtcDateTime));
            await db.SaveChangesAsync();
        }

        var result = await Search(new SearchInput());
        Assert.Equal(0, result.Page.Total);
        Assert.All(result.Facets.Values, Assert.Empty);
    }

    [Fact]
    public async Task Facets_are_counted_without_their_own_filter()
    {
        await Database.Add(
            An.Practice("chad", An.Content with { Themes = ["rehabilitation"] }),
            An.Practice("chad", An.Content with { Themes = ["medical-care"] }),
            An.Practice("lebanon", An.Content with { Themes = ["rehabilitation", "medical-care"] }),
            An.Practice("lao-pdr", An.Content with { Themes = ["data-and-needs"] }));

        var one = await Search(new SearchInput().With(SearchFacet.State, "chad"));
        Assert.Equal(2, one.Page.Total);
        Assert.Equal((2, 1, 1), (one.Count(SearchFacet.State, "chad"), one.Count(SearchFacet.State, "lebanon"), one.Count(SearchFacet.State, "lao-pdr")));
        Assert.Equal((1, 1, 0), (one.Count(SearchFacet.Theme, "rehabilitation"), one.Count(SearchFacet.Theme, "medical-care"), one.Count(SearchFacet.Theme, "data-and-needs")));

        var two = await Search(new SearchInput().With(SearchFacet.State, "chad").With(SearchFacet.State, "lebanon").With(SearchFacet.Theme, "rehabilitation"));
        Assert.Equal(2, two.Page.Total);
        Assert.Equal((1, 1, 0), (two.Count(SearchFacet.State, "chad"), two.Count(SearchFacet.State, "lebanon"), two.Count(SearchFacet.State, "lao-pdr")));
        Assert.Equal((2, 2), (two.Count(SearchFacet.Theme, "rehabilitation"), two.Count(SearchFacet.Theme, "medical-care")));
    }

    [Fact]
    public async Task What_one_may_not_see_is_nowhere()
    {
        await Database.Add(
            An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints, Kind = PracticeKind.Caution, Title = "Canary sings in the workshop", Themes = ["medical-care"] }),
            An.Practice("chad", An.Content with { Visibility = Visibility.Members, Title = "Canary sings in the assembly" }),
            An.Practice("chad", An.Content with { Title = "Everybody hears the band" }));

        Assert.Equal((1, 2, 3, 3, 3), (
            (await Search(new SearchInput(), An.Actor.Visitor)).Page.Total,
            (await Search(new SearchInput(), An.Actor.Member())).Page.Total,
            (await Search(new SearchInput(), An.Actor.FocalPoint("lebanon"))).Page.Total,
            (await Search(new SearchInput(), An.Actor.Contributor("chad"))).Page.Total,
            (await Search(new SearchInput(), An.Actor.Coordinator())).Page.Total));
        Assert.Equal(2, (await Search(new SearchInput(), An.Actor.Contributor("lebanon"))).Page.Total);

        var visitor = await Search(new SearchInput { Text = "canary assembly" }, An.Actor.Visitor);
        Assert.Equal(0, visitor.Page.Total);
        Assert.All(visitor.Facets.Values, Assert.Empty);
        var counts = await Get<CountPractices>().By(SearchFacet.Theme, An.Actor.Visitor);
        Assert.Equal(["rehabilitation"], counts.Keys);
        Assert.DoesNotContain((await Search(new SearchInput().With(SearchFacet.Theme, "rehabilitation"), An.Actor.Visitor)).Facets[SearchFacet.Kind], count => count.Value == "caution");
        var relaxed = await Get<RelaxSearch>().Search(new SearchInput { Text = "canary assembly" }.With(SearchFacet.State, "chad"), An.Actor.Visitor);
        Assert.Equal((0, null), (relaxed.Page.Total, relaxed.Relaxed));
    }

    [Fact]
    public async Task Pages_never_overlap_and_miss_nothing()
    {
        await Database.Add([.. Enumerable.Range(0, 37).Select(_ => An.Practice("chad", An.Content with { Title = "The same words every time" }))]);

        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var seen = new List<string?>();
            for (var page = 1; page <= 5; page++)
                seen.AddRange(await Numbers(new SearchInput { Text = "words", Sort = sort, Page = page }));
            Assert.Equal(37, seen.Count);
            Assert.Equal(seen.OrderBy(number => number!.Length).ThenBy(number => number, StringComparer.Ordinal), seen);
        }
    }

    [Fact]
    public async Task Lists_sort_by_time()
    {
        var old = An.Practice(publishedAt: An.Morning.AddDays(-300));
        var middle = An.Practice(publishedAt: An.Morning.AddDays(-200));
        var young = An.Practice(publishedAt: An.Morning.AddDays(-100));
        old.Publish(old.Content!, Actor.System, An.Morning.UtcDateTime, "", "", RevisionSignificance.Minor);
        await Database.Add(middle, old, young);

        Assert.Equal([young.Number, middle.Number, old.Number], await Numbers(new SearchInput()));
        Assert.Equal([old.Number, middle.Number, young.Number], await Numbers(new SearchInput { Sort = SearchSort.Oldest }));
        Assert.Equal([old.Number, young.Number, middle.Number], await Numbers(new SearchInput { Sort = SearchSort.Revised }));
    }

    [Fact]
    public async Task Snippet_shows_the_words_where_they_stand()
    {
        await Database.Add(An.Practice(content: An.Content with
        {
            Challenge = string.Concat(Enumerable.Repeat("This sentence fills the page. ", 40)) + "The <b>hydrotherapy</b> pool was dug by the survivors’ own hands in a week. " + string.Concat(Enumerable.Repeat("Nothing more to say here. ", 40)),
        }));

        var parts = (await Search(new SearchInput { Text = "Hydrotherapy pools" })).Page.Items[0].Text.Parts;

        Assert.Equal(["hydrotherapy", "pool"], parts.Where(part => part.IsMatch).Select(part => part.Text));
        var text = string.Concat(parts.Select(part => part.Text));
        Assert.StartsWith("The ", text, StringComparison.Ordinal);
        Assert.InRange(text.Split(' ').Length, 10, 40);
    }

    [Theory]
    [InlineData("\"unbalanced")]
    [InlineData("title:(a AND OR NOT) -b +c ~2 ^4 [x TO y] {*} \\ / && || !")]
    [InlineData("???***")]
    [InlineData("the of and")]
    [InlineData("人")]
    [InlineData("🙂👩‍👩‍👧‍👦")]
    [InlineData("\u200f\u200d\u00ad")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("mixed слово ຄຳ 康复 كلمة")]
    public async Task Nothing_that_is_typed_is_an_error(string text)
    {
        await Database.Add(An.Practice());

        var result = await Search(new SearchInput { Text = text });

        Assert.InRange(result.Page.Total, 0, 1);
        await Get<RelaxSearch>().Search(new SearchInput { Text = text }, An.Actor.Visitor);
        await Get<NearTopics>().Find(new SearchInput { Text = text }, An.Actor.Visitor);
    }

    [Fact]
    public async Task Search_costs_two_statements_however_many_it_finds()
    {
        await Database.Add([.. Enumerable.Range(0, 12).Select(_ => An.Practice())]);
        await Search(new SearchInput { Text = "lexicon" }); // Which is learnt once.

        var before = Log.StatementCount;
        await Search(new SearchInput { Text = "workshop" }.With(SearchFacet.State, "lao-pdr"));

        Assert.Equal(2, Log.StatementCount - before);
    }

    private Task<SearchResult> Search(SearchInput input, Actor? actor = null) => Get<SearchPractices>().Search(input, actor ?? An.Actor.Visitor);

    private async Task<IReadOnlyList<string?>> Numbers(SearchInput input) => [.. (await Search(input)).Page.Items.Select(card => card.Number)];

    public sealed class OnSqlite() : SearchPracticesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SearchPracticesTests(DatabaseProvider.Postgres);
}
