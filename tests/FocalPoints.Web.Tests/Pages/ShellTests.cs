using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Pages;

/// <summary>What stands on every page, and what somebody sees who is lost.</summary>
public abstract class ShellTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Visitor_is_offered_to_sign_in()
    {
        var page = await App.Visitor().Get("/");

        Assert.Equal("Sign in", page.Is(HttpStatusCode.OK).TextOf("header .util a"));
    }

    [Fact]
    public async Task Focal_point_is_offered_the_workspace()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        Assert.Contains("Workspace", (await lao.Get("/")).TextsOf("header .util a"));
    }

    [Fact]
    public async Task Unknown_address_answers_404_with_a_page_that_helps()
    {
        var page = await App.Visitor().Get("/no-such-page");

        page.Is(HttpStatusCode.NotFound);
        Assert.Equal("There is no page at this address", page.Heading);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main form[role=search]"));
    }

    [Fact]
    public async Task Somebody_signed_in_who_is_lost_is_still_signed_in()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = await lao.Get("/no-such-page");

        Assert.Contains("Workspace", page.TextsOf("header .util a"));
        Assert.Equal("/no-such-page#main", page.One("a.skip").GetAttribute("href"));
    }

    [Fact]
    public async Task Front_page_costs_few_statements()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        await lao.Get("/"); // The vocabulary is kept from here on.

        Assert.InRange((await lao.Get("/")).Statements, 1, 5);
    }

    public sealed class OnSqlite(SqliteApp app) : ShellTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ShellTests(app), IClassFixture<PostgresApp>;
}
