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

namespace FocalPoints.Tests.Practices.Tagging;

/// <summary>Members put tags on a practice and take their own off.</summary>
public abstract class TagPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice();
    private readonly Actor member = An.Actor.Member();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Practice_is_found_by_its_new_tag_at_once_and_not_by_one_taken_off()
    {
        var search = Get<SearchPractices>();
        Assert.Empty((await search.Search(new SearchInput { Text = "hydrotherapy" }, Actor.Visitor)).Page.Items);

        var tag = (await Put(member, "  Hydrotherapy   POOL ")).Value!;

        Assert.Equal(("hydrotherapy pool", "hydrotherapy-pool"), (tag.Name, tag.Slug));
        Assert.Equal(practice.Number, (await search.Search(new SearchInput { Text = "hydrotherapy" }, Actor.Visitor)).Page.Items.Single().Number);
        Assert.Single((await search.Search(new SearchInput().With(SearchFacet.Tag, tag.Slug), Actor.Visitor)).Page.Items);
        await using var db = Database.Open();
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Tagged && entry.RecordType == nameof(Practice) && entry.RecordId == practice.Id.ToString() && entry.Note == tag.Name));

        await Get<UntagPractice>().Untag(member, practice.Id, tag.Id);
        Assert.Empty((await search.Search(new SearchInput { Text = "hydrotherapy" }, Actor.Visitor)).Page.Items);
    }

    [Fact]
    public async Task Same_tag_by_two_members_is_one_tag_with_two_members()
    {
        var other = An.Actor.Member();
        await Put(member, "Paper forms");
        await Put(other, "paper FORMS");
        await Put(other, "#paper forms");

        var tag = (await Tags(member)).Single();
        Assert.Equal(("paper forms", 2, true), (tag.Name, tag.Members, tag.IsOwn));
        Assert.False((await Tags(Actor.Visitor)).Single().IsOwn);

        await Get<UntagPractice>().Untag(member, practice.Id, tag.Id);
        Assert.Equal((1, false), ((await Tags(member)).Single().Members, (await Tags(member)).Single().IsOwn));
    }

    [Fact]
    public async Task Same_tag_fifty_times_at_once_is_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Put(member, "Paper forms")));

        await using var db = Database.Open();
        Assert.Equal(1, await db.Tags.CountAsync());
        Assert.Equal(1, await db.PracticeTags.CountAsync());
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Tagged));
    }

    [Theory]
    [InlineData("", ProblemRule.Required)]
    [InlineData("…!?", ProblemRule.Required)]
    [InlineData("one two three four five", ProblemRule.TooManyWords)]
    [InlineData("a\u202eb", ProblemRule.ForbiddenCharacters)]
    [InlineData("a\0b", ProblemRule.ForbiddenCharacters)]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", ProblemRule.TooLong)]
    public async Task Words_that_are_no_tag_are_refused_and_leave_nothing(string words, ProblemRule rule)
    {
        Assert.Equal(("Tag", rule), ((await Put(member, words)).Problems.Single().Field, (await Put(member, words)).Problems.Single().Rule));

        await using var db = Database.Open();
        Assert.False(await db.Tags.AnyAsync());
    }

    [Theory]
    [InlineData("ການຟື້ນຟູ ຊຸມຊົນ")]
    [InlineData("إعادة التأهيل")]
    [InlineData("社区康复")]
    [InlineData("one two three four")]
    public async Task Any_script_and_four_words_are_taken(string words) => Assert.Equal(words, (await Put(member, words)).Value!.Name);

    [Fact]
    public async Task Merged_tag_means_what_it_was_merged_into()
    {
        var target = new Tag { Name = "peer support", Slug = "peer-support" };
        var alias = new Tag { Name = "peer to peer", Slug = "peer-to-peer", AliasOfId = target.Id };
        await Database.Add(target);
        await Database.Add(alias);
        await Database.Add(new PracticeTag { PracticeId = practice.Id, TagId = alias.Id, MemberId = member.MemberId!.Value });

        Assert.Equal("peer support", (await Put(An.Actor.Member(), "Peer to peer")).Value!.Name);

        var tag = (await Tags(member)).Single();
        Assert.Equal(("peer support", 2, true), (tag.Name, tag.Members, tag.IsOwn));
        Assert.True((await Get<UntagPractice>().Untag(member, practice.Id, target.Id)).IsDone);
        Assert.Equal(1, (await Tags(member)).Single().Members);
    }

    [Fact]
    public async Task Nobody_takes_off_anothers_tag()
    {
        var tag = (await Put(member, "Paper forms")).Value!;

        Assert.True((await Get<UntagPractice>().Untag(An.Actor.Coordinator(), practice.Id, tag.Id)).IsDone);

        Assert.Single(await Tags(member));
    }

    [Fact]
    public async Task One_member_does_not_bury_a_practice_in_tags()
    {
        for (var number = 1; number <= TagPractice.MaxPerMember; number++)
            Assert.True((await Put(member, $"tag {number}")).IsDone);

        Assert.Equal([new Problem("Tag", ProblemRule.TooMany, TagPractice.MaxPerMember)], (await Put(member, "one more")).Problems);
        Assert.True((await Put(An.Actor.Member(), "one more")).IsDone);
    }

    [Fact]
    public async Task Only_members_tag_and_only_what_they_may_read()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
        var withdrawn = An.WithdrawnPractice();
        await Database.Add(hidden, withdrawn);
        await Get<TagPractice>().Tag(An.Actor.FocalPoint("chad"), hidden.Id, "among us");

        Assert.Equal(OutcomeKind.Denied, (await Put(Actor.Visitor, "tag")).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Put(An.Actor.Former(), "tag")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<TagPractice>().Tag(member, hidden.Id, "tag")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<UntagPractice>().Untag(member, hidden.Id, Guid.NewGuid())).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<TagPractice>().Tag(member, withdrawn.Id, "tag")).Kind);
        Assert.Empty(await Get<ListPracticeTags>().List(member, hidden.Id));
        Assert.Single(await Get<ListPracticeTags>().List(An.Actor.FocalPoint("lebanon"), hidden.Id));
    }

    private Task<Outcome<PlacedTag>> Put(Actor actor, string words) => Get<TagPractice>().Tag(actor, practice.Id, words);

    private Task<IReadOnlyList<PracticeTagView>> Tags(Actor actor) => Get<ListPracticeTags>().List(actor, practice.Id);

    public sealed class OnSqlite() : TagPracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : TagPracticeTests(DatabaseProvider.Postgres);
}
