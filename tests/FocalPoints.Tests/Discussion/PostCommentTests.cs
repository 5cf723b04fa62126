using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FocalPoints.Tests.Discussion;

/// <summary>A member writes under a practice.</summary>
public abstract class PostCommentTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice("lao-pdr");
    private readonly Actor member = An.Actor.Member("Croatian survivors");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Comment_is_kept_with_the_voice_it_was_said_in()
    {
        var outcome = await Post(An.Actor.FocalPoint("chad"), "  Qui paie le carburant ?\r\nEt après ? ", language: "fr");

        await using var db = Database.Open();
        var comment = await db.Comments.SingleAsync();
        Assert.Equal(outcome.Value, comment.Id);
        Assert.Equal("Qui paie le carburant ?\nEt après ?", comment.Text);
        Assert.Equal(("fr", "chad", MandateRole.FocalPoint, An.Morning.UtcDateTime), (comment.Language, comment.AuthorStateId, comment.AuthorRole, comment.At));
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Commented && entry.RecordType == nameof(Comment) && entry.RecordId == comment.Id.ToString()));
    }

    [Fact]
    public async Task Same_form_sent_fifty_times_at_once_makes_one_comment()
    {
        var form = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Post(member, "Once is enough.", form)));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        await using var db = Database.Open();
        Assert.Equal(1, await db.Comments.CountAsync());
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Commented));
    }

    [Fact]
    public async Task Same_form_sent_to_several_nodes_at_once_makes_one_comment()
    {
        var form = Guid.NewGuid();
        await using var first = Node();
        await using var second = Node();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => (at % 2 == 0 ? first : second).GetRequiredService<PostComment>()
            .Post(member, practice.Id, new CommentInput(form, null, "Once is enough.", "en"))));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        await using var db = Database.Open();
        Assert.Equal(1, await db.Comments.CountAsync());
    }

    [Fact]
    public async Task Same_form_with_another_text_is_another_comment()
    {
        var form = Guid.NewGuid();
        await Post(member, "First thought.", form);

        Assert.True((await Post(member, "Second thought, after going back in the browser.", form)).IsDone);

        await using var db = Database.Open();
        Assert.Equal(2, await db.Comments.CountAsync());
    }

    [Fact]
    public async Task Form_of_another_gives_nothing_away_and_changes_nothing()
    {
        var form = Guid.NewGuid();
        var theirs = (await Post(member, "Mine.", form)).Value;

        var ours = (await Post(An.Actor.Member(), "Mine.", form)).Value;

        Assert.NotEqual(theirs, ours);
        Assert.True((await Post(An.Actor.Member(), "Mine.", theirs)).IsDone);
    }

    [Fact]
    public async Task Reply_stands_below_its_comment_and_a_reply_to_it_beside_it()
    {
        var comment = (await Post(member, "A question.")).Value;
        var reply = (await Post(An.Actor.FocalPoint("lao-pdr"), "An answer.", parent: comment)).Value;

        var further = (await Post(member, "Thank you.", parent: reply)).Value;

        await using var db = Database.Open();
        Assert.Equal(comment, (await db.Comments.SingleAsync(saved => saved.Id == further)).ParentId);
        Assert.Equal(2, await db.History.CountAsync(entry => entry.Verb == Verb.Replied));
    }

    [Fact]
    public async Task Parent_on_another_practice_does_not_exist()
    {
        var other = An.Practice("chad");
        await Database.Add(other);
        var elsewhere = (await Get<PostComment>().Post(member, other.Id, new CommentInput(Guid.NewGuid(), null, "Elsewhere.", "en"))).Value;

        Assert.Equal(OutcomeKind.Missing, (await Post(member, "Here.", parent: elsewhere)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Post(member, "Here.", parent: Guid.NewGuid())).Kind);
    }

    [Theory]
    [InlineData("", ProblemRule.Required)]
    [InlineData(" \r\n\t ", ProblemRule.Required)]
    [InlineData("a\u0007b", ProblemRule.ForbiddenCharacters)]
    [InlineData("evil \u202etxt.exe", ProblemRule.ForbiddenCharacters)]
    [InlineData(null, ProblemRule.Required)]
    public async Task Text_that_breaks_a_rule_is_refused(string? text, ProblemRule rule)
    {
        Assert.Equal([new Problem("Text", rule)], (await Post(member, text)).Problems);

        await using var db = Database.Open();
        Assert.False(await db.Comments.AnyAsync());
        Assert.False(await db.History.AnyAsync(entry => entry.Verb == Verb.Commented));
    }

    [Fact]
    public async Task Length_counts_what_a_reader_counts()
    {
        Assert.True((await Post(member, string.Concat(Enumerable.Repeat("ກໍ", Comment.MaxLength)))).IsDone);
        Assert.Equal([new Problem("Text", ProblemRule.TooLong, 3000, 3001)], (await Post(member, new string('a', 3001))).Problems);
    }

    [Fact]
    public async Task Script_is_text_and_comes_back_as_it_was_typed()
    {
        await Post(member, "<script>alert(1)</script> & \"Ñ\" 🙂");

        Assert.Equal("<script>alert(1)</script> & \"Ñ\" 🙂", (await Get<ListComments>().List(Actor.Visitor, practice.Id, 1)).Threads.Items.Single().Text);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("\" onload=\"x")]
    public async Task Unknown_language_is_refused(string language) =>
        Assert.Equal([new Problem("Language", ProblemRule.Unknown)], (await Post(member, "Text.", language: language)).Problems);

    [Fact]
    public async Task Only_members_comment_and_only_on_what_they_may_read()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
        var draft = An.Draft("chad");
        var withdrawn = An.WithdrawnPractice("chad");
        await Database.Add(hidden, draft, withdrawn);

        Assert.Equal(OutcomeKind.Denied, (await Post(Actor.Visitor, "Text.")).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Post(An.Actor.Former(), "Text.")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await PostOn(hidden, member)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await PostOn(hidden, Actor.Visitor)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await PostOn(draft, An.Actor.FocalPoint("chad"))).Kind);
        Assert.Equal(OutcomeKind.Stale, (await PostOn(withdrawn, member)).Kind);
        Assert.True((await PostOn(hidden, An.Actor.FocalPoint("lebanon"))).IsDone);
    }

    private Task<Outcome<Guid>> Post(Actor actor, string? text, Guid? form = null, Guid? parent = null, string language = "en") =>
        Get<PostComment>().Post(actor, practice.Id, new CommentInput(form ?? Guid.NewGuid(), parent, text, language));

    private Task<Outcome<Guid>> PostOn(Practice other, Actor actor) => Get<PostComment>().Post(actor, other.Id, new CommentInput(Guid.NewGuid(), null, "Text.", "en"));

    private ServiceProvider Node()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Database.Settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
    }

    public sealed class OnSqlite() : PostCommentTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PostCommentTests(DatabaseProvider.Postgres);
}
