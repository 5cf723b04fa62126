using FocalPoints.Curation.Moderation;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Moderation;

/// <summary>Coordinators learn of a report by mail: each once, and nobody else.</summary>
public abstract class ReportMailTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Reason = "It names Ms X of Phonsavan.";

    private readonly Practice practice = An.Practice();
    private readonly Member reader = An.Account.Member(), mexico = An.Account.Coordinator(), spain = An.Account.Coordinator("spain");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (paused, former, future) = (An.Account.Coordinator(), An.Account.Coordinator(), An.Account.Member());
        paused.PausedAt = An.Morning.UtcDateTime;
        former.Mandates[0].End(An.Morning.AddDays(-1).UtcDateTime);
        future.Mandates.Add(new Mandate { MemberId = future.Id, Role = MandateRole.Coordinator, StateId = "spain", From = An.Morning.AddDays(1).UtcDateTime, Nomination = "Note verbale 2" });
        await Database.Add(practice, reader, mexico, spain, paused, former, future, An.Account.Secretariat(), An.Account.FocalPoint());
    }

    [Fact]
    public async Task Each_coordinator_in_office_gets_one_mail_that_leads_to_the_report()
    {
        Assert.True((await Report(reader)).IsDone);

        var mails = await Mails();
        Assert.Equal(new[] { mexico.Email, spain.Email }.Order(), mails.Select(mail => mail.To).Order());
        var report = await Single();
        Assert.All(mails, mail =>
        {
            Assert.Contains($"https://exchange.example/workspace/reports/{report.Id}", mail.Text, StringComparison.Ordinal);
            Assert.Contains(practice.Title, mail.Subject, StringComparison.Ordinal);
            Assert.Contains(practice.Number!, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Reason, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(reader.DisplayName, mail.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Comment_that_is_reported_is_called_one()
    {
        var comment = new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, AuthorId = mexico.Id, AuthorRole = MandateRole.Coordinator, Text = "Ms X of Phonsavan lost a leg.", At = An.Morning.UtcDateTime };
        await Database.Add(comment);

        Assert.True((await Report(reader, comment: comment.Id)).IsDone);

        Assert.All(await Mails(), mail =>
        {
            Assert.Contains("reported a comment", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(comment.Text, mail.Text, StringComparison.Ordinal);
        });
        Assert.Equal(2, (await Mails()).Count);
    }

    [Fact]
    public async Task Coordinator_who_reports_gets_none()
    {
        Assert.True((await Report(mexico)).IsDone);

        Assert.Equal(spain.Email, Assert.Single(await Mails()).To);
    }

    [Fact]
    public async Task Form_sent_twenty_times_at_once_writes_once()
    {
        var form = Guid.NewGuid();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Report(reader, form))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.True((await Report(reader, form)).IsDone);
        Assert.Equal(2, (await Mails()).Count);
    }

    [Fact]
    public async Task Same_thing_reported_again_by_the_same_person_writes_nothing_while_the_first_waits()
    {
        await Report(reader);
        await Report(reader);
        Assert.Equal(2, (await Mails()).Count);

        await using (var db = Database.Open())
        {
            foreach (var report in await db.Reports.ToListAsync())
                report.Decide(Decision.Dismiss, "It names nobody.", An.Morning.UtcDateTime);
            await db.SaveChangesAsync();
        }

        await Report(reader);
        Assert.Equal(4, (await Mails()).Count);
    }

    [Fact]
    public async Task Another_person_s_report_is_another_matter()
    {
        var second = An.Account.Member();
        await Database.Add(second);

        await Report(reader);
        await Report(second);

        Assert.Equal(4, (await Mails()).Count);
    }

    [Fact]
    public async Task What_is_refused_writes_nothing()
    {
        Assert.Equal(OutcomeKind.Invalid, (await Report(reader, reason: " ")).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Report(reader, comment: Guid.NewGuid())).Kind);

        Assert.Empty(await Mails());
    }

    private Task<Outcome> Report(Member by, Guid? form = null, Guid? comment = null, string reason = Reason) => Get<ReportPractice>().Report(An.Actor.Of(by), practice.Id, comment,
        form ?? Guid.NewGuid(), reason, id => $"https://exchange.example/workspace/reports/{id}");

    private async Task<Report> Single()
    {
        await using var db = Database.Open();
        return await db.Reports.SingleAsync();
    }

    private async Task<List<OutgoingMail>> Mails()
    {
        await using var db = Database.Open();
        return await db.Mails.ToListAsync();
    }

    public sealed class OnSqlite() : ReportMailTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReportMailTests(DatabaseProvider.Postgres);
}
