using System.Net;
using FocalPoints.Data;
using FocalPoints.Members.Passwords;
using FocalPoints.Testing;
using FocalPoints.Web.Account;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>The site behind a proxy that terminates TLS, set as the README says.</summary>
public sealed class ProxyTests(ProxyTests.ProxiedApp app) : PageTests(app), IClassFixture<ProxyTests.ProxiedApp>
{
    private const string Plain = "http://exchange.example";

    [Fact]
    public async Task Line_that_the_proxy_calls_secure_is_taken_for_one()
    {
        var reader = Behind("203.0.113.1");

        var page = (await reader.Get(Plain + "/practices")).Is(HttpStatusCode.OK);
        var form = (await reader.Get(Plain + AccountUrls.SignIn)).Is(HttpStatusCode.OK);

        Assert.Equal("https://exchange.example/practices", page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Contains("secure", form.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_signs_in_through_the_proxy()
    {
        var account = An.Account.Member();
        await App.Database.Add(account);
        var person = Behind("203.0.113.2");

        (await SignIn(person, account.Email!, An.Password)).Is(HttpStatusCode.Redirect);

        (await person.Get(Plain + AccountUrls.Mine)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_refusals_of_one_client_do_not_shut_out_the_others()
    {
        var guesser = Behind("203.0.113.3");
        for (var attempt = 0; attempt < SignInThrottle.FreeRefusals; attempt++)
            (await SignIn(guesser, $"nobody{attempt}@exchange.example", "not the password")).Is(HttpStatusCode.BadRequest);

        (await SignIn(guesser, "nobody@exchange.example", "not the password")).Is(HttpStatusCode.TooManyRequests);
        (await SignIn(Behind("203.0.113.4"), "nobody@exchange.example", "not the password")).Is(HttpStatusCode.BadRequest);
    }

    private static async Task<Page> SignIn(Person person, string email, string password)
    {
        var form = (await person.Get(Plain + AccountUrls.SignIn)).Form();
        form.SetAttribute("action", Plain + AccountUrls.SignIn);
        return await person.Submit(form, ("email", email), ("password", password));
    }

    private Person Behind(string client)
    {
        var person = App.Visitor();
        person.Headers.Add("X-Forwarded-For", client);
        person.Headers.Add("X-Forwarded-Proto", "https");
        return person;
    }

    /// <summary>As <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c> sets it.</summary>
    public sealed class ProxiedApp() : FocalPointsApp(DatabaseProvider.Sqlite)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["FORWARDEDHEADERS_ENABLED"] = "true" };
    }
}

/// <summary>The site without a proxy: anybody can write such headers, so nobody is believed.</summary>
public sealed class NoProxyTests(SqliteApp app) : PageTests(app), IClassFixture<SqliteApp>
{
    [Fact]
    public async Task What_a_stranger_says_of_the_line_is_not_believed()
    {
        var stranger = App.Visitor();
        stranger.Headers.Add("X-Forwarded-Proto", "https");

        var page = await stranger.Get("http://exchange.example/practices");

        Assert.Equal("http://exchange.example/practices", page.One("link[rel=canonical]").GetAttribute("href"));
    }
}
