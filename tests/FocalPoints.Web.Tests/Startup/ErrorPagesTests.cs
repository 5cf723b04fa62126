using System.Net;
using System.Net.Http.Json;
using FocalPoints.Members;
using FocalPoints.Testing;
using FocalPoints.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>Whatever goes wrong is said on a page of the site: what happened, that nothing is lost, what to do.</summary>
public abstract class ErrorPagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string Prose = "We trained forty peer supporters in nine months.";

    [Fact]
    public async Task Stale_form_is_answered_400_with_a_page_that_says_so()
    {
        var visitor = App.Visitor();
        visitor.Headers.Referrer = new Uri("https://localhost/practices?page=2");

        var page = await visitor.Post("/account/logout", ("why", "no reason at all"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error:", page.Document.Title);
        Assert.Equal("The form was open for too long", page.Heading);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/practices?page=2']"));
    }

    [Fact]
    public async Task Password_is_never_given_back()
    {
        var page = await App.Visitor().Post("/account/login", ("email", "a@example.org"), ("password", "correct horse battery"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.DoesNotContain("horse", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_without_an_account_is_answered_401_and_gives_the_text_back()
    {
        var page = await App.Visitor().Post("/workspace", ("text", Prose), ("kind", "practice"));

        page.Is(HttpStatusCode.Unauthorized);
        Assert.Equal("You are signed out", page.Heading);
        Assert.Equal([Prose], page.TextsOf("main textarea"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href^='/account/login']"));
    }

    [Theory]
    [InlineData("PUT", "/practices", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/css/library.css", HttpStatusCode.MethodNotAllowed)]
    public async Task Method_that_is_not_taken_is_answered_with_a_page(string method, string address, HttpStatusCode status)
    {
        var page = await App.Visitor().Send(new HttpRequestMessage(new HttpMethod(method), address));

        page.Is(status);
        Assert.Contains("<h1>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_that_is_no_form_is_refused_with_a_page()
    {
        var page = await App.Visitor().Send(new HttpRequestMessage(HttpMethod.Post, "/practices") { Content = JsonContent.Create(new { text = Prose }) });

        Assert.InRange((int)page.Status, 400, 415);
        Assert.NotEmpty(page.Heading);
    }

    [Theory]
    [InlineData("/practices")]
    [InlineData("/account/login")]
    [InlineData("/no-such-page")]
    public async Task Post_of_500_megabytes_is_refused_unread(string address)
    {
        var content = new UnreadContent(500L * 1024 * 1024);

        var page = await App.Visitor().Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = content });

        page.Is(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("That is more than can be taken", page.Heading);
        Assert.InRange(content.Sent, 0, RequestLimits.MaxFormBytes);
    }

    [Fact]
    public async Task Broken_database_is_answered_500_with_a_page_that_needs_none()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        await using var db = App.Database.Open();
        var table = db.Model.FindEntityType(typeof(Member))!.GetTableName();
        var (away, back) = ($"ALTER TABLE \"{table}\" RENAME TO \"Gone\"", $"ALTER TABLE \"Gone\" RENAME TO \"{table}\"");
        await db.Database.ExecuteSqlRawAsync(away);
        try
        {
            var page = await lao.Get("/practices?sort=newest");

            page.Is(HttpStatusCode.InternalServerError);
            Assert.Equal("Something broke on our side", page.Heading);
            Assert.DoesNotContain("Exception", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(table!, page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.NotEmpty(App.Log.Errors);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync(back);
            App.Log.Forget();
        }
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/status/400")]
    [InlineData("/status/500")]
    public async Task Page_about_an_error_stands_at_no_address_of_its_own(string address) =>
        Assert.Equal("There is no page at this address", (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound).Heading);

    /// <summary>Says how long it is, and counts what is asked of it.</summary>
    private sealed class UnreadContent : HttpContent
    {
        private readonly long length;

        public UnreadContent(long length)
        {
            this.length = length;
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            while (Sent < length)
            {
                await stream.WriteAsync(piece);
                Sent += piece.Length;
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }

    public sealed class OnSqlite(SqliteApp app) : ErrorPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ErrorPagesTests(app), IClassFixture<PostgresApp>;
}
