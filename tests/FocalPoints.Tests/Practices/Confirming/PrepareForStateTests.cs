using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Confirming;

/// <summary>What coordinators or the secretariat prepare for a State is nobody's word before its focal point confirms it.</summary>
public abstract class PrepareForStateTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Note = "Article 7 report for 2025, form H";

    private Member focalPoint = null!, coordinator = null!;

    private Actor Lao => An.Actor.Of(focalPoint);

    private Actor Mexico => An.Actor.Of(coordinator);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (focalPoint, coordinator) = (An.Account.FocalPoint(), An.Account.Coordinator());
        await Database.Add(focalPoint, coordinator);
    }

    [Fact]
    public async Task State_sees_it_when_it_is_handed_over_and_not_before()
    {
        var id = await Prepare();

        Assert.Null(await Get<ReadDraft>().Read(Lao, id));
        Assert.Equal(0, (await Get<ListStatePractices>().List(Lao, "lao-pdr", Shelf.Drafts, 1))!.Page.Total);
        Assert.Equal(OutcomeKind.Missing, (await Publish(Lao, id, 2)).Kind);
        Assert.True((await Submit(id)).IsDone);
        Assert.True((await Submit(id)).IsDone);

        var seen = (await Get<ReadDraft>().Read(Lao, id))!;
        Assert.Equal((DraftStage.WithFocalPoint, PreparationSource.Report, Note), (seen.Standing.Stage, seen.Standing.Preparation!.Source, seen.Standing.Preparation.Note));
        Assert.Equal(1, (await Get<ListStatePractices>().List(Lao, "lao-pdr", Shelf.Drafts, 1))!.Page.Total);
        await using var db = Database.Open();
        Assert.Equal(focalPoint.Email, Assert.Single(await db.Mails.ToListAsync()).To);
    }

    [Fact]
    public async Task Confirmed_text_says_who_confirmed_it_and_what_it_was_prepared_from()
    {
        var id = await Prepare();
        await Submit(id);

        Assert.True((await Publish(Lao, id, 2)).IsDone);

        await using var db = Database.Open();
        var revision = await db.Revisions.SingleAsync();
        Assert.Equal((focalPoint.Id, (Guid?)focalPoint.Id), (revision.Confirmation!.ById, revision.PublishedById));
        Assert.Equal((MandateRole.Coordinator, "mexico", Note), (revision.Confirmation.Preparation!.Role, revision.Confirmation.Preparation.StateId, revision.Confirmation.Preparation.Note));
    }

    [Fact]
    public async Task Those_who_prepare_write_on_it_until_it_is_with_the_state()
    {
        var id = await Prepare();
        await Submit(id);

        Assert.Equal(OutcomeKind.Missing, (await Get<SaveDraft>().Save(Mexico, id, 2, An.Content)).Kind);
        Assert.True((await Get<SaveDraft>().Save(Lao, id, 2, An.Content)).IsDone);
        Assert.Equal(OutcomeKind.Missing, (await Get<SaveDraft>().Save(Mexico, id, 3, An.Content)).Kind);
        Assert.Null(await Get<ReadDraft>().Read(Mexico, id));
        Assert.True((await Get<ListPrepared>().List(Mexico, 1))!.Items[0].IsTakenOver);
    }

    [Fact]
    public async Task Declined_draft_goes_back_to_those_who_prepared_it()
    {
        var id = await Prepare();
        await Submit(id);

        Assert.True((await Get<DeclineDraft>().Decline(Lao, id, 2, "We never said that.", "https://exchange.example/")).IsDone);

        Assert.Null(await Get<ReadDraft>().Read(Lao, id));
        var back = Assert.Single((await Get<ListPrepared>().List(An.Actor.Coordinator("spain"), 1))!.Items);
        Assert.Equal((DraftStage.Declined, "We never said that."), (back.Stage, back.Reason));
        await using var db = Database.Open();
        Assert.Equal(1, await db.Mails.CountAsync(mail => mail.To == coordinator.Email));
        Assert.True((await Get<SaveDraft>().Save(An.Actor.Secretariat(), id, 2, An.Content)).IsDone);
        Assert.True((await Submit(id, 3)).IsDone);
    }

    [Fact]
    public async Task Nobody_else_prepares_for_a_state()
    {
        foreach (var other in new[] { An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Member(), An.Actor.Former(), Actor.Visitor, Actor.System })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<PrepareForState>().Prepare(other, Guid.NewGuid(), "lao-pdr", "en", PreparationSource.Call, Note)).Kind);
            Assert.Null(await Get<ListPrepared>().List(other, 1));
        }
    }

    [Fact]
    public async Task Same_form_makes_one_draft_and_takes_no_other_draft()
    {
        var id = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Get<PrepareForState>().Prepare(Mexico, id, "lao-pdr", "en", PreparationSource.Call, Note))));
        var own = An.Draft();
        await Database.Add(own);

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(OutcomeKind.Denied, (await Get<PrepareForState>().Prepare(Mexico, own.Id, "lao-pdr", "en", PreparationSource.Call, Note)).Kind);
        await using var db = Database.Open();
        Assert.Equal(2, await db.Drafts.CountAsync());
    }

    [Fact]
    public async Task What_is_missing_is_said_by_field()
    {
        var outcome = await Get<PrepareForState>().Prepare(Mexico, Guid.NewGuid(), "mexico", "klingon", null, "x");

        Assert.Equal(["State", "Language", "Source", "SourceNote"], outcome.Problems.Select(problem => problem.Field));
    }

    private async Task<Guid> Prepare()
    {
        var id = Guid.NewGuid();
        Assert.True((await Get<PrepareForState>().Prepare(Mexico, id, "lao-pdr", "en", PreparationSource.Report, Note)).IsDone);
        Assert.True((await Get<SaveDraft>().Save(Mexico, id, 1, An.Content)).IsDone);
        return id;
    }

    private Task<Outcome> Submit(Guid id, int version = 2) => Get<SubmitDraft>().Submit(Mexico, id, version, "https://exchange.example/");

    private Task<Outcome<PublishedView>> Publish(Actor actor, Guid id, int version) => Get<PublishPractice>().Publish(actor, id, version, "", RevisionSignificance.Major);

    public sealed class OnSqlite() : PrepareForStateTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PrepareForStateTests(DatabaseProvider.Postgres);
}
