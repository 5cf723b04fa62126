using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Pages;

/// <summary>The handbook's start page.</summary>
public abstract class HelpPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Visitor_finds_it_from_the_front_page_and_reads_each_part()
    {
        var visitor = App.Visitor();
        var home = await visitor.Get("/");
        Assert.NotNull(home.Document.QuerySelector("footer a[href='/help']"));

        var page = (await visitor.Get("/help")).Is(HttpStatusCode.OK);

        Assert.Equal("Help", page.Heading);
        var parts = page.Document.QuerySelectorAll("section.row");
        Assert.Equal(9, parts.Length);
        Assert.All(parts, part => Assert.True(part.QuerySelector("h2") is not null && part.QuerySelectorAll("p").Length > 1));
    }

    public sealed class OnSqlite(SqliteApp app) : HelpPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HelpPageTests(app), IClassFixture<PostgresApp>;
}
