using System.Net;
using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>Visitors' pages are made once; and never shown a moment longer than they are true, nor to anybody else.</summary>
public abstract class PageCacheTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Visitors_page_is_made_once()
    {
        await App.Visitor(takesKeptPages: true).Get("/practices?theme=rehabilitation");

        var again = await App.Visitor(takesKeptPages: true).Get("/practices?theme=rehabilitation");

        // PostgreSQL counts the commits of all databases of a server, and other tests write to theirs meanwhile.
        if (App.Database.Provider == DatabaseProvider.Sqlite)
            Assert.Equal(0, again.Is(HttpStatusCode.OK).Statements);
        Assert.Equal("public, max-age=60, stale-while-revalidate=600", again.Headers["Cache-Control"]);
        Assert.Contains("Cookie", again.Headers["Vary"], StringComparison.Ordinal);
        Assert.False(again.Headers.ContainsKey("Set-Cookie"));
        Assert.DoesNotContain("<!--", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_page_is_answered_304_in_half_a_kilobyte()
    {
        var visitor = App.Visitor(takesKeptPages: true);
        var first = await visitor.Get("/");
        visitor.Headers.Add("If-None-Match", first.Headers["ETag"]);

        var kept = await visitor.Get("/");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var made = await visitor.Get("/");

        foreach (var page in new[] { kept, made })
        {
            Assert.Equal(HttpStatusCode.NotModified, page.Status);
            Assert.Empty(page.Bytes);
            Assert.InRange(page.Headers.Sum(header => header.Key.Length + header.Value.Length + 4) + "HTTP/1.1 304 Not Modified\r\n\r\n".Length + "Date: Tue, 24 Nov 2026 08:00:00 GMT\r\n".Length, 1, 500);
        }
    }

    [Fact]
    public async Task Withdrawn_practice_is_gone_in_the_next_answer()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Title = "Numbered prostheses" });
        await App.Database.Add(practice);
        var shown = await App.Visitor(takesKeptPages: true).Get("/practices?state=lao-pdr");
        Assert.Contains("Numbered prostheses", shown.Html, StringComparison.Ordinal);

        await App.Get<WithdrawPractice>().Withdraw(An.Actor.FocalPoint("lao-pdr"), practice.Id, "Published by mistake", null);

        Assert.DoesNotContain("Numbered prostheses", (await App.Visitor(takesKeptPages: true).Get("/practices?state=lao-pdr")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_saves_is_in_the_next_answer()
    {
        Assert.DoesNotContain("From another node", (await App.Visitor(takesKeptPages: true).Get("/practices?state=chad")).Html, StringComparison.Ordinal);

        await App.Database.Add(An.Practice("chad", An.Content with { Title = "From another node" }));

        Assert.Contains("From another node", (await App.Visitor(takesKeptPages: true).Get("/practices?state=chad")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_page_is_true_to_the_minute()
    {
        await App.Visitor(takesKeptPages: true).Get("/practices?theme=medical-care");
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotEqual(0, (await App.Visitor(takesKeptPages: true).Get("/practices?theme=medical-care")).Statements);
    }

    [Fact]
    public async Task Member_is_shown_no_kept_page_and_leaves_none_behind()
    {
        await App.Visitor(takesKeptPages: true).Get("/practices");
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = await lao.Get("/practices");

        Assert.Contains("Workspace", page.TextsOf("header .util a"));
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("ETag"));
        Assert.DoesNotContain("Workspace", (await App.Visitor(takesKeptPages: true).Get("/practices")).TextsOf("header .util a"));
    }

    [Fact]
    public async Task Page_is_kept_for_each_question_host_and_encoding()
    {
        var visitor = App.Visitor(takesKeptPages: true);
        var plain = await visitor.Get("/practices?theme=data-and-needs");
        Assert.False(plain.Headers.ContainsKey("Content-Encoding"));

        var other = App.Visitor(takesKeptPages: true);
        other.Headers.Add("Accept-Encoding", "br");
        Assert.Equal("br", (await other.Get("/practices?theme=data-and-needs")).Headers["Content-Encoding"]);

        visitor.Headers.Host = "exchange.example";
        var elsewhere = await visitor.Get("/practices?theme=data-and-needs");
        Assert.DoesNotContain("localhost", elsewhere.Html, StringComparison.Ordinal);
        Assert.NotEqual(plain.Html, (await App.Visitor(takesKeptPages: true).Get("/practices?obligation=ccm-art-5-1")).Html);
    }

    [Theory]
    [InlineData("/practices?page=-1")]
    [InlineData("/practices/FP-LAO-1999-0001")]
    [InlineData("/account/login")]
    public async Task What_is_no_library_page_is_kept_nowhere(string address) =>
        Assert.Contains("no-store", (await App.Visitor(takesKeptPages: true).Get(address)).Headers["Cache-Control"], StringComparison.Ordinal);

    [Fact]
    public async Task Headers_alone_are_answered_too()
    {
        var head = await App.Visitor(takesKeptPages: true).Send(new HttpRequestMessage(HttpMethod.Head, "/practices"));
        var get = await App.Visitor(takesKeptPages: true).Get("/practices");

        Assert.Equal(get.Headers["ETag"], head.Is(HttpStatusCode.OK).Headers["ETag"]);
    }

    public sealed class OnSqlite(SqliteApp app) : PageCacheTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PageCacheTests(app), IClassFixture<PostgresApp>;
}
