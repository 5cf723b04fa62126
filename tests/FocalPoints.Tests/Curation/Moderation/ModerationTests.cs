using FocalPoints.Curation.Moderation;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Moderation;

/// <summary>Members report, coordinators decide, and nobody's words are altered.</summary>
public abstract class ModerationTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice();
    private readonly Member author = An.Account.Member();
    private readonly Member reader = An.Account.Member();
    private readonly Member focalPoint = An.Account.FocalPoint("lao-pdr");
    private readonly Actor coordinator = An.Actor.Coordinator();
    private Comment comment = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        comment = new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, AuthorId = author.Id, AuthorRole = MandateRole.Member, Text = "Ms X of Phonsavan lost a leg.", At = An.Morning.UtcDateTime };
        await Database.Add(practice, author, reader, focalPoint);
        await Database.Add(comment);
    }

    [Fact]
    public async Task Report_waits_in_the_queue_and_is_one_however_often_it_was_sent()
    {
        var form = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Report(form))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        var report = Assert.Single((await Get<ListReports>().List(coordinator, false, 1))!.Items);
        Assert.Equal(("It names a person.", reader.DisplayName, comment.Text, author.DisplayName), (report.Reason, report.ReporterName, report.Comment!.Text, report.Comment.AuthorName));
        foreach (var somebody in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Former() })
        {
            Assert.Null(await Get<ListReports>().List(somebody, false, 1));
            Assert.Null(await Get<ReadReport>().Read(somebody, report.Id));
        }
    }

    [Fact]
    public async Task Hidden_comment_leaves_a_stub_and_is_restored_with_its_words()
    {
        var report = await Reported();
        Assert.True((await Decide(report, Decision.Hide)).IsDone);
        Assert.True((await Decide(report, Decision.Hide)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Decide(report, Decision.Dismiss)).Kind);

        var hidden = Assert.Single((await Comments()).Threads.Items);
        Assert.Equal(("", true, 0), (hidden.Text, hidden.IsModerated, (await Comments()).Count));
        Assert.Equal(OutcomeKind.Stale, (await Get<EditComment>().Edit(An.Actor.Of(author), practice.Id, comment.Id, "Other words")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Report(Guid.NewGuid())).Kind);
        Assert.Single((await Get<ListReports>().List(coordinator, true, 1))!.Items);

        Assert.True((await Decide(report, Decision.Restore, "")).IsDone);
        Assert.Equal(comment.Text, (await Comments()).Threads.Items.Single().Text);
    }

    [Fact]
    public async Task Removed_comment_is_restored_but_not_one_that_its_author_took_back()
    {
        var report = await Reported();
        await Decide(report, Decision.Remove);
        Assert.True((await Comments()).Threads.Items.Single().IsModerated);
        await Decide(report, Decision.Restore, "");
        Assert.Equal(comment.Text, (await Comments()).Threads.Items.Single().Text);

        var second = await Reported();
        await Get<RemoveComment>().Remove(An.Actor.Of(author), practice.Id, comment.Id);
        await Decide(second, Decision.Remove);
        await Decide(second, Decision.Restore, "");
        Assert.NotNull((await Comments()).Threads.Items.Single().RemovedAt);
    }

    [Fact]
    public async Task Warning_writes_to_the_author_once()
    {
        var report = await Reported();
        Assert.True((await Decide(report, Decision.Warn, "Please name nobody.")).IsDone);
        Assert.True((await Decide(report, Decision.Warn, "Please name nobody.")).IsDone);

        await using var db = Database.Open();
        var mail = await db.Mails.SingleAsync();
        Assert.Equal(author.Email, mail.To);
        Assert.Contains("Please name nobody.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(comment.Text, (await Comments()).Threads.Items.Single().Text);
    }

    [Fact]
    public async Task Of_a_practice_its_State_is_told_and_it_cannot_be_removed()
    {
        Assert.True((await Get<ReportPractice>().Report(An.Actor.Of(reader), practice.Id, null, Guid.NewGuid(), "A figure is wrong.", id => $"https://exchange.example/{id}")).IsDone);
        var report = (await Get<ListReports>().List(coordinator, false, 1))!.Items.Single().Id;

        Assert.Equal(new Problem("Decision", ProblemRule.Unknown), Assert.Single((await Decide(report, Decision.Remove)).Problems));
        Assert.Equal(new Problem("Note", ProblemRule.Required), Assert.Single((await Decide(report, Decision.Warn, " ")).Problems));
        Assert.True((await Decide(report, Decision.Warn)).IsDone);

        await using var db = Database.Open();
        Assert.Equal(focalPoint.Email, (await db.Mails.SingleAsync()).To);
        Assert.Equal(practice.Title, (await db.Practices.SingleAsync()).Title);
    }

    [Fact]
    public async Task Coordinators_pause_members_but_not_each_other_or_the_secretariat()
    {
        var (colleague, secretary) = (An.Account.Coordinator(), An.Account.Secretariat());
        await Database.Add(colleague, secretary);

        Assert.True((await Get<PauseMember>().Set(coordinator, author.Id, true)).IsDone);
        Assert.Equal(comment.Text, (await Comments()).Threads.Items.Single().Text);
        Assert.True((await Get<PauseMember>().Set(coordinator, author.Id, false)).IsDone);
        Assert.Equal(OutcomeKind.Denied, (await Get<PauseMember>().Set(coordinator, colleague.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<PauseMember>().Set(coordinator, secretary.Id, true)).Kind);
    }

    private Task<Outcome> Report(Guid form) => Get<ReportPractice>().Report(An.Actor.Of(reader), practice.Id, comment.Id, form, "It names a person.", id => $"https://exchange.example/{id}");

    private async Task<Guid> Reported()
    {
        Assert.True((await Report(Guid.NewGuid())).IsDone);
        return (await Get<ListReports>().List(coordinator, false, 1))!.Items.Single().Id;
    }

    private Task<Outcome> Decide(Guid report, Decision decision, string note = "It names a person.") => Get<DecideReport>().Decide(coordinator, report, decision, note, path => "https://exchange.example" + path);

    private Task<CommentsView> Comments() => Get<ListComments>().List(An.Actor.Of(reader), practice.Id, 1);

    public sealed class OnSqlite() : ModerationTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ModerationTests(DatabaseProvider.Postgres);
}
