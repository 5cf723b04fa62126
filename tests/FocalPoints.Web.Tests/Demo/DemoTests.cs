using System.Net;
using FocalPoints.Data;
using FocalPoints.Demo;
using FocalPoints.Testing;
using FocalPoints.Web.Account;
using FocalPoints.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Demo;

/// <summary>What a newcomer finds after the first start.</summary>
public sealed class DemoTests(DemoApp app) : PageTests(app), IClassFixture<DemoApp>
{
    [Fact]
    public async Task Sign_in_page_names_the_accounts_and_their_password()
    {
        var page = (await App.Visitor().Get(AccountUrls.SignIn)).Is(HttpStatusCode.OK);

        Assert.Equal(DemoAccount.All.Select(account => account.Name), page.TextsOf("main dt"));
        Assert.Equal(DemoAccount.All.Select(account => account.Email), page.TextsOf("main dd"));
        Assert.Contains(DemoAccount.Password, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Focal_point_signs_in_with_what_the_page_says_and_comes_to_the_workspace()
    {
        var person = App.Visitor();
        var page = await person.Get(AccountUrls.SignIn);

        var answer = await person.Submit(page.Form(), ("email", "laopdr@demo.example"), ("password", DemoAccount.Password));

        Assert.EndsWith("/workspace", answer.Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        var workspace = (await person.Follow(answer)).Is(HttpStatusCode.OK);
        Assert.Contains("not statements of any State", workspace.TextOf("aside.proto"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    [InlineData("/tags")]
    [InlineData("/nowhere")]
    public async Task Every_page_says_that_it_is_a_demonstration(string address)
    {
        var page = await App.Visitor().Get(address);

        Assert.Contains("not statements of any State", page.TextOf("aside.proto"), StringComparison.Ordinal);
        Assert.Equal(AccountUrls.SignIn, page.One("aside.proto a").GetAttribute("href"));
    }

    [Fact]
    public async Task Visitor_finds_the_samples_each_with_its_notice_and_no_caution()
    {
        var page = (await App.Visitor().Get("/practices")).Is(HttpStatusCode.OK);

        Assert.Contains("68 practices", page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Document.QuerySelectorAll("article.card").Length, page.TextsOf("article.card > .small").Count(text => text.Contains("not a statement of any State", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.TextsOf("a"), text => text == "Caution");
        Assert.Empty((await App.Visitor().Get("/practices?kind=caution")).Document.QuerySelectorAll("article.card"));
    }

    [Fact]
    public async Task Member_sees_no_caution_and_a_focal_point_sees_all()
    {
        Assert.Contains("68 practices", (await (await SignIn("member@demo.example")).Get("/practices")).Text, StringComparison.Ordinal);
        Assert.Contains("76 practices", (await (await SignIn("chad@demo.example")).Get("/practices")).Text, StringComparison.Ordinal);
        Assert.Contains("76 practices", (await (await SignIn("coordinator@demo.example")).Get("/practices")).Text, StringComparison.Ordinal);
    }

    // The samples have some hundred and fifty tags; as many links on every page would cost more than the practices.
    [Fact]
    public async Task Browse_offers_the_most_used_tags_and_the_way_to_all()
    {
        var page = await App.Visitor().Get("/practices?tag=mobile-clinic");

        var tags = page.Document.QuerySelectorAll(".facets > details").Last(group => group.QuerySelector("a[href='/tags']") is not null);
        Assert.InRange(tags.QuerySelectorAll("li").Length, 1, 13);
        Assert.Contains(tags.QuerySelectorAll("a[aria-current]"), link => link.TextContent.EndsWith("mobile clinic", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/practices?page=10000")]
    [InlineData("/practices?theme=rehabilitation&page=900")]
    public async Task Page_behind_the_last_one_is_answered_404_and_leads_back(string address)
    {
        var page = (await App.Visitor().Get(address)).Is(System.Net.HttpStatusCode.NotFound);

        Assert.Contains("page=", page.One("main .note a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".facets a"));
    }

    [Fact]
    public async Task Practice_shows_its_notice_its_sources_and_its_other_languages()
    {
        var found = await App.Visitor().Get("/practices?lang=ar&q=Sulaymaniyah");
        var page = (await App.Visitor().Get(found.Document.QuerySelector("article.card h3 a")!.GetAttribute("href")!)).Is(HttpStatusCode.OK);

        Assert.Contains("illustration", page.TextOf(".note.warn"), StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("lang=ar", StringComparison.Ordinal));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href^='http']"));
    }

    [Fact]
    public async Task Translations_are_found_by_their_language()
    {
        var page = await App.Visitor().Get("/practices?lang=ar");

        Assert.NotEmpty(page.Document.QuerySelectorAll("article.card"));
    }

    private async Task<Person> SignIn(string email)
    {
        var person = App.Visitor();
        var page = await person.Get(AccountUrls.SignIn);
        (await person.Submit(page.Form(), ("email", email), ("password", DemoAccount.Password))).Is(HttpStatusCode.Redirect);
        return person;
    }
}

/// <summary>A setting copied from one environment to another opens nothing.</summary>
public sealed class EnabledDemoTests
{
    [Fact]
    public async Task Production_with_the_demonstration_enabled_does_not_start()
    {
        await using var database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Production");
            foreach (var (key, value) in database.Settings)
                builder.UseSetting(key, value);
            builder.UseSetting("Demo:Enabled", "true");
        });

        var problems = SettingsCheck.Problems(host.Services);

        Assert.Contains("Development environment only", Assert.Single(problems), StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.False(db.Users.Any());
    }
}

/// <summary>Outside the Development environment there is nothing of it.</summary>
public abstract class NoDemoTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Production_has_no_demonstration_and_no_known_password()
    {
        var person = App.Visitor();
        var page = (await person.Get(AccountUrls.SignIn)).Is(HttpStatusCode.OK);

        Assert.Empty(page.Document.QuerySelectorAll(".proto"));
        Assert.DoesNotContain("demo.example", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoAccount.Password, page.Html, StringComparison.Ordinal);
        foreach (var account in DemoAccount.All)
            (await person.Submit(page.Form(), ("email", account.Email), ("password", DemoAccount.Password))).Is(HttpStatusCode.BadRequest);
        Assert.DoesNotContain("not a statement of any State", (await person.Get("/practices")).Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteApp app) : NoDemoTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : NoDemoTests(app), IClassFixture<PostgresApp>;
}
