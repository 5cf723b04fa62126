using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Search;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.TagWorkshop;

/// <summary>The workshop's lists; tags that are blocked, and tags that become another name of a topic.</summary>
public abstract class TagWorkshopTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice first = An.Practice("chad", An.Content with { Themes = ["data-collection"] }), second = An.Practice();
    private readonly Actor coordinator = An.Actor.Coordinator(), member = An.Actor.Member();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(first, second);
    }

    [Fact]
    public async Task Tags_are_listed_with_their_use_and_what_was_merged_counts_where_it_went()
    {
        var boats = await Put(first, "boats");
        var boat = await Put(second, "river boat");
        await Put(second, "radio");
        await Database.Add(new Tag { Name = "unused", Slug = "unused" });
        await Get<MergeTags>().Merge(coordinator, boat, boats, 0, 0);

        var page = (await List(TagShelf.InUse))!;
        Assert.Equal([("boats", 2, 1), ("radio", 1, 0)], page.Items.Select(tag => (tag.Name, tag.Practices, tag.Aliases)));
        Assert.Equal(2, page.Total);
        Assert.Equal(["unused"], (await List(TagShelf.Unused))!.Items.Select(tag => tag.Name));
        Assert.Equal(["radio"], (await Get<ListTags>().List(coordinator, TagShelf.InUse, "RAD", 7))!.Items.Select(tag => tag.Name));
        Assert.Equal(["river boat"], (await Get<ReadWorkshopTag>().Read(coordinator, boat))!.Aliases);
    }

    [Fact]
    public async Task Lists_cost_the_same_however_many_tags_there_are()
    {
        await Database.Add([.. Enumerable.Range(0, 120).Select(number => new Tag { Name = $"word{number}s", Slug = $"word{number}s" })]);
        await Database.Add([.. Enumerable.Range(0, 120).Select(number => new Tag { Name = $"word{number}", Slug = $"word{number}" })]);

        Log.Forget();
        Assert.Equal(240, (await List(TagShelf.Unused))!.Total);
        Assert.Equal(3, Log.StatementCount);
        Log.Forget();
        Assert.Equal(120, (await Get<FindLookAlikes>().Find(coordinator, 1))!.Total);
        Assert.Equal(4, Log.StatementCount);
    }

    [Fact]
    public async Task Look_alikes_are_proposed_the_less_used_into_the_more_used_until_they_are_kept_apart()
    {
        var many = await Put(first, "limb workshops");
        await Put(second, "limb workshops");
        var few = await Put(second, "limb workshop");

        var pair = (await Get<FindLookAlikes>().Find(coordinator, 1))!.Items.Single();
        Assert.Equal((few, many, Likeness.Stem), (pair.Merge.Id, pair.Keep.Id, pair.Likeness));

        Assert.True((await Get<KeepTagsApart>().Keep(coordinator, many, few)).IsDone);
        Assert.True((await Get<KeepTagsApart>().Keep(coordinator, few, many)).IsDone);
        Assert.Empty((await Get<FindLookAlikes>().Find(coordinator, 1))!.Items);
    }

    [Fact]
    public async Task Blocked_tag_stands_nowhere_and_is_refused_in_a_clear_sentence()
    {
        var rude = await Put(first, "rude words");
        Assert.True((await Get<BlockTag>().Set(coordinator, rude, true, 0)).IsDone);
        Assert.True((await Get<BlockTag>().Set(coordinator, rude, true, 0)).IsDone);

        Assert.Equal([new Problem("Tag", ProblemRule.Blocked)], (await Get<TagPractice>().Tag(member, second.Id, "Rude words")).Problems);
        Assert.Empty(await Found("rude words"));
        Assert.Empty(await Get<ListPracticeTags>().List(member, first.Id));
        Assert.Null(await Get<ReadTag>().Read("rude-words"));
        Assert.Equal([rude], (await List(TagShelf.Blocked))!.Items.Select(tag => tag.Id));
        Assert.Equal([new Problem("Into", ProblemRule.Blocked)], (await Get<PreviewMerge>().Preview(coordinator, await Put(second, "radio"), "rude words")).Problems);

        Assert.True((await Get<BlockTag>().Set(coordinator, rude, false, 1)).IsDone);
        Assert.Equal([first.Number], await Found("rude words"));
    }

    [Fact]
    public async Task Blocked_tag_is_refused_when_a_practice_is_published_with_it()
    {
        var rude = await Put(first, "rude words");
        await Get<BlockTag>().Set(coordinator, rude, true, 0);
        var draft = An.Draft("chad", An.Content with { Tags = ["radio", "Rude words"] });
        await Database.Add(draft);

        var outcome = await Get<PublishPractice>().Publish(An.Actor.FocalPoint("chad"), draft.Id, 1, "", RevisionSignificance.Major);

        Assert.Equal([new Problem("Tags[1]", ProblemRule.Blocked)], outcome.Problems);
    }

    [Fact]
    public async Task Promoted_tag_is_another_name_of_its_topic_and_leads_there()
    {
        var gait = await Put(first, "gait school");
        Assert.Empty(await Found(theme: "physical-rehabilitation"));

        Assert.True((await Get<PromoteTag>().Promote(coordinator, gait, "physical-rehabilitation", "en", 0)).IsDone);
        Assert.True((await Get<PromoteTag>().Promote(coordinator, gait, "physical-rehabilitation", "en", 0)).IsDone);

        Assert.Equal([first.Number], await Found(theme: "physical-rehabilitation"));
        Assert.Equal([first.Number], await Found(theme: "rehabilitation"));
        Assert.Equal("physical-rehabilitation", (await Get<ReadTag>().Read("gait-school"))!.ThemeId);
        var theme = (await Get<ReadVocabulary>().Read()).Themes["physical-rehabilitation"];
        Assert.Contains("gait school", theme.Synonyms["en"]);
        Assert.Equal(An.Morning.UtcDateTime, theme.EditedAt);

        var change = (await Get<ListTagChanges>().List(coordinator, 1))!.Items.Single();
        Assert.True((await Get<UndoTagChange>().Undo(coordinator, change.Id)).IsDone);
        Assert.Empty(await Found(theme: "physical-rehabilitation"));
        Assert.DoesNotContain("gait school", (await Get<ReadVocabulary>().Read()).Themes["physical-rehabilitation"].Synonyms["en"]);
    }

    [Fact]
    public async Task Edited_topic_is_not_overwritten_by_a_later_version_of_the_product()
    {
        var gait = await Put(first, "gait school");
        await Get<PromoteTag>().Promote(coordinator, gait, "physical-rehabilitation", "en", 0);
        await using (var db = Database.Open())
            await db.Themes.Where(theme => theme.Id == "physical-rehabilitation").ExecuteUpdateAsync(set => set.SetProperty(theme => theme.ReferenceDigest, "older"));

        await Get<LoadReferenceData>().Run();

        await using var after = Database.Open();
        Assert.Contains("gait school", (await after.Themes.FindAsync("physical-rehabilitation"))!.Synonyms["en"]);
    }

    [Theory]
    [InlineData("nowhere", "en", "Theme", ProblemRule.Unknown)]
    [InlineData("", "en", "Theme", ProblemRule.Required)]
    [InlineData("rehabilitation", "xx", "Language", ProblemRule.Unknown)]
    [InlineData("rehabilitation", null, "Language", ProblemRule.Required)]
    public async Task Topic_and_language_have_to_be_known(string theme, string? language, string field, ProblemRule rule)
    {
        var tag = await Put(first, "gait school");

        Assert.Equal([new Problem(field, rule)], (await Get<PromoteTag>().Promote(coordinator, tag, theme, language, 0)).Problems);
    }

    private async Task<Guid> Put(Practice practice, string words) => (await Get<TagPractice>().Tag(member, practice.Id, words)).Value!.Id;

    private Task<Paged<TagLine>?> List(TagShelf shelf) => Get<ListTags>().List(coordinator, shelf, null, 1);

    private async Task<List<string?>> Found(string? text = null, string? theme = null)
    {
        var input = new SearchInput { Text = text ?? "" };
        if (theme is not null)
            input = input.With(SearchFacet.Theme, theme);
        return [.. (await Get<SearchPractices>().Search(input, Actor.Visitor)).Page.Items.Where(card => card.Number == first.Number).Select(card => card.Number)];
    }

    public sealed class OnSqlite() : TagWorkshopTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : TagWorkshopTests(DatabaseProvider.Postgres);
}
