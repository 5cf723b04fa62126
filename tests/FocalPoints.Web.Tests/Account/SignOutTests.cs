using System.Net;
using FocalPoints.History;
using FocalPoints.Testing;
using FocalPoints.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>Leaving, from every page, and only by one's own hand.</summary>
public abstract class SignOutTests(FocalPointsApp app) : PageTests(app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    [InlineData("/no-such-page")]
    public async Task Every_page_says_who_is_signed_in_and_lets_them_out(string address)
    {
        var account = An.Account.FocalPoint("lao-pdr");
        var lao = await App.SignInAs(account);

        var page = await lao.Get(address);
        Assert.Contains($"Account: {account.DisplayName}", page.TextsOf("header .util a"));

        var left = await lao.Submit(page.Form("header form"));
        Assert.Equal("/", left.Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("Sign in", (await lao.Follow(left)).TextOf("header .util a"));
        await using var db = App.Database.Open();
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.SignedOut && entry.MemberId == account.Id));
    }

    [Fact]
    public async Task Visitor_is_given_no_form_to_leave_with()
    {
        var page = await App.Visitor().Get("/");

        Assert.Empty(page.Document.QuerySelectorAll("header form"));
        Assert.DoesNotContain(FormToken.Field, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_signs_nobody_out()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        (await lao.Submit((await lao.Get("/")).Form("header form"), (FormToken.Field, null))).Is(HttpStatusCode.BadRequest);

        Assert.NotEmpty((await lao.Get("/")).Document.QuerySelectorAll("header form"));
    }

    [Fact]
    public async Task Keys_that_seal_the_session_outlive_the_process()
    {
        await App.SignInAsFocalPoint("lao-pdr");

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(App.Database.DataFolder, KeyRing.Folder), "key-*.xml"));
    }

    public sealed class OnSqlite(SqliteApp app) : SignOutTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SignOutTests(app), IClassFixture<PostgresApp>;
}
