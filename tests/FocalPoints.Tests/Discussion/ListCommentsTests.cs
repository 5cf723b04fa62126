using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Discussion;

/// <summary>Who reads what of a discussion.</summary>
public abstract class ListCommentsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Names_are_for_members_only()
    {
        var account = An.Account.FocalPoint("chad");
        await Database.Add(account);
        await Post(An.Actor.Of(account), "A question.");

        Assert.Equal("", (await Single(Actor.Visitor)).AuthorName);
        Assert.Equal("", (await Single(An.Actor.Former())).AuthorName);
        Assert.Equal(account.DisplayName, (await Single(An.Actor.Member())).AuthorName);
        Assert.Equal((MandateRole.FocalPoint, "chad"), ((await Single(Actor.Visitor)).AuthorRole, (await Single(Actor.Visitor)).AuthorStateId));
    }

    [Fact]
    public async Task Author_sees_until_when_it_can_be_edited()
    {
        var author = An.Actor.Member();
        await Post(author, "Mine.");

        Assert.Equal((true, An.Morning.AddMinutes(30).UtcDateTime), ((await Single(author)).IsOwn, (await Single(author)).EditableUntil));
        Assert.Equal((false, null), ((await Single(An.Actor.Member())).IsOwn, (await Single(An.Actor.Member())).EditableUntil));
        Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal((true, null), ((await Single(author)).IsOwn, (await Single(author)).EditableUntil));
    }

    [Fact]
    public async Task Comments_come_oldest_first_each_with_its_answers()
    {
        var first = await Post(An.Actor.Member(), "First.");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(An.Actor.Member(), "Second.");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(An.Actor.Member(), "To the first.", first);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(An.Actor.Member(), "To the first again.", first);

        var view = await Get<ListComments>().List(Actor.Visitor, practice.Id, 1);

        Assert.Equal(["First.", "Second."], view.Threads.Items.Select(comment => comment.Text));
        Assert.Equal(["To the first.", "To the first again."], view.Threads.Items[0].Replies.Select(reply => reply.Text));
        Assert.Equal(4, view.Count);
    }

    [Fact]
    public async Task Long_discussion_comes_in_pages_at_the_same_cost()
    {
        Guid last = default;
        for (var number = 1; number <= ListComments.PageSize + 2; number++)
        {
            last = await Post(An.Actor.Member(), $"Number {number}");
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var reply = await Post(An.Actor.Member(), "To the last", last);
        var before = Log.StatementCount;
        var one = await Get<ListComments>().List(An.Actor.Member(), practice.Id, 1);

        Assert.Equal(2, Log.StatementCount - before);
        Assert.Equal((ListComments.PageSize, 2), (one.Threads.Items.Count, one.Threads.Pages));
        Assert.Equal(2, (await Get<ReadComment>().Read(Actor.Visitor, practice.Id, reply))!.Page);
        var two = (await Get<ListComments>().List(Actor.Visitor, practice.Id, 99)).Threads;
        Assert.Equal(2, two.Page);
        Assert.Equal(["Number 31", "Number 32"], two.Items.Select(comment => comment.Text));
        Assert.Equal("To the last", two.Items[1].Replies.Single().Text);
        Assert.Equal(1, (await Get<ListComments>().List(Actor.Visitor, practice.Id, -3)).Threads.Page);
    }

    [Fact]
    public async Task What_is_said_of_a_hidden_practice_is_as_hidden()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
        await Database.Add(hidden);
        var chad = An.Actor.FocalPoint("chad");
        var comment = (await Get<PostComment>().Post(chad, hidden.Id, new CommentInput(Guid.NewGuid(), null, "Among us.", "en"))).Value;

        Assert.Equal(1, (await Get<ListComments>().List(chad, hidden.Id, 1)).Count);
        foreach (var other in (Actor[])[Actor.Visitor, An.Actor.Member(), An.Actor.Former()])
        {
            Assert.Equal(0, (await Get<ListComments>().List(other, hidden.Id, 1)).Count);
            Assert.Null(await Get<ReadComment>().Read(other, hidden.Id, comment));
            Assert.Null(await Get<ReadDiscussed>().Read(other, hidden.Number!));
        }
    }

    private async Task<CommentView> Single(Actor actor) => (await Get<ListComments>().List(actor, practice.Id, 1)).Threads.Items.Single();

    private async Task<Guid> Post(Actor actor, string text, Guid? parent = null) =>
        (await Get<PostComment>().Post(actor, practice.Id, new CommentInput(Guid.NewGuid(), parent, text, "en"))).Value;

    public sealed class OnSqlite() : ListCommentsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ListCommentsTests(DatabaseProvider.Postgres);
}
