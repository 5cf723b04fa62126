using FocalPoints.Data;
using FocalPoints.Search;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What signs among the words do, what is forgiven, and what comes first.</summary>
public abstract class SearchSyntaxTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string River = "A peer support group beside the river", Village = "Support from the peer of a village", Bank = "Hydrotherapy on the river bank";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var title in (string[])[River, Village, Bank])
            await Database.Add(An.Practice(content: An.Content with { Title = title, Summary = "", Challenge = "", Steps = [], Results = "", Lessons = [], SuccessConditions = [], Difficulties = [], Themes = [], Obligations = [] }));
    }

    [Theory]
    // Any word may match; more words, and words together, come first.
    [InlineData("peer support", River, Village)]
    [InlineData("river hydrotherapy", Bank, River)]
    // Phrases, exclusions, beginnings.
    [InlineData("\"peer support\"", River)]
    [InlineData("“peer support”", River)]
    [InlineData("\"support peer\" village")]
    [InlineData("\"river\"", Bank, River)]
    [InlineData("\"hydrotherpay\"")]
    [InlineData("support -village", River)]
    [InlineData("river -\"peer support\"", Bank)]
    [InlineData("-river", Village)]
    [InlineData("hydro*", Bank)]
    [InlineData("vill* hyd*", Village, Bank)]
    // Signs that mean nothing are words, or nothing.
    [InlineData("\"river", Bank, River)]
    [InlineData("river-bank", Bank, River)]
    [InlineData("- village", Village)]
    [InlineData("vill", Village)]
    // Slips.
    [InlineData("hydrotherpay", Bank)]
    [InlineData("hidrotherapy", Bank)]
    [InlineData("vilage", Village)]
    [InlineData("vilalge", Village)]
    [InlineData("rivers", Bank, River)]
    [InlineData("xydrotherapy", Bank)]
    [InlineData("rvr")]
    // Stop words vanish while something else remains.
    [InlineData("from the village", Village)]
    public async Task Question_finds(string question, params string[] titles)
    {
        var found = await Get<SearchPractices>().Search(new SearchInput { Text = question }, An.Actor.Visitor);

        Assert.Equal(titles, found.Page.Items.Select(card => card.Title));
    }

    [Fact]
    public async Task Near_spelling_is_marked_where_it_stands()
    {
        await Database.Add(An.Practice(content: An.Content with { Challenge = "The prosthesis was made in the village." }));

        var found = await Get<SearchPractices>().Search(new SearchInput { Text = "prothesis" }, An.Actor.Visitor);

        Assert.Contains(found.Page.Items[0].Text.Parts, part => part is { IsMatch: true, Text: "prosthesis" });
    }

    [Fact]
    public async Task Younger_practice_comes_first_where_all_else_is_the_same()
    {
        var content = An.Content with { Title = "Wallabies carry the post" };
        var old = An.Practice(content: content, publishedAt: An.Morning.AddDays(-2000));
        var young = An.Practice(content: content, publishedAt: An.Morning.AddDays(-10));
        await Database.Add(old, young);

        var found = await Get<SearchPractices>().Search(new SearchInput { Text = "wallabies" }, An.Actor.Visitor);

        Assert.Equal([young.Number, old.Number], found.Page.Items.Select(card => card.Number));
    }

    public sealed class OnSqlite() : SearchSyntaxTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SearchSyntaxTests(DatabaseProvider.Postgres);
}
