using System.Net;
using System.Text.Json;
using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Api;

/// <summary>Machines ask what the page asks, and are told what the page would tell them.</summary>
public abstract class PracticesApiTests(FocalPointsApp app) : PageTests(app)
{
    private const string Address = "/api/v1/practices";

    [Fact]
    public async Task Practice_is_found_by_its_words_with_all_that_a_list_tells_of_it()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Title = "Quarterly pangolin visits", Language = "fr", Tags = [] });
        await App.Database.Add(practice);

        var answer = await Ask(App.Visitor(), "?q=pangolin");

        var (json, item) = (answer, answer.GetProperty("items")[0]);
        Assert.Equal((1, 1, 10), (json.GetProperty("total").GetInt32(), json.GetProperty("page").GetInt32(), json.GetProperty("pageSize").GetInt32()));
        Assert.Equal(
            ["number", "title", "externalId", "summary", "lang", "kind", "state", "themes", "publishedAt", "url"],
            item.EnumerateObject().Select(property => property.Name));
        Assert.Equal((practice.Number, practice.Title, practice.Summary, "fr", "lao-pdr"), (Text(item, "number"), Text(item, "title"), Text(item, "summary"), Text(item, "lang"), Text(item, "state")));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("externalId").ValueKind);
        Assert.Equal(practice.PublishedAt, item.GetProperty("publishedAt").GetDateTime());
        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().Get(new Uri(Text(item, "url")).PathAndQuery)).Status);
        Assert.Equal(("lao-pdr", "Lao PDR", 1), Value(json, "state"));
        Assert.Equal(("rehabilitation", "Rehabilitation", 1), Value(json, "theme"));
    }

    [Fact]
    public async Task Imported_practice_says_its_own_id()
    {
        await App.Database.Add(Imported("doc:17", An.Content with { Title = "Monthly aardvark visits" }));

        var answer = await Ask(App.Visitor(), "?q=aardvark");

        Assert.Equal("doc:17", Text(answer.GetProperty("items")[0], "externalId"));
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_neither_listed_nor_counted()
    {
        await App.Database.Add(
            An.Practice("chad", An.Content with { Title = "For focal points, of the kakapo", Visibility = Visibility.FocalPoints, Themes = ["first-aid"] }),
            An.Practice("chad", An.Content with { Title = "For members, of the kakapo", Visibility = Visibility.Members }),
            An.Draft("chad", An.Content with { Title = "A draft of the kakapo" }),
            An.WithdrawnPractice("chad"));

        var answers = new[]
        {
            await Ask(App.Visitor(takesKeptPages: true), "?q=kakapo"),
            await Ask(await App.SignInAsMember(), "?q=kakapo"),
            await Ask(await App.SignInAsFocalPoint("lebanon"), "?q=kakapo"),
            await Ask(App.Visitor(takesKeptPages: true), "?q=kakapo"),
        };

        Assert.Equal([0, 1, 2, 0], answers.Select(answer => answer.GetProperty("total").GetInt32()));
        Assert.Equal([0, 1, 2, 0], answers.Select(answer => answer.GetProperty("items").GetArrayLength()));
        Assert.Equal([0, 1, 2, 0], answers.Select(answer => answer.GetProperty("facets").GetProperty("state").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32())));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_behind_the_last_there_is_nothing()
    {
        await App.Database.Add([.. Enumerable.Range(1, 7).Select(_ => An.Practice("albania"))]);

        var pages = new List<JsonElement>();
        for (var page = 1; page <= 4; page++)
            pages.Add(await Ask(App.Visitor(), $"?state=albania&pageSize=3&page={page}"));

        Assert.Equal([3, 3, 1, 0], pages.Select(page => page.GetProperty("items").GetArrayLength()));
        Assert.All(pages, page => Assert.Equal(7, page.GetProperty("total").GetInt32()));
        Assert.Equal(7, pages.SelectMany(page => page.GetProperty("items").EnumerateArray()).Select(item => Text(item, "number")).Distinct().Count());
    }

    [Theory]
    [InlineData("pageSize=100", 100)]
    [InlineData("pageSize=101", 100)]
    [InlineData("pageSize=99999999999999999999", 100)]
    [InlineData("pageSize=0", 1)]
    [InlineData("pageSize=-5", 10)]
    [InlineData("pageSize=many", 10)]
    [InlineData("pageSize=", 10)]
    [InlineData("pageSize=5&pageSize=7", 10)]
    public async Task Size_that_cannot_be_is_put_right(string query, int size) =>
        Assert.Equal(size, (await Ask(App.Visitor(), "?" + query)).GetProperty("pageSize").GetInt32());

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=10001", "page")]
    [InlineData("sort=random", "sort")]
    [InlineData("state=atlantis", "state")]
    [InlineData("theme=atlantis", "theme")]
    [InlineData("lang=English", "lang")]
    [InlineData("year=1", "year")]
    [InlineData("q=%E2%80%AEevil", "q")]
    public async Task What_the_page_refuses_is_refused_with_the_reason_by_key(string query, string key)
    {
        var answer = await App.Visitor().Get($"{Address}?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
        var problem = JsonDocument.Parse(answer.Html).RootElement;
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(key, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await App.Visitor().Get($"/practices?{query}")).Status);
    }

    [Theory]
    [InlineData("q=")]
    [InlineData("q=%22unbalanced+(%5B%7B*~%5E-%21:/\\")]
    [InlineData("q=the+of+and")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("q=%E4%B8%AD")]
    [InlineData("q=%00")]
    [InlineData("q=%FF%FE")]
    [InlineData("tag=nobody-ever-said-so")]
    [InlineData("unknown=key&page=10000")]
    public async Task Strange_question_is_answered(string query) => Assert.True((await App.Visitor().Get($"{Address}?{query}")).Status is HttpStatusCode.OK or HttpStatusCode.BadRequest);

    [Fact]
    public async Task Long_question_is_a_question()
    {
        await App.Database.Add(An.Practice("lao-pdr", An.Content with { Title = "Weekly wombat visits" }));

        var answer = await Ask(App.Visitor(), "?q=wombat+" + string.Join('+', Enumerable.Range(1, 300).Select(number => $"word{number}")));

        Assert.Contains("Weekly wombat visits", answer.GetProperty("items").EnumerateArray().Select(item => Text(item, "title")));
    }

    [Fact]
    public async Task Visitors_answer_is_made_once_and_members_is_kept_nowhere()
    {
        var visitor = App.Visitor(takesKeptPages: true);
        var first = await visitor.Get(Address + "?theme=medical-care");
        var again = await visitor.Get(Address + "?theme=medical-care");
        visitor.Headers.Add("If-None-Match", first.Headers["ETag"]);
        var unchanged = await visitor.Get(Address + "?theme=medical-care");
        var members = await (await App.SignInAsMember()).Get(Address + "?theme=medical-care");

        Assert.StartsWith("public", first.Headers["Cache-Control"], StringComparison.Ordinal);
        if (App.Database.Provider == DatabaseProvider.Sqlite) // PostgreSQL counts the commits of all databases of a server.
            Assert.Equal(0, again.Statements);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
        Assert.Equal("no-store", members.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Answer_costs_as_many_statements_however_much_it_lists()
    {
        await App.Database.Add([.. Enumerable.Range(1, 30).Select(_ => An.Practice("bosnia-and-herzegovina"))]);
        await Ask(App.Visitor(), "");

        var few = await App.Visitor().Get(Address + "?state=bosnia-and-herzegovina&pageSize=1");
        var many = await App.Visitor().Get(Address + "?state=bosnia-and-herzegovina&pageSize=30");

        Assert.Equal(few.Statements, many.Statements);
        Assert.InRange(many.Statements, 1, 3);
    }

    [Fact]
    public async Task Document_describes_the_question_and_the_answer()
    {
        var answer = (await App.Visitor().Get("/openapi/v1.json")).Is(HttpStatusCode.OK);

        var document = JsonDocument.Parse(answer.Html).RootElement;
        var path = Assert.Single(document.GetProperty("paths").EnumerateObject());
        Assert.Equal(Address, path.Name);
        Assert.Equal(
            ["q", "kind", "state", "obligation", "action", "theme", "tag", "lang", "evidence", "year", "asof", "sort", "page", "pageSize"],
            path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => Text(parameter, "name")));
        Assert.Equal(["200", "400"], path.Value.GetProperty("get").GetProperty("responses").EnumerateObject().Select(response => response.Name));
        var told = (await Ask(App.Visitor(), "?pageSize=1")).EnumerateObject().Select(property => property.Name);
        Assert.Equal(told, document.GetProperty("components").GetProperty("schemas").GetProperty("FoundPractices").GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    private static Practice Imported(string id, PracticeContent content)
    {
        var practice = new Practice { StateId = "lao-pdr", CreatedAt = An.Morning.UtcDateTime, ImportSource = "docs", ExternalId = id, ImportDigest = "x" };
        practice.Publish(content, FocalPoints.Members.Actor.System, An.Morning.UtcDateTime, $"FP-IMP-2026-{id[^2..]}00", "", RevisionSignificance.Major);
        return practice;
    }

    private static async Task<JsonElement> Ask(Person person, string query) => JsonDocument.Parse((await person.Get(Address + query)).Is(HttpStatusCode.OK).Html).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static (string Value, string Label, int Count) Value(JsonElement answer, string facet)
    {
        var value = Assert.Single(answer.GetProperty("facets").GetProperty(facet).EnumerateArray());
        return (Text(value, "value"), Text(value, "label"), value.GetProperty("count").GetInt32());
    }

    public sealed class OnSqlite(SqliteApp app) : PracticesApiTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PracticesApiTests(app), IClassFixture<PostgresApp>;
}
