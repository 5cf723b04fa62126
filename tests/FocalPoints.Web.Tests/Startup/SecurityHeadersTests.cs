using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>What each kind of answer allows a browser to do.</summary>
public abstract class SecurityHeadersTests(FocalPointsApp app) : PageTests(app)
{
    private const string Own =
        "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    [InlineData("/practices?page=-1")]
    [InlineData("/account/login")]
    [InlineData("/no-such-page")]
    public async Task Library_page_runs_own_script_only_and_writes_no_html_by_script(string address)
    {
        var page = await App.Visitor().Get(address);

        Assert.Equal(Sorted($"{Own}; style-src 'self'; require-trusted-types-for 'script'"), Sorted(page.Headers["Content-Security-Policy"]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/css/library.css")]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_keeps_to_its_type_its_origin_and_the_secure_line(string address)
    {
        var headers = (await App.Visitor().Get(address)).Headers;

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.NotEmpty(headers["Content-Security-Policy"]);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Fact]
    public async Task Secure_line_is_remembered_for_a_year_except_on_the_machine_itself()
    {
        var visitor = App.Visitor();
        visitor.Headers.Host = "exchange.example";

        Assert.Equal("max-age=31536000", (await visitor.Get("/")).Headers["Strict-Transport-Security"]);
    }

    private static string[] Sorted(string policy) => [.. policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    public sealed class OnSqlite(SqliteApp app) : SecurityHeadersTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SecurityHeadersTests(app), IClassFixture<PostgresApp>;
}
