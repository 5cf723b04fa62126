using System.Net;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Members.SecondStep;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>An authenticator app added, asked for at the door and removed, without script.</summary>
public abstract class SecondStepPagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string Code = "/account/login/code";
    private const string Authenticator = "/account/authenticator";

    [Fact]
    public async Task App_is_added_with_the_key_in_groups_and_codes_are_shown_once()
    {
        var account = An.Account.Member();
        var (here, elsewhere) = (await App.SignInAs(account), await App.SignInAs(account));
        var start = (await here.Get(Authenticator)).Is(HttpStatusCode.OK);
        var setUp = (await here.Follow(await here.Submit(start.Form()))).Is(HttpStatusCode.OK);

        Assert.Equal("img", setUp.One("svg.qr").GetAttribute("role"));
        Assert.NotEmpty(setUp.One("svg.qr").GetAttribute("aria-label")!);
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", setUp.TextOf("#key code"));
        Assert.DoesNotContain("style=", setUp.One("main").OuterHtml, StringComparison.Ordinal);
        var wrong = (await here.Submit(setUp.Form(), ("code", "abc"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", wrong.One("#code").GetAttribute("aria-invalid"));
        Assert.StartsWith("Error:", wrong.Document.Title, StringComparison.Ordinal);

        var added = await here.Submit(wrong.Form(), ("code", CodeOf(setUp)));

        var shown = (await here.Follow(added)).Is(HttpStatusCode.OK);
        Assert.Equal(RecoveryCodes.Count, shown.TextsOf(".note li code").Count);
        Assert.Empty((await here.Get(Authenticator)).Document.QuerySelectorAll(".note li code"));
        Assert.Contains("10 recovery codes are left", (await here.Get(Authenticator)).Text, StringComparison.Ordinal);
        (await elsewhere.Get("/account")).Is(HttpStatusCode.Redirect);
        Assert.Contains("asks for a code", (await here.Get("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_opens_after_password_and_code_and_leads_where_one_wanted_to_go()
    {
        var (account, key, codes) = await AccountWithApp();
        var person = App.Visitor();

        var half = await GivePassword(person, account, "/account/login?returnUrl=%2Fpractices");
        Assert.StartsWith(Code + "?", PathOf(half), StringComparison.Ordinal);
        (await person.Get("/account")).Is(HttpStatusCode.Redirect);
        var page = (await person.Follow(half)).Is(HttpStatusCode.OK);
        Assert.Equal("one-time-code", page.One("#code").GetAttribute("autocomplete"));
        var wrong = (await person.Submit(page.Form(), ("code", "123"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", wrong.One("#code").GetAttribute("aria-invalid"));
        App.Clock.Advance(AuthenticatorKeys.Step);
        var code = CodeOf(key);
        var opened = await person.Submit(wrong.Form(), ("code", code));

        Assert.Equal("/practices", PathOf(opened));
        Assert.Equal(account.DisplayName, (await person.Get("/account")).Is(HttpStatusCode.OK).TextsOf("main dd")[0]);
        var other = App.Visitor();
        var again = await other.Follow(await GivePassword(other, account));
        (await other.Submit(again.Form(), ("code", code))).Is(HttpStatusCode.BadRequest);
        var recovered = await other.Submit(again.Form(), ("recovery", codes[0]));
        Assert.Equal("/", PathOf(recovered));
        var third = App.Visitor();
        var page3 = await third.Follow(await GivePassword(third, account));
        var used = (await third.Submit(page3.Form(), ("recovery", codes[0]))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", used.One("#recovery").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Page_of_the_code_is_nothing_without_a_password_and_forgets_after_ten_minutes()
    {
        var (account, key, _) = await AccountWithApp();
        Assert.Equal("/account/login", PathOf((await App.Visitor().Get(Code)).Is(HttpStatusCode.Redirect)));
        var person = App.Visitor();
        var page = await person.Follow(await GivePassword(person, account));

        App.Clock.Advance(TimeSpan.FromMinutes(10));

        var late = await person.Submit(page.Form(), ("code", CodeOf(key)));
        Assert.Contains("Sign in again", (await person.Follow(late)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await person.Get("/account")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Account_paused_between_the_steps_stays_out()
    {
        var (account, key, _) = await AccountWithApp();
        var person = App.Visitor();
        var page = await person.Follow(await GivePassword(person, account));
        App.Clock.Advance(AuthenticatorKeys.Step);
        await App.Get<FocalPoints.Members.People.PauseMember>().Set(An.Actor.Secretariat(), account.Id, isPaused: true);

        var refused = await person.Submit(page.Form(), ("code", CodeOf(key)));

        Assert.Contains("Sign in again", (await person.Follow(refused)).Text, StringComparison.Ordinal);
        (await person.Get("/account")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Link_for_a_new_password_does_not_get_past_the_code()
    {
        var (account, key, _) = await AccountWithApp();
        var token = LinkToken.New();
        await App.Database.Add(AccountLink.For(AccountLinkPurpose.PasswordReset, account.Id, token, App.Clock.GetUtcNow().UtcDateTime));
        var person = App.Visitor();

        var saved = await person.Submit((await person.Get("/account/reset?token=" + token)).Form(), ("password", "seven herons over the weir"), ("repeat", "seven herons over the weir"));

        Assert.StartsWith(Code, PathOf(saved), StringComparison.Ordinal);
        (await person.Get("/account")).Is(HttpStatusCode.Redirect);
        App.Clock.Advance(AuthenticatorKeys.Step);
        var opened = await person.Follow(await person.Submit((await person.Follow(saved)).Form(), ("code", CodeOf(key))));
        Assert.Contains("new password is saved", opened.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_renews_codes_and_removes_the_app()
    {
        var (account, _, codes) = await AccountWithApp();
        var person = await App.SignInAs(account);
        var page = await person.Get(Authenticator);

        var wrong = (await person.Submit(page.Form("section[aria-labelledby=renew] form"), ("renew-proof", "wrong"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", wrong.One("#renew-proof").GetAttribute("aria-invalid"));
        Assert.Null(wrong.One("#renew-proof").GetAttribute("value"));
        var renewed = await person.Follow(await person.Submit(wrong.Form("section[aria-labelledby=renew] form"), ("renew-proof", An.Password)));
        Assert.Equal(RecoveryCodes.Count, renewed.TextsOf(".note li code").Except(codes).Count());
        var removed = await person.Follow(await person.Submit(renewed.Form("section[aria-labelledby=remove] form"), ("remove-proof", An.Password)));

        Assert.Contains("The app is removed", removed.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var stale = (await person.Submit(page.Form("section[aria-labelledby=remove] form"), ("remove-proof", An.Password), (FormToken.Field, await FormToken.Of(App, person)))).Is(HttpStatusCode.Conflict);
        Assert.Contains("done already", stale.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secretariat_removes_the_app_of_somebody_and_a_coordinator_is_not_offered_it()
    {
        var (account, _, _) = await AccountWithApp();
        var session = await App.SignInAs(account);
        var address = $"/workspace/people/{account.Id}";
        Assert.DoesNotContain("Remove the authenticator app", (await (await App.SignInAsCoordinator()).Get(address)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var secretariat = await App.SignInAsSecretariat();
        var page = await secretariat.Get(address);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll("section[aria-labelledby=access] form").Single(form => form.TextContent.Contains("authenticator", StringComparison.Ordinal));

        var done = await secretariat.Follow(await secretariat.Submit(form));

        Assert.Contains("app is removed", done.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await session.Get("/account")).Is(HttpStatusCode.Redirect);
        Assert.Equal("/", PathOf(await GivePassword(App.Visitor(), account)));
        await using var db = App.Database.Open();
        Assert.True(await db.Set<OutgoingMail>().AnyAsync(mail => mail.To == account.Email && mail.Text.Contains("was removed")));
    }

    private async Task<(Member Account, string Key, IReadOnlyList<string> Codes)> AccountWithApp()
    {
        var account = An.Account.Member();
        await App.Database.Add(account);
        var actor = An.Actor.Of(account);
        await App.Get<BeginAuthenticator>().Begin(actor);
        var key = (await App.Get<ReadAuthenticator>().Read(actor))!.Key!;
        var made = (await App.Get<ConfirmAuthenticator>().Confirm(actor, CodeOf(key), "203.0.113.7")).Value!;
        return (made.Member, key, made.Codes);
    }

    private string CodeOf(Page page) => CodeOf(page.TextOf("#key code").Replace(" ", "", StringComparison.Ordinal));

    private string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(App.Clock.GetUtcNow().UtcDateTime);

    private static string PathOf(Page redirect) => new Uri(new Uri("https://localhost"), redirect.Location).PathAndQuery;

    private static async Task<Page> GivePassword(Person person, Member account, string address = "/account/login") =>
        await person.Submit((await person.Get(address)).Form(), ("email", account.Email), ("password", An.Password));

    public sealed class OnSqlite(SqliteApp app) : SecondStepPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SecondStepPagesTests(app), IClassFixture<PostgresApp>;
}
