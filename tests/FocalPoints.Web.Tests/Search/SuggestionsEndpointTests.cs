using System.Net;
using System.Text.Json;
using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Search;

/// <summary>What the search box is told while somebody types.</summary>
public abstract class SuggestionsEndpointTests(FocalPointsApp app) : PageTests(app)
{
    private const string Address = "/suggestions";

    [Fact]
    public async Task Everything_that_begins_so_is_told_in_groups_with_where_it_leads()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Title = "Pangolin visits to the village", Challenge = "The pangolinarium was far." });
        await App.Database.Add(practice);

        var practices = await Ask(App.Visitor(), "pangol");
        var topics = await Ask(App.Visitor(), "réadap");
        var states = await Ask(App.Visitor(), "老挝");

        Assert.Equal(("Suggestions", "3 suggestions"), (Text(practices, "label"), Text(practices, "message")));
        Assert.Equal(["Practices", "Search for"], Groups(practices).Select(group => Text(group, "name")));
        Assert.Equal($"/practices/{practice.Number}/{practice.Slug}", Text(Items(practices)[0], "url"));
        Assert.Equal(["Pangolin visits to the village", "pangolin", "pangolinarium"], Items(practices).Select(item => Text(item, "text")));
        Assert.False(Items(practices)[1].TryGetProperty("url", out _));
        var topic = Assert.Single(Items(topics), item => item.TryGetProperty("url", out var url) && url.GetString() == "/themes/rehabilitation");
        Assert.Equal(("Rehabilitation", "Réadaptation", "fr"), (Text(topic, "text"), Text(topic.GetProperty("also"), "text"), Text(topic.GetProperty("also"), "lang")));
        Assert.False(topic.TryGetProperty("lang", out _));
        Assert.Equal("/states/lao-pdr", Text(Items(states)[0], "url"));
        foreach (var item in Items(practices).Concat(Items(topics)).Concat(Items(states)).Where(item => item.TryGetProperty("url", out _)))
            (await App.Visitor().Get(Text(item, "url"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_name_has_its_language_and_its_direction()
    {
        await App.Database.Add(An.Practice());

        var also = Items(await Ask(App.Visitor(), "تاهيل"))[0].GetProperty("also");

        Assert.Equal(("إعادة التأهيل", "ar", "rtl"), (Text(also, "text"), Text(also, "lang"), Text(also, "dir")));
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_told_to_nobody_else()
    {
        await App.Database.Add(
            An.Practice("chad", An.Content with { Title = "Kakapo rounds for those who answer", Challenge = "Kakaporium.", Visibility = Visibility.FocalPoints }),
            An.Practice("chad", An.Content with { Title = "Kakapo rounds for members", Challenge = "Kakapology.", Visibility = Visibility.Members }));

        var visitor = await Ask(App.Visitor(takesKeptPages: true), "kakap");
        var member = await Ask(await App.SignInAsMember(), "kakap");
        var focalPoint = await Ask(await App.SignInAsFocalPoint("lebanon"), "kakap");
        var again = await Ask(App.Visitor(takesKeptPages: true), "kakap");

        Assert.Equal(("No suggestions", "No suggestions"), (Text(visitor, "message"), Text(again, "message")));
        Assert.Equal(["Kakapo rounds for members", "kakapo", "kakapology"], Items(member).Select(item => Text(item, "text")).Order(StringComparer.Ordinal));
        Assert.Equal(5, Items(focalPoint).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=a")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=%F0%9F%98%80")]
    [InlineData("?q=%ED%A0%80x")]
    [InlineData("?q=%22-*%22")]
    [InlineData("?q=%25%5F")]
    [InlineData("?other=rehabilitation&page=-1")]
    public async Task What_begins_nothing_is_answered_with_an_empty_list(string query) =>
        Assert.Empty(Groups(JsonDocument.Parse((await App.Visitor().Get(Address + query)).Is(HttpStatusCode.OK).Html).RootElement));

    [Fact]
    public async Task Hundreds_of_letters_are_answered_with_an_empty_list_and_thousands_are_refused()
    {
        Assert.Empty(Groups(await Ask(App.Visitor(), new string('a', 1_000))));
        Assert.Empty(Groups(await Ask(App.Visitor(), string.Join(' ', Enumerable.Repeat("re", 90)))));

        var refused = await App.Visitor().Get($"{Address}?q={new string('a', 10_000)}");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (refused.Status, refused.Headers["Content-Type"].Split(';')[0]));
    }

    [Theory]
    [InlineData("%00re")]
    [InlineData("%01")]
    [InlineData("%E2%80%AErehab")]
    public async Task Characters_that_deceive_are_refused_with_the_reason(string text)
    {
        var refused = (await App.Visitor().Get($"{Address}?q={text}")).Is(HttpStatusCode.BadRequest);

        Assert.Equal("q", Assert.Single(JsonDocument.Parse(refused.Html).RootElement.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Visitors_answer_is_made_once_and_members_is_kept_nowhere()
    {
        await App.Database.Add(An.Practice());
        var visitor = App.Visitor(takesKeptPages: true);
        var first = await visitor.Get(Address + "?q=rehab");
        var again = await visitor.Get(Address + "?q=rehab");
        visitor.Headers.Add("If-None-Match", first.Headers["ETag"]);
        var unchanged = await visitor.Get(Address + "?q=rehab");
        var members = await (await App.SignInAsMember()).Get(Address + "?q=rehab");

        Assert.StartsWith("public", first.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.StartsWith("application/json", first.Headers["Content-Type"], StringComparison.Ordinal);
        if (App.Database.Provider == DatabaseProvider.Sqlite) // PostgreSQL counts the commits of all databases of a server.
            Assert.Equal(0, again.Statements);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
        Assert.Equal("no-store", members.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Answer_costs_as_many_statements_however_much_begins_so()
    {
        await App.Database.Add([.. Enumerable.Range(1, 30).Select(_ => An.Practice("bosnia-and-herzegovina")), An.Practice("albania", An.Content with { Title = "Wombats once" })]);
        await Ask(App.Visitor(), "mobile");

        var few = await App.Visitor().Get(Address + "?q=womb");
        var many = await App.Visitor().Get(Address + "?q=mobile+li");

        Assert.Equal(few.Statements, many.Statements);
        Assert.InRange(many.Statements, 1, 3);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    [InlineData("/practices?q=zzyzx")]
    [InlineData("/practices?page=0")]
    public async Task Page_with_a_search_box_is_a_plain_form_that_names_what_suggests(string address)
    {
        var page = await App.Visitor().Get(address);

        var form = Assert.Single(page.Document.QuerySelectorAll("form[role=search]"));
        Assert.Equal((Address, "/practices", "search"), (form.GetAttribute("data-suggestions"), form.GetAttribute("action"), form.QuerySelector("#q")!.GetAttribute("type")));
        Assert.False(form.QuerySelector("#q")!.HasAttribute("role"));
        foreach (var file in (string?[])[form.GetAttribute("data-script"), form.GetAttribute("data-style"), page.Document.QuerySelector("script[type=module]")!.GetAttribute("src")])
            (await App.Visitor().Get("/" + file)).Is(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> Ask(Person person, string text) =>
        JsonDocument.Parse((await person.Get($"{Address}?q={Uri.EscapeDataString(text)}")).Is(HttpStatusCode.OK).Html).RootElement;

    private static List<JsonElement> Groups(JsonElement answer) => [.. answer.GetProperty("groups").EnumerateArray()];

    private static List<JsonElement> Items(JsonElement answer) => [.. Groups(answer).SelectMany(group => group.GetProperty("items").EnumerateArray())];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public sealed class OnSqlite(SqliteApp app) : SuggestionsEndpointTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SuggestionsEndpointTests(app), IClassFixture<PostgresApp>;
}
