using System.Net;
using FocalPoints.Members;
using FocalPoints.Members.Requests;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>Asking for an account, and deciding about it, without script.</summary>
public abstract class RequestPagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string Ask = "/account/request";
    private const string Queue = "/workspace/people/requests";

    [Fact]
    public async Task Visitor_finds_the_form_from_the_sign_in_page_and_is_told_what_comes()
    {
        var visitor = App.Visitor();
        Assert.NotNull((await visitor.Get("/account/login")).Document.QuerySelector($"main a[href='{Ask}']"));

        var sent = await Send(visitor, $"{Guid.NewGuid():N}@ministry.example");

        Assert.Contains("with the coordinators", (await visitor.Follow(sent)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_with_an_account_gets_the_same_answer()
    {
        var account = An.Account.Member();
        await App.Database.Add(account);

        var known = await Send(App.Visitor(), account.Email!);
        var unknown = await Send(App.Visitor(), $"{Guid.NewGuid():N}@nowhere.example");

        Assert.Equal((known.Status, known.Location, known.Statements), (unknown.Status, unknown.Location, unknown.Statements));
    }

    [Fact]
    public async Task Everything_typed_is_kept_when_something_is_wrong_or_the_form_was_open_too_long()
    {
        var visitor = App.Visitor();
        var form = (await visitor.Get(Ask)).Form();

        var page = await visitor.Submit(form, ("name", "Som\u202eboun"), ("email", "no address"), ("role", "Secretariat"), ("state", "atlantis"), ("organisation", "<b>Network</b>"), ("reason", new string('x', 1001)));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal(["name", "email", "role", "state", "reason"], page.Document.QuerySelectorAll("main [role=alert] li a").Select(link => link.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal("no address", page.One("#email").GetAttribute("value"));
        Assert.Equal("<b>Network</b>", page.One("#organisation").GetAttribute("value"));
        Assert.Equal(1001, page.TextOf("#reason").Length);
        var refused = await visitor.Submit(form, ("name", "Kept"), ("reason", "Kept as well"), (FormToken.Field, null));
        Assert.Equal("Kept", refused.Is(HttpStatusCode.BadRequest).One("#name").GetAttribute("value"));
        Assert.Equal("Kept as well", refused.TextOf("#reason"));
    }

    [Fact]
    public async Task Coordinator_approves_and_the_person_opens_the_account()
    {
        var email = $"{Guid.NewGuid():N}@ministry.example";
        await Send(App.Visitor(), email);
        var coordinator = await App.SignInAsCoordinator();
        var people = await coordinator.Get("/workspace/people");
        Assert.Contains(people.TextsOf($"main a[href='{Queue}']"), text => text.Contains("wait", StringComparison.Ordinal));
        var page = await coordinator.Get(await AddressOf(email));
        Assert.Equal("Contributor", page.One("input[name=role][checked]").GetAttribute("value"));
        Assert.Equal("lao-pdr", page.One("select[name=state] option[selected]").GetAttribute("value"));
        Assert.Equal("Ministry of Labour", page.One("#organisation").GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=role][value=Secretariat]"));

        var wrong = (await coordinator.Submit(page.Form("section[aria-labelledby=approve] form"), ("until", "2001-01-01"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("2001-01-01", wrong.One("#until").GetAttribute("value"));
        var approved = await coordinator.Submit(wrong.Form("section[aria-labelledby=approve] form"), ("until", ""), ("nomination", "Letter of 3 March 2026"));

        var person = (await coordinator.Follow(approved)).Is(HttpStatusCode.OK);
        Assert.Contains("The request is approved", person.Text, StringComparison.Ordinal);
        await using var db = App.Database.Open();
        var mail = await db.Mails.SingleAsync(mail => mail.To == email);
        var link = new Uri(mail.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
        (await App.Visitor().Get(link)).Is(HttpStatusCode.OK);
        Assert.Contains("Approved", (await coordinator.Get(Queue + "?decided=yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_the_second_who_decides_is_told()
    {
        var email = $"{Guid.NewGuid():N}@ministry.example";
        await Send(App.Visitor(), email);
        var (coordinator, secretariat) = (await App.SignInAsCoordinator(), await App.SignInAsSecretariat());
        var (one, other) = (await coordinator.Get(await AddressOf(email)), await secretariat.Get(await AddressOf(email)));

        var empty = (await coordinator.Submit(one.Form("section[aria-labelledby=decline] form"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", empty.One("#reason").GetAttribute("aria-invalid"));
        var declined = await coordinator.Submit(empty.Form("section[aria-labelledby=decline] form"), ("reason", "The ministry knows nothing of it."));
        Assert.Contains("Declined", (await coordinator.Follow(declined)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        var late = (await secretariat.Submit(other.Form("section[aria-labelledby=approve] form"), ("nomination", "Letter 7"))).Is(HttpStatusCode.Conflict);
        Assert.Contains("Somebody else decided", late.Text, StringComparison.Ordinal);
        Assert.Contains("The ministry knows nothing of it.", late.Text, StringComparison.Ordinal);
        await using var db = App.Database.Open();
        Assert.False(await db.Users.AnyAsync(member => member.Email == email));
    }

    [Fact]
    public async Task Nobody_else_reads_or_decides()
    {
        var email = $"{Guid.NewGuid():N}@ministry.example";
        await Send(App.Visitor(), email);
        var address = await AddressOf(email);
        var form = (await (await App.SignInAsSecretariat()).Get(address)).Form("section[aria-labelledby=decline] form");
        foreach (var person in new[] { await App.SignInAsFocalPoint(), await App.SignInAsContributor(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
        {
            foreach (var page in new[] { await person.Get(Queue), await person.Get(address) })
                Assert.DoesNotContain(email, page.Is(HttpStatusCode.Forbidden).Html, StringComparison.Ordinal);
            (await person.Submit(form, ("reason", "No."), (FormToken.Field, await FormToken.Of(App, person)))).Is(HttpStatusCode.Forbidden);
        }

        (await App.Visitor().Get(Queue)).Is(HttpStatusCode.Redirect);
        (await (await App.SignInAsSecretariat()).Get(Queue + "/" + Guid.NewGuid())).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Queue_is_paged_oldest_first_and_costs_few_statements()
    {
        await using (var db = App.Database.Open())
            await db.AccountRequests.ExecuteDeleteAsync();
        await App.Database.Add(Enumerable.Range(0, 25).Select(number => AccountRequest.From(
            $"Person {number:00}", $"{Guid.NewGuid():N}@list.example", MandateRole.Member, null, "Network", "Why not?", An.Morning.AddMinutes(number).UtcDateTime)).ToArray<object>());
        var coordinator = await App.SignInAsCoordinator();

        var first = await coordinator.Get(Queue);

        Assert.Equal(20, first.Document.QuerySelectorAll("article").Length);
        Assert.Equal("Person 00", first.TextsOf("article h2")[0]);
        Assert.Equal(5, (await coordinator.Get(first.One(".pager [rel=next]").GetAttribute("href")!)).Document.QuerySelectorAll("article").Length);
        Assert.InRange((await coordinator.Get(Queue)).Statements, 1, 3);
        (await coordinator.Get(Queue + "?page=999&decided=yes")).Is(HttpStatusCode.OK);
    }

    private static async Task<Page> Send(Person visitor, string email) => (await visitor.Submit((await visitor.Get(Ask)).Is(HttpStatusCode.OK).Form(),
        ("name", "Somboun Keo"), ("email", email), ("role", "Contributor"), ("state", "lao-pdr"), ("organisation", "Ministry of Labour"), ("reason", "Ms Vong of the authority named me."))).Is(HttpStatusCode.Redirect);

    private async Task<string> AddressOf(string email)
    {
        await using var db = App.Database.Open();
        return $"{Queue}/{(await db.AccountRequests.SingleAsync(request => request.Email == email)).Id}";
    }

    public sealed class OnSqlite(SqliteApp app) : RequestPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RequestPagesTests(app), IClassFixture<PostgresApp>;
}
