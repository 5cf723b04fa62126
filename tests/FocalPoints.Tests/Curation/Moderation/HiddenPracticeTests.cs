using FocalPoints.Curation.Moderation;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Reading;
using FocalPoints.Practices.Revisions;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Moderation;

/// <summary>What a coordinator hides is nowhere for its readers, is as it was for its State, and comes back as it was.</summary>
public abstract class HiddenPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Why = "It names a child.";

    private readonly Practice practice = An.Practice();
    private readonly Member reader = An.Account.Member();
    private readonly Member focalPoint = An.Account.FocalPoint("lao-pdr");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice, reader, focalPoint);
    }

    [Fact]
    public async Task Readers_find_it_nowhere_and_learn_by_its_number_that_it_is_not_gone()
    {
        Assert.Single((await Search(An.Actor.Visitor)).Items);
        await Hide();

        foreach (var somebody in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint("lebanon"), An.Actor.Former() })
        {
            Assert.Empty((await Search(somebody)).Items);
            Assert.Null(await Get<ReadPractice>().Read(somebody, practice.Number!));
            Assert.Null(await Get<ListRevisions>().List(somebody, practice.Id, 1));
            Assert.Null(await Get<ReadDiscussed>().Read(somebody, practice.Number!));
            Assert.Equal(practice.Number, await Get<FindHidden>().Find(somebody, practice.Number!.ToLowerInvariant()));
        }

        Assert.Equal(OutcomeKind.Missing, (await Get<PostComment>().Post(An.Actor.Of(reader), practice.Id, new CommentInput(Guid.NewGuid(), null, "How?", "en"))).Kind);
    }

    [Fact]
    public async Task Its_State_and_who_moderates_read_it_with_the_reason_and_nobody_finds_it_in_lists()
    {
        await Hide();

        foreach (var somebody in new[] { An.Actor.Of(focalPoint), An.Actor.Contributor("lao-pdr"), An.Actor.Coordinator(), An.Actor.Secretariat() })
        {
            var read = (await Get<ReadPractice>().Read(somebody, practice.Number!))!;
            Assert.Equal((Why, practice.Content!.Challenge), (read.Hidden!.Reason, read.Text!.Content.Challenge));
            Assert.Empty((await Search(somebody)).Items);
        }

        var shelf = (await Get<ListStatePractices>().List(An.Actor.Of(focalPoint), "lao-pdr", Shelf.Published, 1))!;
        Assert.Equal(Why, Assert.Single(shelf.Page.Items).Hidden!.Reason);
    }

    [Fact]
    public async Task Its_State_is_written_to_when_it_is_hidden_and_when_it_is_shown_each_time_once()
    {
        var report = await Hide();
        Assert.True((await Decide(report, Decision.Hide, Why)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Decide(report, Decision.Warn, Why)).Kind);
        Assert.Contains(Why, Assert.Single(await Mails()).Text, StringComparison.Ordinal);

        Assert.True((await Decide(report, Decision.Restore, "The name is gone.")).IsDone);
        Assert.True((await Decide(report, Decision.Restore, "The name is gone.")).IsDone);

        Assert.All(await Mails(), mail => Assert.Equal(focalPoint.Email, mail.To));
        Assert.Equal(2, (await Mails()).Count);
        Assert.Single((await Search(An.Actor.Visitor)).Items);
        Assert.Null((await Get<ReadPractice>().Read(An.Actor.Visitor, practice.Number!))!.Hidden);
        Assert.Null(await Get<FindHidden>().Find(An.Actor.Visitor, practice.Number!));
    }

    [Fact]
    public async Task What_its_State_publishes_or_withdraws_meanwhile_stays_hidden()
    {
        await Hide();
        var draft = (await Get<FocalPoints.Practices.Drafting.EditPublished>().Edit(An.Actor.Of(focalPoint), practice.Id)).Value!;
        Assert.True((await Get<PublishPractice>().Publish(An.Actor.Of(focalPoint), practice.Id, draft.Version, "The name is gone.", RevisionSignificance.Minor)).IsDone);
        Assert.Null(await Get<ReadPractice>().Read(An.Actor.Visitor, practice.Number!));
        Assert.Empty((await Search(An.Actor.Visitor)).Items);

        Assert.True((await Get<WithdrawPractice>().Withdraw(An.Actor.Of(focalPoint), practice.Id, "It is out of date.", "")).IsDone);
        Assert.Null(await Get<ReadPractice>().Read(An.Actor.Visitor, practice.Number!));
        Assert.Equal("It is out of date.", (await Get<ReadPractice>().Read(An.Actor.Coordinator(), practice.Number!))!.Withdrawal!.Reason);
    }

    [Fact]
    public async Task Who_was_never_meant_to_read_it_does_not_learn_that_it_is_hidden()
    {
        var guarded = An.Practice("lao-pdr", An.Content with { Visibility = Visibility.FocalPoints });
        await Database.Add(guarded);
        await Hide(guarded);

        Assert.Null(await Get<FindHidden>().Find(An.Actor.Visitor, guarded.Number!));
        Assert.Null(await Get<FindHidden>().Find(An.Actor.Member(), guarded.Number!));
        Assert.Null(await Get<FindHidden>().Find(An.Actor.Visitor, "no number at all"));
        Assert.Equal(guarded.Number, await Get<FindHidden>().Find(An.Actor.FocalPoint("lebanon"), guarded.Number!));
    }

    private async Task<Guid> Hide(Practice? other = null)
    {
        var id = Guid.NewGuid();
        await Database.Add(new Report { Id = id, PracticeId = (other ?? practice).Id, ReporterId = reader.Id, Reason = Why, At = An.Morning.UtcDateTime });
        Assert.True((await Decide(id, Decision.Hide, Why)).IsDone);
        return id;
    }

    private Task<Outcome> Decide(Guid report, Decision decision, string note) =>
        Get<DecideReport>().Decide(An.Actor.Coordinator(), report, decision, note, path => "https://exchange.example" + path);

    private async Task<Paged<PracticeCard>> Search(Actor actor) => (await Get<SearchPractices>().Search(new SearchInput(), actor)).Page;

    private async Task<List<OutgoingMail>> Mails()
    {
        await using var db = Database.Open();
        return await db.Mails.ToListAsync();
    }

    public sealed class OnSqlite() : HiddenPracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : HiddenPracticeTests(DatabaseProvider.Postgres);
}
