using System.Collections.Concurrent;
using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace FocalPoints.Tests.Mail;

/// <summary>Mail that waits is sent, once or rarely twice, and none is lost.</summary>
public abstract class SendMailsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Subject = "Réinitialiser: ຊຽງຂວາງ";

    [Fact]
    public async Task Mail_goes_out_over_smtp_with_its_letters_and_its_text_is_forgotten()
    {
        using var sink = new SmtpSink();
        var mail = await Waiting();

        Assert.Equal(1, await Sender(Smtp(sink.Port)).Run());
        Assert.Equal(0, await Sender(Smtp(sink.Port)).Run());

        var message = await Parse(Assert.Single(sink.Messages));
        Assert.Equal(Subject, message.Subject);
        Assert.Equal("ana@ministry.example", message.To.ToString());
        Assert.Contains("https://site.example/?token=geheim", message.TextBody, StringComparison.Ordinal);
        Assert.Equal($"{mail.Id:N}@focalpoints.example", message.MessageId);
        var row = await Row(mail);
        Assert.Equal("", row.Text);
        Assert.NotNull(row.SentAt);
    }

    [Fact]
    public async Task Without_a_server_mail_lies_in_the_data_folder()
    {
        var mail = await Waiting();

        Assert.Equal(1, await Get<SendMails>().Run());

        var file = Assert.Single(Directory.GetFiles(Path.Combine(Database.DataFolder, FolderTransport.Folder)));
        Assert.Equal($"20261124-080000-{mail.Id:N}.eml", Path.GetFileName(file));
        Assert.Equal(Subject, (await MimeMessage.LoadAsync(file)).Subject);
    }

    [Theory]
    [InlineData("A subject\r\nBcc: everybody@site.example")]
    [InlineData("A subject\nBcc: everybody@site.example")]
    [InlineData("A subject\r\n\r\nAnother text")]
    public async Task Subject_of_several_lines_stays_one_header(string subject)
    {
        await Waiting(subject: subject);

        await Get<SendMails>().Run();

        var message = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(Path.Combine(Database.DataFolder, FolderTransport.Folder))));
        Assert.Empty(message.Bcc);
        Assert.StartsWith("Dear", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_refuses_is_tried_again_ever_later_and_the_operator_is_told()
    {
        using var sink = new SmtpSink { Refusal = "450 greylisted, come back later" };
        var mail = await Waiting();
        var sender = Sender(Smtp(sink.Port));

        Assert.Equal(0, await sender.Run());
        var warning = Assert.Single(Log.Lines, line => line.StartsWith("Warning FocalPoints.Mail", StringComparison.Ordinal));
        Assert.Contains("greylisted", warning, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{sink.Port}", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@", warning, StringComparison.Ordinal);
        Assert.Equal(Clock.GetUtcNow().UtcDateTime + SendMails.FirstPause, (await Row(mail)).NextAttemptAt);

        Clock.Advance(SendMails.FirstPause);
        await sender.Run();
        Assert.Equal(Clock.GetUtcNow().UtcDateTime + (2 * SendMails.FirstPause), (await Row(mail)).NextAttemptAt);

        sink.Refusal = null;
        Assert.Equal(0, await sender.Run());
        Clock.Advance(2 * SendMails.FirstPause);
        Assert.Equal(1, await sender.Run());
    }

    [Fact]
    public async Task Server_that_is_down_loses_nothing_and_the_wait_stays_below_an_hour()
    {
        var down = new FakeTransport { Fails = true };
        var mail = await Waiting();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await Sender(down).Run();
            Clock.Advance(SendMails.LongestPause);
        }

        Assert.Equal(20, (await Row(mail)).Attempts);
        Assert.Equal(1, await Sender(new FakeTransport()).Run());
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others()
    {
        var transport = new FakeTransport { FailsFor = "stuck@ministry.example" };
        await Waiting(to: "stuck@ministry.example");
        await Waiting(to: "eva@ministry.example");

        Assert.Equal(1, await Sender(transport).Run());
        Assert.Equal(["eva@ministry.example"], transport.Sent);
    }

    [Fact]
    public async Task Mail_that_says_nothing_true_any_more_is_not_sent_and_keeps_no_text()
    {
        var transport = new FakeTransport();
        var mail = await Waiting(expiresAt: An.Morning.AddHours(1));

        Clock.Advance(TimeSpan.FromHours(1));
        await Sender(transport).Run();

        Assert.Empty(transport.Sent);
        Assert.Equal(("", null), ((await Row(mail)).Text, (await Row(mail)).SentAt));
    }

    [Fact]
    public async Task Sender_that_dies_in_between_sends_again_after_its_lease()
    {
        var transport = new FakeTransport { Dies = true };
        await Waiting();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Sender(transport).Run(transport.Death.Token));

        var next = new FakeTransport();
        Assert.Equal(0, await Sender(next).Run());
        Clock.Advance(SendMails.Lease);
        Assert.Equal(1, await Sender(next).Run());
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_mail_once()
    {
        var transport = new FakeTransport();
        for (var number = 0; number < 10; number++)
            await Waiting(to: $"person{number}@ministry.example");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender(transport).Run())));

        Assert.Equal(10, transport.Sent.Count);
        Assert.Equal(10, transport.Sent.Distinct().Count());
    }

    [Fact]
    public async Task Sent_mail_is_forgotten_after_a_month_and_waiting_mail_never()
    {
        await Waiting();
        await Sender(new FakeTransport()).Run();
        var waiting = await Waiting(to: "late@ministry.example");
        await Sender(new FakeTransport { Fails = true }).Run();

        Clock.Advance(SendMails.Memory + TimeSpan.FromSeconds(1));
        await Sender(new FakeTransport { Fails = true }).Run();

        await using var db = Database.Open();
        Assert.Equal(waiting.Id, (await db.Mails.SingleAsync()).Id);
    }

    private async Task<OutgoingMail> Waiting(string to = "ana@ministry.example", string subject = Subject, DateTimeOffset? expiresAt = null)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var mail = new OutgoingMail { To = to, Subject = subject, Text = "Dear Ana,\n\nhttps://site.example/?token=geheim\n", CreatedAt = now, NextAttemptAt = now, ExpiresAt = expiresAt?.UtcDateTime };
        await Database.Add(mail);
        return mail;
    }

    private async Task<OutgoingMail> Row(OutgoingMail mail)
    {
        await using var db = Database.Open();
        return await db.Mails.SingleAsync(row => row.Id == mail.Id);
    }

    private SendMails Sender(IMailTransport transport) =>
        new(Get<IDbContextFactory<FocalPointsDb>>(), transport, Options.Create(Settings(25)), Clock, Get<ILogger<SendMails>>());

    private static SmtpTransport Smtp(int port) => new(Options.Create(Settings(port)));

    private static MailOptions Settings(int port) => new() { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "exchange@focalpoints.example" };

    private static Task<MimeMessage> Parse(string text) => MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    private sealed class FakeTransport : IMailTransport
    {
        public ConcurrentQueue<string> Sent { get; } = new();

        public bool Fails { get; init; }

        public string? FailsFor { get; init; }

        public bool Dies { get; init; }

        public CancellationTokenSource Death { get; } = new();

        public string Destination => "nowhere";

        public Task Send(MimeMessage message, CancellationToken cancel)
        {
            if (Dies)
                Death.Cancel();
            cancel.ThrowIfCancellationRequested();
            if (Fails || message.To.ToString() == FailsFor)
                throw new IOException("The line is cut");
            Sent.Enqueue(message.To.ToString());
            return Task.CompletedTask;
        }
    }

    public sealed class OnSqlite() : SendMailsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SendMailsTests(DatabaseProvider.Postgres);
}
