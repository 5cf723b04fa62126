using System.Net;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>Coordinators and the secretariat make accounts and hand over their links; the secretariat ends mandates; without script.</summary>
public abstract class PeoplePagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string NewPassword = "seven herons over the weir";

    [Fact]
    public async Task Invited_person_opens_the_account_with_the_link_that_was_handed_over()
    {
        var secretariat = await App.SignInAsSecretariat();

        var person = await secretariat.Follow(await Invite(secretariat, ("email", "somboun@ministry.example")));

        Assert.Equal("Somboun", person.Is(HttpStatusCode.OK).Heading);
        var link = new Uri(person.One("#link").GetAttribute("value")!);
        Assert.Empty((await secretariat.Get(person.Document.Url)).Document.QuerySelectorAll("#link"));
        var somboun = App.Visitor();
        var opened = await somboun.Submit((await somboun.Get(link.PathAndQuery)).Form(), ("password", NewPassword), ("repeat", NewPassword));
        Assert.Contains("Your account is open", (await somboun.Follow(opened)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var account = await somboun.Get("/account");
        Assert.Contains("Focal point, Lao PDR", account.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Contains("Workspace", account.TextsOf("header .util a"));
    }

    [Fact]
    public async Task Everything_typed_is_kept_when_something_is_wrong()
    {
        var secretariat = await App.SignInAsSecretariat();

        var page = await Invite(secretariat, ("email", "no address"), ("state", "atlantis"), ("until", "2001-01-01"), ("organisation", new string('x', 201)));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal("Somboun", page.One("#name").GetAttribute("value"));
        Assert.Equal("no address", page.One("#email").GetAttribute("value"));
        Assert.Equal("2001-01-01", page.One("#until").GetAttribute("value"));
        Assert.Equal(201, page.One("#organisation").GetAttribute("value")!.Length);
        Assert.Equal("FocalPoint", page.One("input[name=role][checked]").GetAttribute("value"));
        Assert.Equal(4, page.Document.QuerySelectorAll("main [role=alert] li").Length);
        await using var db = App.Database.Open();
        Assert.False(await db.Users.AnyAsync(member => member.Email == "no address"));
    }

    [Fact]
    public async Task Form_of_a_session_that_ended_keeps_what_was_typed()
    {
        var secretariat = await App.SignInAsSecretariat();

        var page = await Invite(secretariat, (FormToken.Field, null), ("email", "kept@ministry.example"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal("kept@ministry.example", page.One("#email").GetAttribute("value"));
        Assert.Equal("Note verbale 12/2026", page.One("#nomination").GetAttribute("value"));
        (await secretariat.Submit(page.Form())).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_accounts()
    {
        var secretariat = await App.SignInAsSecretariat();
        var account = An.Account.Member();
        await App.Database.Add(account);
        var form = (await secretariat.Get("/workspace/people/new")).Form();
        foreach (var person in new[] { await App.SignInAsFocalPoint(), await App.SignInAsContributor(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
        {
            foreach (var address in new[] { "/workspace/people", "/workspace/people/new", $"/workspace/people/{account.Id}", $"/workspace/people/{Guid.NewGuid()}" })
            {
                var page = (await person.Get(address)).Is(HttpStatusCode.Forbidden);
                Assert.DoesNotContain(account.Email!, page.Html, StringComparison.Ordinal);
            }

            (await person.Submit(form, ("name", "X"), ("email", "x@y.example"), ("role", "Secretariat"), ("nomination", "1"), (FormToken.Field, await FormToken.Of(App, person)))).Is(HttpStatusCode.Forbidden);
        }

        await using var db = App.Database.Open();
        Assert.False(await db.Users.AnyAsync(member => member.Email == "x@y.example"));
    }

    [Fact]
    public async Task Coordinator_invites_renews_and_gives_mandates_but_none_of_the_secretariat()
    {
        var coordinator = await App.SignInAsCoordinator();
        Assert.Contains("People", (await coordinator.Get("/workspace/timeline")).TextsOf("header nav a"));
        var person = await coordinator.Follow(await Invite(coordinator, ("email", "invited@ministry.example")));
        var first = new Uri(person.Is(HttpStatusCode.OK).One("#link").GetAttribute("value")!).PathAndQuery;

        var renewed = await coordinator.Follow(await coordinator.Submit(person.Form("section[aria-labelledby=access] form:has(button):first-of-type")));
        var given = await coordinator.Follow(await coordinator.Submit(renewed.Form("section[aria-labelledby=give] form"), ("role", "Member"), ("organisation", "Network"), ("nomination", "Letter 7")));

        (await App.Visitor().Get(first)).Is(HttpStatusCode.Gone);
        Assert.Contains("The mandate is given", given.Text, StringComparison.Ordinal);
        Assert.Empty(given.Document.QuerySelectorAll("input[name=role][value=Secretariat]"));
        var refused = await Invite(coordinator, ("email", "refused@ministry.example"), ("role", "Secretariat"));
        Assert.Equal("refused@ministry.example", refused.Is(HttpStatusCode.Forbidden).One("#email").GetAttribute("value"));
        await using var db = App.Database.Open();
        Assert.False(await db.Users.AnyAsync(member => member.Email == "refused@ministry.example"));
    }

    [Fact]
    public async Task Coordinator_is_offered_nothing_they_may_not_do()
    {
        var (account, secretariat) = (An.Account.Coordinator(), An.Account.Secretariat());
        var coordinator = await App.SignInAs(account);
        await App.Database.Add(secretariat);

        var own = (await coordinator.Get($"/workspace/people/{account.Id}")).Is(HttpStatusCode.OK);
        var other = (await coordinator.Get($"/workspace/people/{secretariat.Id}")).Is(HttpStatusCode.OK);

        Assert.Empty(own.Document.QuerySelectorAll("section[aria-labelledby=give] form, section[aria-labelledby=access] form:not([hidden])"));
        Assert.Empty(other.Document.QuerySelectorAll("section[aria-labelledby=access] form:not([hidden])"));
        var hostile = await coordinator.Post($"/workspace/people/{secretariat.Id}", ("_handler", "pause"), (FormToken.Field, await FormToken.Of(App, coordinator)));
        hostile.Is(HttpStatusCode.BadRequest);
        await using var db = App.Database.Open();
        Assert.Null((await db.Users.SingleAsync(member => member.Id == secretariat.Id)).PausedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2099-01-01")]
    public async Task Coordinator_without_an_end_of_the_term_is_not_invited(string until)
    {
        var page = await Invite(await App.SignInAsCoordinator(), ("email", "successor@ministry.example"), ("role", "Coordinator"), ("state", "spain"), ("until", until));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", page.One("#until").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Mandate_is_given_and_ended_and_the_account_paused_and_opened()
    {
        var secretariat = await App.SignInAsSecretariat();
        var account = An.Account.FocalPoint("chad");
        var chad = await App.SignInAs(account);
        var address = $"/workspace/people/{account.Id}";

        var given = await secretariat.Submit((await secretariat.Get(address)).Form("section[aria-labelledby=give] form"),
            ("role", "Member"), ("organisation", "Survivors’ Network"), ("nomination", "Letter 7"));
        Assert.Contains("The mandate is given", (await secretariat.Follow(given)).Text, StringComparison.Ordinal);

        var page = await secretariat.Get(address);
        var end = page.Document.QuerySelectorAll("section[aria-labelledby=mandates] li").Single(item => item.TextContent.Contains("Chad", StringComparison.Ordinal));
        await secretariat.Submit((await secretariat.Get(end.QuerySelector("a")!.GetAttribute("href")!)).Form("section[aria-labelledby=end] form"));
        Assert.DoesNotContain("Workspace", (await chad.Get("/")).TextsOf("header .util a"));

        var paused = await secretariat.Submit((await secretariat.Get(address)).Form("section[aria-labelledby=access] form:not([hidden])"));
        Assert.Contains("The account is paused", (await secretariat.Follow(paused)).Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await chad.Get("/")).TextOf("header .util a"));

        var opened = await secretariat.Submit((await secretariat.Get(address)).Form("section[aria-labelledby=access] form:not([hidden])"));
        Assert.Contains("open again", (await secretariat.Follow(opened)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_link_is_shown_once_and_the_earlier_one_opens_nothing()
    {
        var secretariat = await App.SignInAsSecretariat();
        var person = await secretariat.Follow(await Invite(secretariat, ("email", "renewed@ministry.example")));
        var first = new Uri(person.One("#link").GetAttribute("value")!).PathAndQuery;

        var renewed = await secretariat.Follow(await secretariat.Submit(person.Form("section[aria-labelledby=access] form:has(button):first-of-type")));

        var second = new Uri(renewed.One("#link").GetAttribute("value")!).PathAndQuery;
        (await App.Visitor().Get(first)).Is(HttpStatusCode.Gone);
        (await App.Visitor().Get(second)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_is_paged_searched_and_costs_few_statements()
    {
        var secretariat = await App.SignInAsSecretariat();
        await App.Database.Add(Enumerable.Range(0, 30).Select(number => Member.For($"many{number:00}@list.example", $"Many {number:00}")).ToArray<object>());

        var first = await secretariat.Get("/workspace/people?q=many");
        Assert.Equal("30 accounts", first.TextOf("#found"));
        Assert.Equal(25, first.Document.QuerySelectorAll("dl.pairs dt").Length);
        Assert.Equal(5, (await secretariat.Get(first.One(".pager [rel=next]").GetAttribute("href")!)).Document.QuerySelectorAll("dl.pairs dt").Length);
        Assert.InRange((await secretariat.Get("/workspace/people?q=many")).Statements, 1, 4);
        Assert.Contains("Nobody", (await secretariat.Get("/workspace/people?q=%E2%80%AE&page=-1")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_that_does_not_exist_is_missing() =>
        (await (await App.SignInAsSecretariat()).Get($"/workspace/people/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);

    private static async Task<Page> Invite(Person secretariat, params IReadOnlyList<(string Field, object? Value)> changed)
    {
        var form = (await secretariat.Get("/workspace/people/new")).Is(HttpStatusCode.OK).Form();
        var typed = new (string Field, object? Value)[] { ("name", "Somboun"), ("role", "FocalPoint"), ("state", "lao-pdr"), ("nomination", "Note verbale 12/2026") };
        return await secretariat.Submit(form, [.. typed.Where(field => changed.All(change => change.Field != field.Field)), .. changed]);
    }

    public sealed class OnSqlite(SqliteApp app) : PeoplePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PeoplePagesTests(app), IClassFixture<PostgresApp>;
}
