using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Data;
using FocalPoints.History;
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

/// <summary>One tag is made to mean another, renamed, and both taken back.</summary>
public abstract class MergeTagsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice first = An.Practice(), second = An.Practice();
    private readonly Actor coordinator = An.Actor.Coordinator(), member = An.Actor.Member();
    private Guid limbs, prostheses;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(first, second);
        limbs = (await Put(first, "artificial limbs")).Value!.Id;
        prostheses = (await Put(second, "prostheses")).Value!.Id;
    }

    [Fact]
    public async Task Practices_are_found_under_the_tag_that_stays_at_once()
    {
        Assert.Single(await Found("prostheses"));

        var outcome = await Merge(limbs, prostheses);

        Assert.True(outcome.IsDone);
        Assert.Equal(2, (await Found("prostheses")).Count);
        Assert.Empty(await Found("artificial-limbs"));
        Assert.Equal("prostheses", (await Get<ReadTag>().Read("artificial-limbs"))!.Slug);
        Assert.Equal("prostheses", (await Put(first, "Artificial LIMBS")).Value!.Name);
        Assert.Equal(["prostheses"], (await Get<ListPracticeTags>().List(member, first.Id)).Select(tag => tag.Name));
    }

    [Fact]
    public async Task Preview_says_what_a_merge_will_do()
    {
        await Put(second, "artificial limbs");

        var preview = (await Get<PreviewMerge>().Preview(coordinator, limbs, "Prostheses")).Value!;

        Assert.Equal((2, 1, 1, 2), (preview.From.Practices, preview.Into.Practices, preview.Both, preview.After));
        Assert.Equal(An.Morning.UtcDateTime.AddDays(30), preview.UndoableUntil);
    }

    [Fact]
    public async Task Merge_sent_twice_is_one_merge()
    {
        Assert.True((await Merge(limbs, prostheses)).IsDone);
        Assert.True((await Merge(limbs, prostheses)).IsDone);

        Assert.Single((await Get<ListTagChanges>().List(coordinator, 1))!.Items);
    }

    [Fact]
    public async Task Tag_is_not_merged_into_itself_or_into_its_own_alias()
    {
        await Merge(limbs, prostheses);

        Assert.Equal([new Problem("Into", ProblemRule.Circular)], (await Merge(prostheses, prostheses)).Problems);
        Assert.Equal([new Problem("Into", ProblemRule.Circular)], (await Merge(prostheses, limbs)).Problems);
        Assert.Equal([new Problem("Into", ProblemRule.Circular)], (await Get<PreviewMerge>().Preview(coordinator, prostheses, "artificial limbs")).Problems);
        Assert.Equal([new Problem("Into", ProblemRule.Unknown)], (await Get<PreviewMerge>().Preview(coordinator, prostheses, "nobody said that")).Problems);
        Assert.Equal([new Problem("Into", ProblemRule.Required)], (await Get<PreviewMerge>().Preview(coordinator, prostheses, " ")).Problems);
    }

    [Fact]
    public async Task Undone_merge_leaves_everything_as_it_was()
    {
        await Merge(limbs, prostheses);
        var change = await LastChange();

        Assert.True((await Get<UndoTagChange>().Undo(coordinator, change.Id)).IsDone);
        Assert.True((await Get<UndoTagChange>().Undo(coordinator, change.Id)).IsDone);

        Assert.Equal([first.Number], await Found("artificial-limbs"));
        Assert.Equal([second.Number], await Found("prostheses"));
        Assert.Equal("artificial-limbs", (await Get<ReadTag>().Read("artificial-limbs"))!.Slug);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Undid && entry.RecordId == limbs.ToString()));
    }

    [Fact]
    public async Task Merge_can_be_undone_for_thirty_days()
    {
        await Merge(limbs, prostheses);
        var change = await LastChange();

        Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal([new Problem("", ProblemRule.TooLate)], (await Get<UndoTagChange>().Undo(coordinator, change.Id)).Problems);
        Assert.Equal(2, (await Found("prostheses")).Count);
    }

    [Fact]
    public async Task Later_change_is_undone_first()
    {
        await Merge(limbs, prostheses);
        var merge = await LastChange();
        Clock.Advance(TimeSpan.FromMinutes(1));
        var renamed = (await Get<RenameTag>().Rename(coordinator, prostheses, "prosthetic limbs", await Version(prostheses))).Value;
        Assert.Equal(2, (await Found("prosthetic-limbs")).Count);

        Assert.Equal(OutcomeKind.Stale, (await Get<UndoTagChange>().Undo(coordinator, merge.Id)).Kind);
        Assert.True((await Get<UndoTagChange>().Undo(coordinator, (await LastChange()).Id)).IsDone);
        Assert.True((await Get<UndoTagChange>().Undo(coordinator, merge.Id)).IsDone);

        Assert.Equal([first.Number], await Found("artificial-limbs"));
        Assert.NotEqual(prostheses, renamed);
    }

    [Fact]
    public async Task Renamed_tag_keeps_its_old_address_and_can_have_its_old_words_back()
    {
        var renamed = (await Get<RenameTag>().Rename(coordinator, limbs, "Limbs, artificial", await Version(limbs))).Value;
        Assert.Equal(renamed, (await Get<RenameTag>().Rename(coordinator, limbs, "limbs, artificial", 0)).Value);

        Assert.Equal("limbs-artificial", (await Get<ReadTag>().Read("artificial-limbs"))!.Slug);
        Assert.Equal([first.Number], await Found("limbs-artificial"));

        Assert.Equal(limbs, (await Get<RenameTag>().Rename(coordinator, renamed, "artificial limbs", await Version(renamed))).Value);
        Assert.Equal([first.Number], await Found("artificial-limbs"));
        Assert.Equal("artificial-limbs", (await Get<ReadTag>().Read("limbs-artificial"))!.Slug);
    }

    [Fact]
    public async Task Words_of_another_tag_are_taken()
    {
        Assert.Equal([new Problem("Name", ProblemRule.Taken)], (await Get<RenameTag>().Rename(coordinator, limbs, "Prostheses", await Version(limbs))).Problems);
        Assert.Equal([new Problem("Name", ProblemRule.TooManyWords, 4)], (await Get<RenameTag>().Rename(coordinator, limbs, "a b c d e", await Version(limbs))).Problems);
    }

    [Fact]
    public async Task Whoever_read_an_older_state_changes_nothing()
    {
        var seen = await Version(limbs);
        await Get<BlockTag>().Set(coordinator, limbs, true, seen);
        await Get<BlockTag>().Set(coordinator, limbs, false, seen + 1);

        Assert.Equal(OutcomeKind.Stale, (await Get<MergeTags>().Merge(coordinator, limbs, prostheses, seen, await Version(prostheses))).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<RenameTag>().Rename(coordinator, limbs, "other", seen)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<PromoteTag>().Promote(coordinator, limbs, "rehabilitation", "en", seen)).Kind);
    }

    [Fact]
    public async Task Only_coordinators_change_tags_and_unknown_ones_are_missing()
    {
        foreach (var actor in new[] { Actor.Visitor, member, An.Actor.FocalPoint(), An.Actor.Secretariat(), An.Actor.Former() })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<MergeTags>().Merge(actor, limbs, prostheses, 0, 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<RenameTag>().Rename(actor, limbs, "x", 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<BlockTag>().Set(actor, limbs, true, 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<PromoteTag>().Promote(actor, limbs, "rehabilitation", "en", 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<UndoTagChange>().Undo(actor, Guid.NewGuid())).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<KeepTagsApart>().Keep(actor, limbs, prostheses)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<PreviewMerge>().Preview(actor, limbs, "prostheses")).Kind);
            Assert.Null(await Get<ListTags>().List(actor, TagShelf.InUse, null, 1));
            Assert.Null(await Get<FindLookAlikes>().Find(actor, 1));
            Assert.Null(await Get<ListTagChanges>().List(actor, 1));
            Assert.Null(await Get<ReadWorkshopTag>().Read(actor, limbs));
        }

        var nobody = Guid.NewGuid();
        Assert.Equal(OutcomeKind.Missing, (await Get<MergeTags>().Merge(coordinator, nobody, prostheses, 0, 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RenameTag>().Rename(coordinator, nobody, "x", 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<BlockTag>().Set(coordinator, nobody, true, 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<UndoTagChange>().Undo(coordinator, nobody)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<KeepTagsApart>().Keep(coordinator, nobody, limbs)).Kind);
        Assert.Null(await Get<ReadWorkshopTag>().Read(coordinator, nobody));
    }

    [Fact]
    public async Task Two_coordinators_who_merge_the_pair_both_ways_at_once_make_no_loop()
    {
        var (one, other) = (await Version(limbs), await Version(prostheses));

        var outcomes = await Task.WhenAll(
            Get<MergeTags>().Merge(coordinator, limbs, prostheses, one, other),
            Get<MergeTags>().Merge(An.Actor.Coordinator("spain"), prostheses, limbs, other, one));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = Database.Open();
        Assert.Equal(1, await db.Tags.CountAsync(tag => tag.AliasOfId != null));
    }

    private Task<Outcome<PlacedTag>> Put(Practice practice, string words) => Get<TagPractice>().Tag(member, practice.Id, words);

    private async Task<Outcome> Merge(Guid from, Guid into) => await Get<MergeTags>().Merge(coordinator, from, into, await Version(from), await Version(into));

    private async Task<int> Version(Guid id)
    {
        await using var db = Database.Open();
        return (await db.Tags.FindAsync(id))!.Version;
    }

    private async Task<TagChange> LastChange() => (await Get<ListTagChanges>().List(coordinator, 1))!.Items[0];

    private async Task<List<string?>> Found(string slug) =>
        [.. (await Get<SearchPractices>().Search(new SearchInput().With(SearchFacet.Tag, slug), Actor.Visitor)).Page.Items.Select(card => card.Number)];

    public sealed class OnSqlite() : MergeTagsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : MergeTagsTests(DatabaseProvider.Postgres);
}
