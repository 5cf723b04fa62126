using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Search;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>Which tags are offered, to whom.</summary>
public abstract class SuggestTagsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Tags_of_the_same_topics_come_first_then_the_most_used()
    {
        var medical = An.Content with { Themes = ["medical-care"] };
        await Tagged(An.Practice(), "roads", "paper forms");
        await Tagged(An.Practice(), "roads");
        await Tagged(An.Practice(content: medical), "blood bank");

        Assert.Equal(["roads", "blood bank", "paper forms"], await Suggest(Actor.Visitor));
        Assert.Equal(["blood bank", "roads", "paper forms"], await Suggest(Actor.Visitor, themes: ["medical-care"]));
        Assert.Equal(["roads"], await Suggest(Actor.Visitor, count: 1));
        Assert.Equal(["blood bank", "paper forms"], await Suggest(Actor.Visitor, without: ["roads"]));
    }

    [Theory]
    [InlineData("FORMS")]
    [InlineData(" papér ")]
    public async Task Part_of_a_tag_finds_it_whatever_its_case_and_accents(string text)
    {
        await Tagged(An.Practice(), "roads", "paper forms");

        Assert.Equal(["paper forms"], await Suggest(Actor.Visitor, text: text));
    }

    [Fact]
    public async Task Tag_that_stands_on_hidden_practices_only_is_not_suggested()
    {
        await Tagged(An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints }), "quetzal", "roads");
        await Tagged(An.Practice("chad", An.Content with { Visibility = Visibility.Members }), "okapi");
        await Tagged(An.Practice(), "roads");

        Assert.Equal(["roads"], await Suggest(Actor.Visitor));
        Assert.Equal(["roads"], await Suggest(An.Actor.Former()));
        Assert.Equal(["okapi", "roads"], await Suggest(An.Actor.Member()));
        Assert.Equal(["roads", "okapi", "quetzal"], await Suggest(An.Actor.FocalPoint("lebanon")));
        Assert.Empty(await Suggest(An.Actor.Member(), text: "quetzal"));
    }

    private async Task Tagged(Practice practice, params string[] tags)
    {
        await Database.Add(practice);
        foreach (var tag in tags)
            Assert.True((await Get<TagPractice>().Tag(An.Actor.FocalPoint("chad"), practice.Id, tag)).IsDone);
    }

    private async Task<IEnumerable<string>> Suggest(Actor actor, string? text = null, string[]? themes = null, string[]? without = null, int count = 10) =>
        (await Get<SuggestTags>().Suggest(actor, themes ?? [], text, without ?? [], count)).Select(tag => tag.Label);

    public sealed class OnSqlite() : SuggestTagsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SuggestTagsTests(DatabaseProvider.Postgres);
}
