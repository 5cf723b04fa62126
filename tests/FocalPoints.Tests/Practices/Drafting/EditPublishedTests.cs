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

/// <summary>A draft revision stands beside the live text.</summary>
public abstract class EditPublishedTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice("lao-pdr");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Draft_begins_as_the_live_text_which_stays()
    {
        var outcome = await Edit(An.Actor.Contributor("lao-pdr"));

        Assert.Empty(ContentMerge.Differences(practice.Content!, outcome.Value!.Content));
        Assert.Equal((practice.Number, 1, 1, false), (outcome.Value.Number, outcome.Value.BasedOnRevision, outcome.Value.Version, outcome.Value.MayPublish));
        await Get<SaveDraft>().Save(An.Actor.Contributor("lao-pdr"), practice.Id, 1, practice.Content! with { Title = "A title that is not live yet" });
        await using var db = Database.Open();
        var live = await db.Practices.SingleAsync();
        Assert.Equal((PracticeStatus.Published, practice.Title, practice.Title, 1), (live.Status, live.Title, live.Content!.Title, live.RevisionNumber));
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Edited));
    }

    [Fact]
    public async Task Twenty_at_once_write_on_one_draft()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Edit(An.Actor.FocalPoint("lao-pdr")))));

        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Value!.Version));
        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Drafts.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Edited)));
    }

    [Fact]
    public async Task Draft_that_is_there_goes_on()
    {
        await Edit(An.Actor.FocalPoint("lao-pdr"));
        await Get<SaveDraft>().Save(An.Actor.FocalPoint("lao-pdr"), practice.Id, 1, practice.Content! with { Title = "Half way through the next" });

        Assert.Equal("Half way through the next", (await Edit(An.Actor.Contributor("lao-pdr"))).Value!.Content.Title);
    }

    [Fact]
    public async Task It_does_not_exist_for_others()
    {
        Actor[] others = [An.Actor.FocalPoint("chad"), An.Actor.Contributor("chad"), An.Actor.Coordinator("lao-pdr"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), An.Actor.Visitor];

        foreach (var other in others)
            Assert.Equal(OutcomeKind.Missing, (await Edit(other)).Kind);
        await using var db = Database.Open();
        Assert.False(await db.Drafts.AnyAsync());
    }

    [Fact]
    public async Task Withdrawn_practice_is_not_edited_and_an_unknown_one_is_missing()
    {
        var withdrawn = An.WithdrawnPractice("lao-pdr");
        await Database.Add(withdrawn);

        Assert.Equal(OutcomeKind.Denied, (await Get<EditPublished>().Edit(An.Actor.FocalPoint("lao-pdr"), withdrawn.Id)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<EditPublished>().Edit(An.Actor.FocalPoint("lao-pdr"), Guid.NewGuid())).Kind);
    }

    private Task<Outcome<DraftView>> Edit(Actor actor) => Get<EditPublished>().Edit(actor, practice.Id);

    public sealed class OnSqlite() : EditPublishedTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : EditPublishedTests(DatabaseProvider.Postgres);
}
