using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Following;

/// <summary>Members follow what exists for them, once, up to a hundred things.</summary>
public abstract class StartFollowingTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Actor member = An.Actor.Member();

    [Fact]
    public async Task Each_kind_can_be_followed_and_is_listed_with_what_it_is()
    {
        var practice = An.Practice();
        await Database.Add(practice);
        await Get<TagPractice>().Tag(member, practice.Id, "paper forms");
        foreach (var (kind, target, name) in ((SubscriptionKind, string, string?)[])[(SubscriptionKind.Practice, practice.Id.ToString(), null), (SubscriptionKind.State, "chad", null),
            (SubscriptionKind.Theme, "rehabilitation", null), (SubscriptionKind.Obligation, "ccm-art-5-1", null), (SubscriptionKind.Tag, "paper-forms", null), (SubscriptionKind.Search, "?state=chad&q=limb&sort=oldest&page=3", " Limbs in Chad ")])
            Assert.True((await Follow(kind, target, name)).IsDone, kind.ToString());

        var listed = await Get<ListSubscriptions>().List(member);

        Assert.Equal(Enum.GetValues<SubscriptionKind>(), listed.Select(view => view.Subscription.Kind));
        Assert.Equal(practice.Title, listed[0].Practice!.Title);
        Assert.Equal("paper forms", listed[4].TagName);
        Assert.Equal(("q=limb&state=chad", "Limbs in Chad"), (listed[5].Subscription.Target, listed[5].Subscription.Name));
        Assert.Equal("?q=limb&state=chad", listed[5].Question!.ToQuery());
        Assert.All(listed, view => Assert.Equal(TellingFrequency.Daily, view.Subscription.Frequency));
        Assert.Empty(await Get<ListSubscriptions>().List(An.Actor.Member()));
    }

    [Fact]
    public async Task Fifty_at_once_and_the_same_search_in_another_order_are_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Follow(SubscriptionKind.State, "chad")));
        var first = await Follow(SubscriptionKind.Search, "q=limb&state=chad", "Limbs");
        var second = await Follow(SubscriptionKind.Search, "state=chad&sort=newest&q=limb", "Limbs again");

        Assert.Equal(first.Value, second.Value);
        await using var db = Database.Open();
        Assert.Equal(2, await db.Subscriptions.CountAsync());
    }

    [Fact]
    public async Task What_does_not_exist_for_the_member_is_not_followed()
    {
        var (hidden, withdrawn) = (An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints }), An.WithdrawnPractice());
        await Database.Add(hidden, withdrawn);
        await Get<TagPractice>().Tag(An.Actor.FocalPoint("chad"), hidden.Id, "quetzal");

        foreach (var (kind, target) in ((SubscriptionKind, string?)[])[(SubscriptionKind.Practice, hidden.Id.ToString()), (SubscriptionKind.Practice, Guid.NewGuid().ToString()), (SubscriptionKind.Practice, "no id"),
            (SubscriptionKind.State, "atlantis"), (SubscriptionKind.State, null), (SubscriptionKind.Theme, "alchemy"), (SubscriptionKind.Obligation, "ccm-art-99"), (SubscriptionKind.Tag, "quetzal"), (SubscriptionKind.Tag, "nobody-uses-it"), ((SubscriptionKind)77, "chad")])
            Assert.Equal(OutcomeKind.Missing, (await Follow(kind, target)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Follow(SubscriptionKind.Practice, withdrawn.Id.ToString())).Kind);
        Assert.True((await Get<StartFollowing>().Start(An.Actor.FocalPoint("chad"), new FollowInput(SubscriptionKind.Tag, "quetzal"))).IsDone);
    }

    [Theory]
    [InlineData("", "A name", "Search Unknown")]
    [InlineData("sort=oldest", "A name", "Search Unknown")]
    [InlineData("q=limb&state=atlantis", "A name", "Search Unknown")]
    [InlineData("q=limb", "  ", "Name Required")]
    [InlineData("q=limb", "A\u202ename", "Name ForbiddenCharacters")]
    public async Task Search_that_is_not_understood_whole_or_has_no_name_is_refused(string query, string name, string problem)
    {
        var outcome = await Follow(SubscriptionKind.Search, query, name);

        Assert.Equal(problem, string.Join(", ", outcome.Problems.Select(found => $"{found.Field} {found.Rule}")));
    }

    [Fact]
    public async Task What_is_too_long_for_an_index_is_refused_in_words()
    {
        var raw = await Follow(SubscriptionKind.Search, "q=" + new string('ພ', 400), "Name");
        var name = await Follow(SubscriptionKind.Search, "q=limb", new string('n', 101));

        Assert.Equal(("Search", ProblemRule.TooLong), (raw.Problems.Single().Field, raw.Problems.Single().Rule));
        Assert.Equal(("Name", ProblemRule.TooLong), (name.Problems.Single().Field, name.Problems.Single().Rule));
    }

    [Fact]
    public async Task Hundred_and_first_is_refused()
    {
        await Database.Add([.. Enumerable.Range(0, Subscription.MaxPerMember).Select(number =>
            new Subscription { MemberId = member.MemberId!.Value, Kind = SubscriptionKind.Search, Target = $"q=word{number}", Name = "n", CreatedAt = An.Morning.UtcDateTime })]);

        Assert.Equal(new Problem("", ProblemRule.TooMany, 100), (await Follow(SubscriptionKind.State, "chad")).Problems.Single());
        Assert.True((await Follow(SubscriptionKind.Search, "q=word7", "n")).IsDone);
    }

    [Fact]
    public async Task Page_of_what_is_followed_says_so_with_few_statements()
    {
        await Follow(SubscriptionKind.Theme, "rehabilitation");
        var question = new SearchInput().With(SearchFacet.Theme, "rehabilitation");
        var before = Log.StatementCount;

        Assert.NotNull(await Get<ReadSubscription>().Read(member, question, isSearch: false));
        Assert.Equal(1, Log.StatementCount - before);
        Assert.Null(await Get<ReadSubscription>().Read(member, question, isSearch: true));
        Assert.Null(await Get<ReadSubscription>().Read(Actor.Visitor, question, isSearch: false));
    }

    private Task<Outcome<Guid>> Follow(SubscriptionKind kind, string? target, string? name = null) => Get<StartFollowing>().Start(member, new FollowInput(kind, target, name));

    public sealed class OnSqlite() : StartFollowingTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : StartFollowingTests(DatabaseProvider.Postgres);
}
