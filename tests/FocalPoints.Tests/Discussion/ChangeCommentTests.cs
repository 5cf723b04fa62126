using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Discussion;

/// <summary>An author changes a comment or takes it back.</summary>
public abstract class ChangeCommentTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice();
    private readonly Actor author = An.Actor.Member();
    private Guid comment;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
        comment = (await Get<PostComment>().Post(author, practice.Id, new CommentInput(Guid.NewGuid(), null, "As first written.", "en"))).Value;
    }

    [Fact]
    public async Task Author_edits_within_half_an_hour()
    {
        Clock.Advance(TimeSpan.FromMinutes(29));

        Assert.True((await Edit(author, "As corrected.")).IsDone);

        await using var db = Database.Open();
        var saved = await db.Comments.SingleAsync();
        Assert.Equal(("As corrected.", An.Morning.AddMinutes(29).UtcDateTime), (saved.Text, saved.EditedAt));
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Edited && entry.RecordId == comment.ToString()));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    public async Task Later_edit_is_refused_and_says_why(int minutes)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal([new Problem("Text", ProblemRule.TooLate, 30)], (await Edit(author, "Too late.")).Problems);
        Assert.Equal("As first written.", await TextNow());
    }

    [Fact]
    public async Task Edit_that_breaks_a_rule_changes_nothing()
    {
        Assert.Equal(ProblemRule.Required, (await Edit(author, " ")).Problems.Single().Rule);
        Assert.Equal(ProblemRule.TooLong, (await Edit(author, new string('x', 3001))).Problems.Single().Rule);
        Assert.Equal("As first written.", await TextNow());
    }

    [Fact]
    public async Task Edit_sent_twice_is_one_edit()
    {
        await Edit(author, "As corrected.");

        Assert.True((await Edit(author, "As corrected.")).IsDone);

        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Edited));
    }

    [Fact]
    public async Task Nobody_else_edits_or_removes_it()
    {
        foreach (var other in (Actor[])[An.Actor.Member(), An.Actor.Coordinator(), An.Actor.Secretariat(), Actor.Visitor, Actor.System])
        {
            Assert.Equal(OutcomeKind.Denied, (await Edit(other, "Somebody else's words.")).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<RemoveComment>().Remove(other, practice.Id, comment)).Kind);
        }

        Assert.Equal("As first written.", await TextNow());
    }

    [Fact]
    public async Task Rights_end_with_the_mandate()
    {
        var former = Actor.Member(author.MemberId!.Value, author.Name, []);

        Assert.Equal(OutcomeKind.Denied, (await Edit(former, "As corrected.")).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<RemoveComment>().Remove(former, practice.Id, comment)).Kind);
    }

    [Fact]
    public async Task Comment_of_another_practice_is_not_found_under_this_one()
    {
        var other = An.Practice("chad");
        await Database.Add(other);

        Assert.Equal(OutcomeKind.Missing, (await Get<EditComment>().Edit(author, other.Id, comment, "Moved.")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RemoveComment>().Remove(author, other.Id, comment)).Kind);
        Assert.Null(await Get<ReadComment>().Read(author, other.Id, comment));
    }

    [Fact]
    public async Task Removed_comment_leaves_a_stub_that_says_nothing_and_keeps_its_answers()
    {
        await Get<PostComment>().Post(An.Actor.FocalPoint(), practice.Id, new CommentInput(Guid.NewGuid(), comment, "An answer.", "en"));
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.True((await Get<RemoveComment>().Remove(author, practice.Id, comment)).IsDone);
        Assert.True((await Get<RemoveComment>().Remove(author, practice.Id, comment)).IsDone);

        var view = await Get<ListComments>().List(author, practice.Id, 1);
        var stub = view.Threads.Items.Single();
        Assert.Equal((An.Morning.AddDays(3).UtcDateTime, ""), (stub.RemovedAt, stub.Text));
        Assert.Equal("An answer.", stub.Replies.Single().Text);
        Assert.Equal(1, view.Count);
        Assert.Equal(OutcomeKind.Stale, (await Edit(author, "Back again.")).Kind);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Removed));
        Assert.Equal("As first written.", await TextNow());
    }

    private Task<Outcome> Edit(Actor actor, string text) => Get<EditComment>().Edit(actor, practice.Id, comment, text);

    private async Task<string> TextNow()
    {
        await using var db = Database.Open();
        return (await db.Comments.SingleAsync(saved => saved.Id == comment)).Text;
    }

    public sealed class OnSqlite() : ChangeCommentTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ChangeCommentTests(DatabaseProvider.Postgres);
}
