using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>One's own account.</summary>
public abstract class AccountPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string NewPassword = "seven herons over the weir";

    [Fact]
    public async Task Page_says_who_one_is_and_for_whom_one_speaks()
    {
        var account = An.Account.Contributor("lao-pdr");
        var lao = await App.SignInAs(account);

        var page = await lao.Get("/account");

        Assert.Contains(account.Email!, page.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Contains("Contributor, Lao PDR, Ministry of Health since 16 August 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Note verbale 1", page.Text, StringComparison.Ordinal);
        Assert.InRange((await lao.Get("/account")).Statements, 1, 3);
    }

    [Fact]
    public async Task Somebody_without_a_mandate_is_told_whom_to_ask()
    {
        var former = await App.SignInAs(An.Account.Former());

        Assert.Contains("ended 23 November 2026", (await former.Get("/account")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_is_sent_to_sign_in_and_back() =>
        Assert.Equal("/account/login?returnUrl=%2Faccount", (await App.Visitor().Get("/account")).Is(HttpStatusCode.Redirect).Location);

    [Fact]
    public async Task Changed_password_signs_out_every_other_device_and_not_this_one()
    {
        var account = An.Account.Member();
        var (here, elsewhere) = (await App.SignInAs(account), await App.SignInAs(account));
        var form = (await here.Get("/account")).Form("main form.one");

        var changed = await here.Submit(form, ("current", An.Password), ("password", NewPassword), ("repeat", NewPassword));

        Assert.Contains("new password is saved", (await here.Follow(changed)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await elsewhere.Get("/account")).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("not my password", NewPassword, NewPassword, "current")]
    [InlineData("", NewPassword, NewPassword, "current")]
    [InlineData(An.Password, "short", "short", "password")]
    [InlineData(An.Password, NewPassword, "another", "repeat")]
    public async Task Password_that_cannot_be_changed_says_why_and_nobody_is_signed_out(string current, string password, string repeat, string field)
    {
        var account = An.Account.Member();
        var (here, elsewhere) = (await App.SignInAs(account), await App.SignInAs(account));

        var page = await here.Submit((await here.Get("/account")).Form("main form.one"), ("current", current), ("password", password), ("repeat", repeat));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Equal("true", page.One("#" + field).GetAttribute("aria-invalid"));
        Assert.All(page.Document.QuerySelectorAll("input[type=password]"), input => Assert.Null(input.GetAttribute("value")));
        (await elsewhere.Get("/account")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_every_session()
    {
        var account = An.Account.Member();
        var (here, elsewhere) = (await App.SignInAs(account), await App.SignInAs(account));

        var left = await here.Submit((await here.Get("/account")).Form("section[aria-labelledby=sessions] form"));

        Assert.Contains("signed out on every device", (await here.Follow(left)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await here.Get("/account")).Is(HttpStatusCode.Redirect);
        (await elsewhere.Get("/account")).Is(HttpStatusCode.Redirect);
    }

    public sealed class OnSqlite(SqliteApp app) : AccountPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AccountPageTests(app), IClassFixture<PostgresApp>;
}
