using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Drafting;

/// <summary>A practice is begun.</summary>
public abstract class StartDraftTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Guid id = Guid.NewGuid();

    [Theory]
    [InlineData(MandateRole.FocalPoint)]
    [InlineData(MandateRole.Contributor)]
    public async Task Who_writes_for_a_state_begins_a_draft_of_it(MandateRole role)
    {
        var author = role == MandateRole.FocalPoint ? An.Actor.FocalPoint("lao-pdr") : An.Actor.Contributor("lao-pdr");

        var outcome = await Start(author);

        Assert.Equal((id, "lao-pdr", "lo", 1, 0, role == MandateRole.FocalPoint), (outcome.Value!.Id, outcome.Value.StateId, outcome.Value.Content.Language, outcome.Value.Version, outcome.Value.BasedOnRevision, outcome.Value.MayPublish));
        await using var db = Database.Open();
        var practice = await db.Practices.Include(practice => practice.Draft).SingleAsync();
        Assert.Null(practice.Number);
        Assert.Equal((PracticeStatus.Draft, author.MemberId!.Value), (practice.Status, practice.CreatedById));
        var entry = await db.History.SingleAsync(entry => entry.RecordId == id.ToString());
        Assert.Equal((Verb.Created, author.MemberId), (entry.Verb, entry.MemberId));
    }

    [Fact]
    public async Task Nobody_else_begins_one()
    {
        Actor[] others =
        [
            An.Actor.FocalPoint("chad"), An.Actor.Contributor("chad"), An.Actor.Coordinator("lao-pdr"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), An.Actor.Visitor, Actor.System,
            Actor.Member(Guid.NewGuid(), "Of a State that is affected no more", [new MandateInForce(MandateRole.FocalPoint, "lao-pdr", false, "")]),
        ];

        foreach (var other in others)
            Assert.Equal(OutcomeKind.Denied, (await Start(other)).Kind);
        await using var db = Database.Open();
        Assert.False(await db.Practices.AnyAsync());
        Assert.False(await db.History.AnyAsync(entry => entry.Verb == Verb.Created));
    }

    [Theory]
    [InlineData("")]
    [InlineData("klingon")]
    [InlineData("LO")]
    public async Task Language_that_nobody_writes_in_is_refused(string language)
    {
        var outcome = await Get<StartDraft>().Start(An.Actor.FocalPoint(), id, "lao-pdr", language);

        Assert.Equal(new Problem("Language", ProblemRule.Unknown), Assert.Single(outcome.Problems));
    }

    [Fact]
    public async Task Twenty_at_once_make_one_draft()
    {
        var author = An.Actor.FocalPoint("lao-pdr");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Start(author))));

        Assert.All(outcomes, outcome => Assert.Equal((id, 1), (outcome.Value!.Id, outcome.Value.Version)));
        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Drafts.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Created)));
    }

    [Fact]
    public async Task Sent_again_it_keeps_what_was_written_meanwhile()
    {
        var author = An.Actor.FocalPoint("lao-pdr");
        await Start(author);
        await Get<SaveDraft>().Save(author, id, 1, An.Content with { Title = "Written in the meantime" });

        Assert.Equal("Written in the meantime", (await Start(author)).Value!.Content.Title);
    }

    [Fact]
    public async Task Id_that_another_practice_has_gives_nothing_away()
    {
        var other = An.Draft("chad");
        var published = An.Practice("lao-pdr");
        await Database.Add(other, published);

        Assert.Equal(OutcomeKind.Denied, (await Get<StartDraft>().Start(An.Actor.FocalPoint("lao-pdr"), other.Id, "lao-pdr", "en")).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<StartDraft>().Start(An.Actor.FocalPoint("lao-pdr"), published.Id, "lao-pdr", "en")).Kind);
    }

    private Task<Outcome<DraftView>> Start(Actor actor) => Get<StartDraft>().Start(actor, id, "lao-pdr", "lo");

    public sealed class OnSqlite() : StartDraftTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : StartDraftTests(DatabaseProvider.Postgres);
}
