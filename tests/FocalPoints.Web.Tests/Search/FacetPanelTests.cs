using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Search;

/// <summary>The list of practices is narrowed along the tree of topics, and by years as a chart.</summary>
public abstract class FacetPanelTests(FocalPointsApp app) : PageTests(app)
{
    private const string Topics = ".facets details:has(summary:contains('Topic'))";

    [Fact]
    public async Task Topic_in_use_shows_what_is_narrower_and_following_that_goes_down()
    {
        await App.Database.Add(An.Practice(content: An.Content with { Themes = ["physical-rehabilitation"] }), An.Practice(content: An.Content with { Themes = ["assistive-technology"] }));
        var visitor = App.Visitor();

        var page = (await visitor.Get("/practices")).Is(HttpStatusCode.OK);
        Assert.Contains("Rehabilitation", page.TextsOf($"{Topics} > ul > li > a"));
        Assert.Empty(page.TextsOf($"{Topics} li li"));

        page = (await visitor.Get("/practices?theme=rehabilitation")).Is(HttpStatusCode.OK);
        Assert.Equal(["Assistive technology", "Physical rehabilitation"], page.TextsOf($"{Topics} li li a").Order());
        var narrower = page.One($"{Topics} li li a:contains('Physical')").GetAttribute("href")!;
        Assert.Contains("theme=physical-rehabilitation", narrower);
        Assert.DoesNotContain("theme=rehabilitation", narrower);

        page = (await visitor.Get(narrower)).Is(HttpStatusCode.OK);
        Assert.Contains("Physical rehabilitation", page.TextOf($"{Topics} li li [aria-current]"));
        Assert.Null(page.One($"{Topics} > ul > li > a:contains('Rehabilitation')").GetAttribute("aria-current"));
        Assert.DoesNotContain("theme=physical-rehabilitation", page.One($"{Topics} li li [aria-current]").GetAttribute("href")!);
    }

    [Fact]
    public async Task Years_are_links_with_bars_as_long_as_they_have_practices()
    {
        await App.Database.Add(An.Practice(publishedAt: An.Morning.AddYears(-4)), An.Practice(publishedAt: An.Morning.AddYears(-4)), An.Practice(publishedAt: An.Morning.AddYears(-5)));

        var page = (await App.Visitor().Get("/practices?year=2022&year=2021")).Is(HttpStatusCode.OK);

        var years = page.Document.QuerySelectorAll(".facets details:has(summary:contains('Year')) li");
        foreach (var (year, count) in new[] { ("2022", 2), ("2021", 1) })
        {
            var line = years.Single(line => line.TextContent.Contains(year, StringComparison.Ordinal));
            Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), line.QuerySelector(".n")!.TextContent);
            Assert.Equal("true", line.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        }

        Assert.Equal(2 * Width("2021"), Width("2022"), 1.0);

        double Width(string year) => double.Parse(years.Single(line => line.TextContent.Contains(year, StringComparison.Ordinal)).QuerySelector("rect")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class OnSqlite(SqliteApp app) : FacetPanelTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FacetPanelTests(app), IClassFixture<PostgresApp>;
}
