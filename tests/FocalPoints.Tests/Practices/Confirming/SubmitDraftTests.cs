using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Confirming;

/// <summary>A contributor's draft goes to the focal point, who confirms it, gives it back or changes it.</summary>
public abstract class SubmitDraftTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Address = "https://exchange.example/workspace/compose/1/confirm";

    private Member focalPoint = null!, contributor = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (focalPoint, contributor) = (An.Account.FocalPoint(), An.Account.Contributor());
        await Database.Add(focalPoint, contributor, An.Account.FocalPoint("chad"));
    }

    [Fact]
    public async Task Draft_waits_for_the_focal_point_who_is_written_to_once()
    {
        var draft = await Draft();

        Assert.True((await Submit(draft.Id)).IsDone);
        Assert.True((await Submit(draft.Id)).IsDone);

        await using var db = Database.Open();
        var saved = await db.Drafts.SingleAsync();
        Assert.Equal((DraftStage.WithFocalPoint, contributor.Id, An.Morning.UtcDateTime), (saved.Stage, saved.SubmittedById, saved.StageAt));
        var mail = Assert.Single(await db.Mails.ToListAsync());
        Assert.Equal(focalPoint.Email, mail.To);
        Assert.Contains(draft.Draft!.Title, mail.Text);
        Assert.Contains(Address, mail.Text);
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Submitted));
        Assert.Equal(0, await db.Revisions.CountAsync());
    }

    [Fact]
    public async Task Fifty_at_once_hand_it_in_once()
    {
        var draft = await Draft();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Submit(draft.Id))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Mails.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Submitted)));
    }

    [Fact]
    public async Task Only_those_who_write_for_the_state_hand_it_in_and_its_focal_point_need_not()
    {
        var draft = await Draft();

        Assert.Equal(OutcomeKind.Denied, (await Submit(draft.Id, An.Actor.Of(focalPoint))).Kind);
        foreach (var other in new[] { An.Actor.Contributor("chad"), An.Actor.FocalPoint("chad"), An.Actor.Coordinator(), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), Actor.Visitor, Actor.System })
            Assert.Equal(OutcomeKind.Missing, (await Submit(draft.Id, other)).Kind);
        await using var db = Database.Open();
        Assert.Equal((0, DraftStage.Writing), (await db.Mails.CountAsync(), (await db.Drafts.SingleAsync()).Stage));
    }

    [Fact]
    public async Task Incomplete_or_changed_text_is_not_handed_in()
    {
        var incomplete = await Draft(An.Content with { Summary = "" });
        var changed = await Draft();
        await Get<SaveDraft>().Save(An.Actor.Of(focalPoint), changed.Id, 1, An.Content);

        Assert.Contains((await Submit(incomplete.Id)).Problems, problem => problem.Field == nameof(PracticeContent.Summary));
        Assert.Equal(OutcomeKind.Stale, (await Submit(changed.Id)).Kind);
    }

    [Fact]
    public async Task Change_to_the_text_takes_it_back()
    {
        var draft = await Draft();
        await Submit(draft.Id);

        var saved = await Get<SaveDraft>().Save(An.Actor.Of(contributor), draft.Id, 1, An.Content);

        Assert.Equal(DraftStage.Writing, saved.Value!.Standing.Stage);
        Assert.True((await Submit(draft.Id, version: 2)).IsDone);
    }

    [Fact]
    public async Task Confirmed_text_is_published_with_who_confirmed_it_and_its_author_is_told()
    {
        var draft = await Draft();
        await Submit(draft.Id);

        var published = await Get<PublishPractice>().Publish(An.Actor.Of(focalPoint), draft.Id, 1, "", RevisionSignificance.Major);

        Assert.True(published.IsDone);
        await using var db = Database.Open();
        var confirmation = (await db.Revisions.SingleAsync()).Confirmation!;
        Assert.Equal((focalPoint.Id, focalPoint.DisplayName, An.Morning.UtcDateTime, null), (confirmation.ById, confirmation.ByName, confirmation.At, confirmation.Preparation));
        Assert.Equal(An.Morning.UtcDateTime, (await db.Practices.SingleAsync()).ReviewSince);
        Assert.Contains(published.Value!.Number, Assert.Single(await db.Mails.Where(mail => mail.To == contributor.Email).ToListAsync()).Text);
    }

    [Fact]
    public async Task Given_back_with_a_reason_it_is_kept_and_handed_in_again()
    {
        var draft = await Draft();
        await Submit(draft.Id);

        Assert.Equal("Reason", Assert.Single((await Decline(draft.Id, An.Actor.Of(focalPoint), " ")).Problems).Field);
        Assert.True((await Decline(draft.Id, An.Actor.Of(focalPoint), "The figures are from another year.")).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Decline(draft.Id, An.Actor.Of(focalPoint), "The figures are from another year.")).Kind);

        await using var db = Database.Open();
        var saved = await db.Drafts.SingleAsync();
        Assert.Equal((DraftStage.ChangesRequested, "The figures are from another year."), (saved.Stage, saved.Reason));
        Assert.Contains("The figures are from another year.", Assert.Single(await db.Mails.Where(mail => mail.To == contributor.Email).ToListAsync()).Text);
        Assert.True((await Submit(draft.Id)).IsDone);
    }

    [Fact]
    public async Task Nobody_but_the_focal_point_gives_it_back()
    {
        var draft = await Draft();
        await Submit(draft.Id);

        Assert.Equal(OutcomeKind.Denied, (await Decline(draft.Id, An.Actor.Of(contributor), "No.")).Kind);
        foreach (var other in new[] { An.Actor.FocalPoint("chad"), An.Actor.Coordinator(), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), Actor.Visitor })
            Assert.Equal(OutcomeKind.Missing, (await Decline(draft.Id, other, "No.")).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<DeclineDraft>().Decline(An.Actor.Of(focalPoint), draft.Id, 7, "No.", Address)).Kind);
    }

    [Fact]
    public async Task Whoever_lost_the_mandate_meanwhile_is_not_written_to()
    {
        var draft = await Draft();
        await Submit(draft.Id);
        await using (var db = Database.Open())
        {
            await db.Mandates.Where(mandate => mandate.MemberId == contributor.Id).ExecuteUpdateAsync(set => set.SetProperty(mandate => mandate.Until, An.Morning.UtcDateTime));
        }

        await Decline(draft.Id, An.Actor.Of(focalPoint), "The figures are from another year.");

        await using var after = Database.Open();
        Assert.Empty(await after.Mails.Where(mail => mail.To == contributor.Email).ToListAsync());
    }

    private Task<Outcome> Submit(Guid id, Actor? by = null, int version = 1) => Get<SubmitDraft>().Submit(by ?? An.Actor.Of(contributor), id, version, Address);

    private Task<Outcome> Decline(Guid id, Actor by, string reason) => Get<DeclineDraft>().Decline(by, id, 1, reason, Address);

    private async Task<Practice> Draft(PracticeContent? content = null)
    {
        var draft = An.Draft(content: content, by: An.Actor.Of(contributor));
        await Database.Add(draft);
        return draft;
    }

    public sealed class OnSqlite() : SubmitDraftTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SubmitDraftTests(DatabaseProvider.Postgres);
}
