using System.Net;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Testing;
using FocalPoints.Web.Account.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>The pages that a single-use link opens, without script, and what they say when it opens nothing.</summary>
public abstract class LinkPagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string NewPassword = "seven herons over the weir";

    [Fact]
    public async Task Forgotten_password_is_set_anew_through_the_mail()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        await App.Database.Add(account);
        var person = App.Visitor();

        var asked = await person.Submit((await person.Get("/account/forgot")).Form(), ("email", account.Email!.ToUpperInvariant()));
        Assert.Contains("on its way", (await person.Follow(asked)).Text, StringComparison.Ordinal);
        var page = await person.Get(await LinkMailedTo(account.Email!));
        Assert.Equal(account.Email, page.Is(HttpStatusCode.OK).One("#username").GetAttribute("value"));
        var saved = await person.Submit(page.Form(), ("password", NewPassword), ("repeat", NewPassword));

        Assert.Contains("new password is saved", (await person.Follow(saved)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await person.Get(page.Document.Url)).Is(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Address_that_nobody_has_gets_the_same_page()
    {
        var account = An.Account.Member();
        await App.Database.Add(account);
        var person = App.Visitor();

        var known = await person.Submit((await person.Get("/account/forgot")).Form(), ("email", account.Email));
        var unknown = await person.Submit((await person.Get("/account/forgot")).Form(), ("email", "nobody@nowhere.example"));

        Assert.Equal((known.Status, known.Location, known.Statements), (unknown.Status, unknown.Location, unknown.Statements));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name@")]
    [InlineData("<script>alert(1)</script>@x.example")]
    public async Task What_is_no_address_is_said_and_stays_in_its_field(string email)
    {
        var person = App.Visitor();

        var page = await person.Submit((await person.Get("/account/forgot")).Form(), ("email", email));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal(email, page.One("#email").GetAttribute("value") ?? "");
        Assert.Equal("true", page.One("#email").GetAttribute("aria-invalid"));
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/setup", HttpStatusCode.BadRequest)]
    [InlineData("/account/reset", HttpStatusCode.BadRequest)]
    [InlineData("/account/invitation", HttpStatusCode.BadRequest)]
    [InlineData("/account/setup?token=x", HttpStatusCode.Gone)]
    [InlineData("/account/reset?token=x", HttpStatusCode.Gone)]
    [InlineData("/account/invitation?token=x", HttpStatusCode.Gone)]
    public async Task Link_that_opens_nothing_says_what_to_do(string address, HttpStatusCode status)
    {
        var page = await App.Visitor().Get(address);

        page.Is(status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main p + p"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("short", "short", "password")]
    [InlineData("password1234", "password1234", "password")]
    [InlineData(NewPassword, "seven herons over the wier", "repeat")]
    [InlineData("", "", "password")]
    public async Task Password_that_will_not_do_is_refused_never_shown_and_the_link_lasts(string password, string repeat, string field)
    {
        var address = await Invite(An.Account.Member());
        var person = App.Visitor();

        var page = await person.Submit((await person.Get(address)).Form(), ("password", password), ("repeat", repeat));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", page.One("#" + field).GetAttribute("aria-invalid"));
        Assert.Null(page.One("#password").GetAttribute("value"));
        (await person.Submit(page.Form(), ("password", NewPassword), ("repeat", NewPassword))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Invited_person_chooses_the_language_and_is_offered_an_app_that_can_wait()
    {
        var account = An.Account.Member();
        var address = await Invite(account);
        var person = App.Visitor();
        var form = (await person.Get(address)).Form();
        Assert.Equal(["English", "Français", "Español", "العربية", "Русский", "中文", "Português", "ລາວ"], form.QuerySelectorAll("#language option").Select(option => option.TextContent));

        var unknown = (await person.Submit(form, ("password", NewPassword), ("repeat", NewPassword), ("language", "tlh"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", unknown.One("#language").GetAttribute("aria-invalid"));
        var offer = (await person.Follow(await person.Submit(unknown.Form(), ("password", NewPassword), ("repeat", NewPassword), ("language", "pt")))).Is(HttpStatusCode.OK);

        Assert.Equal("Authenticator app", offer.Heading);
        Assert.Equal("/account", offer.One("main form a").GetAttribute("href"));
        Assert.Contains("Português", (await person.Get("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_sent_with_a_link_that_was_used_meanwhile_is_gone()
    {
        var address = await Invite(An.Account.Member());
        var (first, second) = (App.Visitor(), App.Visitor());
        var (one, other) = ((await first.Get(address)).Form(), (await second.Get(address)).Form());
        await first.Submit(one, ("password", NewPassword), ("repeat", NewPassword));

        var page = await second.Submit(other, ("password", "eleven otters under a bridge"), ("repeat", "eleven otters under a bridge"));

        page.Is(HttpStatusCode.Gone);
        Assert.Contains("Ask the secretariat", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_does_nothing_and_says_so()
    {
        var address = await Invite(An.Account.Member());
        var person = App.Visitor();

        var page = await person.Submit((await person.Get(address)).Form(), ("password", NewPassword), ("repeat", NewPassword), (FormToken.Field, null));

        page.Is(HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main [role=alert]"));
        (await person.Submit(page.Form(), ("password", NewPassword), ("repeat", NewPassword))).Is(HttpStatusCode.Redirect);
    }

    private async Task<string> Invite(Member account)
    {
        var token = LinkToken.New();
        account.PasswordHash = null;
        await App.Database.Add(account, AccountLink.For(AccountLinkPurpose.Invitation, account.Id, token, App.Clock.GetUtcNow().UtcDateTime));
        return "/account/invitation?token=" + token;
    }

    // What a person finds in their mailbox; the worker may have sent it already, into the data folder.
    private async Task<string> LinkMailedTo(string email)
    {
        await App.Get<SendMails>().Run();
        var files = Directory.GetFiles(Path.Combine(App.Database.DataFolder, FolderTransport.Folder), "*.eml");
        var mails = await Task.WhenAll(files.Select(file => MimeKit.MimeMessage.LoadAsync(file)));
        var text = mails.Single(mail => mail.To.ToString() == email).TextBody!;
        return new Uri(text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    public sealed class OnSqlite(SqliteApp app) : LinkPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LinkPagesTests(app), IClassFixture<PostgresApp>;
}

/// <summary>The first start of an installation that has no account.</summary>
public abstract class SetUpPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task First_account_is_made_with_the_link_that_the_start_printed()
    {
        var address = await PrintedLink();
        var person = App.Visitor();
        var form = (await person.Get(address)).Is(HttpStatusCode.OK).Form();

        var refused = await person.Submit(form, ("name", ""), ("email", "ana@"), ("password", "short"), ("repeat", "short"));
        Assert.Equal("ana@", refused.Is(HttpStatusCode.BadRequest).One("#email").GetAttribute("value"));
        Assert.Equal(3, refused.Document.QuerySelectorAll("main [role=alert] li").Length);

        var made = await person.Submit(refused.Form(), ("name", "Ana"), ("email", "ana@secretariat.example"), ("password", "seven herons over the weir"), ("repeat", "seven herons over the weir"));
        Assert.Equal("People", (await person.Follow(made)).Is(HttpStatusCode.OK).Heading);
        (await App.Visitor().Get(address)).Is(HttpStatusCode.Gone);
        await using var db = App.Database.Open();
        Assert.Equal("ana@secretariat.example", (await db.Users.SingleAsync()).Email);
    }

    // The start of the site printed one before this test could listen; another start prints another, and ends the first.
    private async Task<string> PrintedLink()
    {
        await App.Get<IEnumerable<IHostedService>>().OfType<SetUpOffer>().Single().ExecuteTask!;
        using var start = ActivatorUtilities.CreateInstance<SetUpOffer>(App.Get<IServiceProvider>());
        await start.StartAsync(default);
        await start.ExecuteTask!;
        var line = App.Log.Lines.Last(line => line.Contains("/account/setup?token=", StringComparison.Ordinal));
        return new Uri(line.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    public sealed class OnSqlite(SqliteApp app) : SetUpPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SetUpPageTests(app), IClassFixture<PostgresApp>;
}
