using System.Net;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Treaty;

/// <summary>The timeline and its entries.</summary>
public abstract class ActivitiesPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Timeline_stands_by_year_newest_first_and_says_which_years_have_nothing()
    {
        var page = (await App.Visitor().Get("/activities")).Is(HttpStatusCode.OK);

        var years = page.TextsOf("main h2.year").Select(int.Parse).ToList();
        Assert.Equal(years.OrderDescending(), years);
        Assert.Contains("2022–23", page.TextsOf("main .gap h2"));
        Assert.Contains("va-2016-05-workshop", page.Document.QuerySelectorAll(".events > li").Select(entry => entry.Id));
    }

    [Fact]
    public async Task Timeline_costs_two_statements_however_long_it_is()
    {
        var reader = App.Visitor();
        await reader.Get("/activities"); // The vocabulary is kept from here on.

        Assert.Equal(2, (await reader.Get("/activities")).Statements);
        Assert.Equal(2, (await reader.Get("/activities?state=italy")).Statements);
    }

    [Fact]
    public async Task Filter_narrows_to_what_fits_and_can_be_taken_back()
    {
        var page = (await App.Visitor().Get("/activities?state=spain&kind=concept-note")).Is(HttpStatusCode.OK);

        Assert.Equal(["va-2020-01-concept-note", "va-2018-11-concept-note"], page.Document.QuerySelectorAll(".events > li").Select(entry => entry.Id));
        Assert.Empty(page.Document.QuerySelectorAll(".gap"));
        Assert.Equal(["Remove: Concept note 2 activities", "Remove: Spain 2 activities"], page.TextsOf(".filters [aria-current]"));
        Assert.Equal("/activities?state=spain", page.Document.QuerySelectorAll(".filters [aria-current]")[0].GetAttribute("href"));
        Assert.EndsWith("/activities?kind=concept-note&state=spain", page.One("link[rel=canonical]").GetAttribute("href"));
    }

    [Fact]
    public async Task Every_count_beside_a_filter_is_what_following_it_shows()
    {
        var reader = App.Visitor();
        var page = await reader.Get("/activities");

        foreach (var chip in page.Document.QuerySelectorAll(".filters a.chip"))
        {
            var narrowed = await reader.Get(chip.GetAttribute("href")!);
            Assert.StartsWith(narrowed.Document.QuerySelectorAll(".events > li").Length + " ", chip.QuerySelector(".n")!.TextContent);
        }
    }

    [Fact]
    public async Task Question_that_nothing_fits_says_what_to_do_next()
    {
        var page = (await App.Visitor().Get("/activities?year=2016&kind=database-launch")).Is(HttpStatusCode.OK);

        Assert.Contains("No activity fits", page.TextsOf("main h2"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/activities']"));
    }

    [Theory]
    [InlineData("year=17")]
    [InlineData("year=-1")]
    [InlineData("state=atlantis")]
    [InlineData("organisation=%3Cscript%3E")]
    public async Task Value_that_is_not_understood_is_answered_400_with_the_way_on(string query)
    {
        var page = (await App.Visitor().Get($"/activities?{query}&kind=panel")).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main [role=alert]"));
        Assert.Equal("/activities?kind=panel", page.One("main .acts a").GetAttribute("href"));
    }

    [Fact]
    public async Task Activity_costs_three_statements_and_leads_to_all_that_belongs_to_it()
    {
        var reader = App.Visitor();
        await reader.Get("/activities");

        var page = (await reader.Get("/activities/va-2018-07-guidelines")).Is(HttpStatusCode.OK);

        Assert.Equal(3, page.Statements);
        var links = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/states/italy", links);
        Assert.Contains("/activities?organisation=gmap", links);
        Assert.Contains("/meetings/apmbc-intersessional-2018", links);
        Assert.Contains("/themes/gender-equality", links);
        Assert.Contains("/activities/va-2018-11-guidelines-promotion", links);
    }

    [Fact]
    public async Task Activity_that_could_not_be_verified_shows_its_title_alone()
    {
        await App.Database.Add(new FocalPoints.Treaty.Activity
        {
            Id = "guess",
            Year = 2011,
            Title = "A guess",
            Summary = "Hidden summary",
            Note = "Hidden note",
            StateIds = ["norway"],
            Verification = Verification.Reconstructed,
        });
        var reader = App.Visitor();

        foreach (var address in new[] { "/activities/guess", "/activities?year=2011" })
        {
            var page = (await reader.Get(address)).Is(HttpStatusCode.OK);
            Assert.Contains("A guess", page.Text);
            Assert.Contains("could not be checked against a source", page.Text);
            Assert.DoesNotContain("Hidden", page.Html);
        }

        Assert.DoesNotContain("A guess", (await reader.Get("/activities?state=norway")).Text);
    }

    [Fact]
    public async Task Activity_that_does_not_exist_is_answered_404() =>
        (await App.Visitor().Get("/activities/no-such-activity")).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task Front_page_shows_the_newest_and_leads_to_the_whole()
    {
        var page = (await App.Visitor().Get("/")).Is(HttpStatusCode.OK);

        Assert.Equal(3, page.Document.QuerySelectorAll("main .events > li").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main .events a[href='/activities/va-2024-01-work-plan']"));
        Assert.Contains(page.TextsOf("main a"), link => link.StartsWith("All activities since", StringComparison.Ordinal));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/states/lao-pdr']"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/themes/rehabilitation']"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/obligations/ccm-art-5-2-h']"));
    }

    public sealed class OnSqlite(SqliteApp app) : ActivitiesPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ActivitiesPageTests(app), IClassFixture<PostgresApp>;
}
