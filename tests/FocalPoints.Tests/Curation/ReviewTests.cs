using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>What a State wrote goes through a coordinator's hands and stays the State's.</summary>
public abstract class ReviewTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Address = "https://exchange.example/workspace/practices/1/review";

    private Member focalPoint = null!, coordinator = null!, contributor = null!;

    private Actor Lao => An.Actor.Of(focalPoint);

    private Actor Mexico => An.Actor.Of(coordinator);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (focalPoint, coordinator, contributor) = (An.Account.FocalPoint(), An.Account.Coordinator(), An.Account.Contributor());
        await Database.Add(focalPoint, coordinator, contributor);
    }

    [Fact]
    public async Task What_is_published_waits_oldest_first_until_it_was_looked_at()
    {
        var first = await Published();
        Clock.Advance(TimeSpan.FromHours(1));
        var second = await Published();

        Assert.Equal([first, second], await Waiting());
        Assert.True((await Approve(first)).IsDone);
        Assert.True((await Approve(first)).IsDone);

        Assert.Equal([second], await Waiting());
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Approved));
    }

    [Fact]
    public async Task Illustrations_and_what_was_there_before_do_not_wait()
    {
        await Database.Add(An.Practice());

        Assert.Empty(await Waiting());
    }

    [Fact]
    public async Task Request_needs_a_reason_and_writes_to_each_person_once()
    {
        var id = await Published();

        Assert.Equal("Reason", Assert.Single((await Request(id, "revision-1", " ")).Problems).Field);
        Assert.Equal("Reason", Assert.Single((await Request(id, "revision-1", new string('x', 2001))).Problems).Field);
        Assert.True((await Request(id)).IsDone);
        Assert.True((await Request(id)).IsDone);

        await using var db = Database.Open();
        var mail = Assert.Single(await db.Mails.ToListAsync());
        Assert.Equal(focalPoint.Email, mail.To);
        Assert.Contains("Which year is it?", mail.Text);
        var practice = await db.Practices.SingleAsync();
        Assert.Equal((PracticeStatus.Published, null, An.Morning.UtcDateTime), (practice.Status, practice.ReviewSince, practice.ChangesRequestedAt));
        Assert.Equal([id], (await Get<ListReviews>().List(Mexico, ReviewShelf.WithStates, null, null, 1))!.Page.Items.Select(line => line.Id));
    }

    [Fact]
    public async Task Mended_text_comes_back_with_the_difference_of_just_that()
    {
        var id = await Published();
        await Request(id);
        var draft = (await Get<EditPublished>().Edit(Lao, id)).Value!;
        await Get<SaveDraft>().Save(Lao, id, draft.Version, draft.Content with { Results = "Twice as many people in 2025." });
        await Get<PublishPractice>().Publish(Lao, id, draft.Version + 1, "Said which year.", RevisionSignificance.Minor);

        Assert.Equal([id], await Waiting());
        var review = (await Get<ReadReview>().Read(Mexico, id, asAuthor: false))!;
        Assert.Equal([nameof(PracticeContent.Results)], ContentMerge.Differences(review.Before!, review.Content));
        Assert.Equal((null, coordinator.Id), (review.ChangesRequestedAt, review.Holder!.Id));
    }

    [Fact]
    public async Task Draft_that_waits_for_approval_goes_back_and_comes_again()
    {
        Get<IOptions<PublicationOptions>>().Value.Mode = PublicationMode.Reviewed;
        var id = await Confirmed();

        Assert.Equal([id], await Waiting());
        Assert.True((await Request(id, "draft-1")).IsDone);
        Assert.True((await Request(id, "draft-1")).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Approve(id, "draft-1")).Kind is var kind && kind == OutcomeKind.Missing ? OutcomeKind.Stale : kind);
        var authors = (await Get<ReadReview>().Read(An.Actor.Of(contributor), id, asAuthor: true))!;
        Assert.Equal(("Which year is it?", coordinator.DisplayName), (authors.Request!.Reason, authors.Holder!.Name));

        await Get<SaveDraft>().Save(An.Actor.Of(contributor), id, 1, authors.Content with { Results = "Twice as many people in 2025." });
        Assert.True((await Get<SubmitDraft>().Submit(An.Actor.Of(contributor), id, 2, Address)).IsDone);
        Assert.True((await Get<ConfirmDraft>().Confirm(Lao, id, 2, "", RevisionSignificance.Major, Address)).IsDone);
        var review = (await Get<ReadReview>().Read(Mexico, id, asAuthor: false))!;
        Assert.Equal([nameof(PracticeContent.Results)], ContentMerge.Differences(review.Before!, review.Content));
        Assert.True((await Approve(id, review.Stamp)).IsDone);
        Assert.True((await Approve(id, review.Stamp)).IsDone);

        await using var db = Database.Open();
        Assert.Equal("Twice as many people in 2025.", (await db.Revisions.SingleAsync()).Content.Results);
        Assert.Empty(await Waiting());
    }

    [Fact]
    public async Task Text_that_changed_meanwhile_is_neither_approved_nor_asked_about()
    {
        var id = await Published();
        await Get<EditPublished>().Edit(Lao, id);
        await Get<PublishPractice>().Publish(Lao, id, 1, "", RevisionSignificance.Typo);

        Assert.Equal(OutcomeKind.Stale, (await Approve(id)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Request(id)).Kind);
    }

    [Fact]
    public async Task One_coordinator_has_it_and_another_may_take_it_over_knowingly()
    {
        var id = await Published();
        var spain = An.Actor.Coordinator("spain");

        Assert.True((await Get<TakeReview>().Take(Mexico, id, null)).IsDone);
        Assert.True((await Get<TakeReview>().Take(Mexico, id, null)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Get<TakeReview>().Take(spain, id, null)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<GiveBackReview>().GiveBack(spain, id)).Kind);
        Assert.Equal(1, (await Get<ListReviews>().List(Mexico, ReviewShelf.Mine, null, null, 1))!.Page.Total);
        Assert.Equal(0, (await Get<ListReviews>().List(Mexico, ReviewShelf.Free, null, null, 1))!.Page.Total);
        Assert.True((await Get<TakeReview>().Take(spain, id, coordinator.Id)).IsDone);
        Assert.True((await Get<GiveBackReview>().GiveBack(spain, id)).IsDone);
        Assert.True((await Get<GiveBackReview>().GiveBack(spain, id)).IsDone);
        Assert.Equal(1, (await Get<ListReviews>().List(Mexico, ReviewShelf.Free, null, null, 1))!.Page.Total);
    }

    [Fact]
    public async Task Of_twenty_who_take_it_at_once_one_has_it()
    {
        var id = await Published();
        var coordinators = Enumerable.Range(0, 20).Select(_ => An.Actor.Coordinator()).ToList();

        var outcomes = await Task.WhenAll(coordinators.Select(each => Task.Run(() => Get<TakeReview>().Take(each, id, null))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(19, outcomes.Count(outcome => outcome.Kind == OutcomeKind.Stale));
    }

    [Fact]
    public async Task Comments_are_tied_to_a_field_and_answered_by_the_state_alone()
    {
        var id = await Published();
        var commentId = Guid.NewGuid();

        Assert.True((await Comment(Mexico, id, commentId, "Steps[0].Text", "Who pays the driver?")).IsDone);
        Assert.True((await Comment(Mexico, id, commentId, "Steps[0].Text", "Who pays the driver?")).IsDone);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Comment(Lao, id, Guid.NewGuid(), "Steps[0].Text", "The province does.")).IsDone);
        Assert.Equal(OutcomeKind.Denied, (await Comment(Lao, id, commentId, "", "Mine now")).Kind);
        foreach (var bad in new[] { "Nothing", "Steps[0].Text; DROP", "KeyLessonn", new string('A', 200) })
            Assert.Equal("Field", Assert.Single((await Comment(Mexico, id, Guid.NewGuid(), bad, "?")).Problems).Field);
        Assert.Equal("Text", Assert.Single((await Comment(Mexico, id, Guid.NewGuid(), "", "\u202eabc")).Problems).Field);

        var said = (await Get<ReadReview>().Read(An.Actor.Of(contributor), id, asAuthor: true))!.Comments;
        Assert.Equal([("Who pays the driver?", true), ("The province does.", false)], said.Select(comment => (comment.Text, comment.IsFromCoordinator)));
        Assert.Null(await Get<ReadReview>().Read(An.Actor.FocalPoint("chad"), id, asAuthor: true));
    }

    private Task<Outcome> Comment(Actor actor, Guid id, Guid commentId, string field, string text) => Get<CommentOnReview>().Comment(actor, id, commentId, field, text);

    private Task<Outcome> Approve(Guid id, string stamp = "revision-1") => Get<ApproveReview>().Approve(Mexico, id, stamp);

    private Task<Outcome> Request(Guid id, string stamp = "revision-1", string reason = "Which year is it?") => Get<RequestChanges>().Request(Mexico, id, stamp, reason, Address);

    private async Task<IEnumerable<Guid>> Waiting() => (await Get<ListReviews>().List(Mexico, ReviewShelf.Waiting, null, null, 1))!.Page.Items.Select(line => line.Id);

    private async Task<Guid> Published()
    {
        var draft = An.Draft();
        await Database.Add(draft);
        Assert.True((await Get<PublishPractice>().Publish(Lao, draft.Id, 1, "", RevisionSignificance.Major)).IsDone);
        return draft.Id;
    }

    private async Task<Guid> Confirmed()
    {
        var draft = An.Draft(by: An.Actor.Of(contributor));
        await Database.Add(draft);
        Assert.True((await Get<SubmitDraft>().Submit(An.Actor.Of(contributor), draft.Id, 1, Address)).IsDone);
        Assert.True((await Get<ConfirmDraft>().Confirm(Lao, draft.Id, 1, "", RevisionSignificance.Major, Address)).IsDone);
        return draft.Id;
    }

    public sealed class OnSqlite() : ReviewTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReviewTests(DatabaseProvider.Postgres);
}
