using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace FocalPoints.Mail;

/// <summary>
/// Sends what waits. A row is taken before it is sent and marked after: two nodes do not send the same, and one that dies between the two sends
/// twice rather than never.
/// </summary>
public sealed partial class SendMails(
    IDbContextFactory<FocalPointsDb> databases, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock, ILogger<SendMails> log, LastLook? lastLook = null)
{
    /// <summary>How long a taken mail is left to the one who took it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The wait after the first failure; each further one doubles it.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>How long it can be seen that a mail was sent, or expired.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private const int AtOnce = 50;

    /// <summary>Sends what is due; returns how many were sent.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var start = clock.GetUtcNow().UtcDateTime;
        await Forget(db, start, cancel);

        var sent = 0;
        var due = await db.Mails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.NextAttemptAt <= start && (mail.ExpiresAt == null || start < mail.ExpiresAt))
            .OrderBy(mail => mail.NextAttemptAt).Take(AtOnce).ToListAsync(cancel);
        foreach (var mail in due)
        {
            var until = clock.GetUtcNow().UtcDateTime + Lease;
            var taken = await db.Mails.Where(row => row.Id == mail.Id && row.SentAt == null && row.NextAttemptAt == mail.NextAttemptAt)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, until), cancel);
            if (taken == 1 && await Send(db, mail, cancel))
                sent++;
        }

        return sent;
    }

    private async Task<bool> Send(FocalPointsDb db, OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.ReaderId is not null)
        {
            if (lastLook is null || await lastLook(mail, cancel) is not { } text)
            {
                var end = clock.GetUtcNow().UtcDateTime;
                await db.Mails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, end).SetProperty(row => row.Text, ""), cancel);
                return false;
            }

            mail.Text = text;
        }

        try
        {
            await transport.Send(Message(mail), cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            var attempts = mail.Attempts + 1;
            var next = clock.GetUtcNow().UtcDateTime + PauseAfter(attempts);
            await db.Mails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Attempts, attempts)
                .SetProperty(row => row.NextAttemptAt, next), CancellationToken.None);
            LogNotSent(mail.Id, mail.To[(mail.To.IndexOf('@') + 1)..], transport.Destination, attempts, exception.Message, next);
            return false;
        }

        // It is out: whatever is cancelled now, this must be remembered.
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Mails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.SentAt, now)
            .SetProperty(row => row.Text, ""), CancellationToken.None);
        return true;
    }

    private MimeMessage Message(OutgoingMail mail)
    {
        var from = options.Value.From.Length > 0 ? options.Value.From : "focalpoints@localhost";
        var message = new MimeMessage
        {
            Subject = OneLine(mail.Subject),
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),

            // The same for each attempt, so that who gets it twice can tell.
            MessageId = $"{mail.Id:N}@{from[(from.IndexOf('@') + 1)..]}",
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        message.From.Add(new MailboxAddress(OneLine(options.Value.FromName), from));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        if (mail.StopAddress.Length > 0)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{OneLine(mail.StopAddress)}>"); // RFC 2369
        return message;
    }

    // What stands on a line of its own in a header is another header.
    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, FirstPause.TotalMinutes * Math.Pow(2, Math.Min(attempts - 1, 10))));

    // What expired unsent keeps no text either, and neither is kept for ever.
    private static async Task Forget(FocalPointsDb db, DateTime now, CancellationToken cancel)
    {
        await db.Mails.Where(mail => mail.SentAt == null && mail.ExpiresAt <= now && mail.Text != "")
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Text, ""), cancel);
        var past = now - Memory;
        await db.Mails.Where(mail => mail.CreatedAt < past && (mail.SentAt != null || mail.ExpiresAt <= now)).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Mail {Id} to an address at {Domain} was not taken by {Destination} (attempt {Attempt}): {Reason}. It is kept and tried again at {Next:u}. Check the section Mail of the configuration and the mail server.")]
    private partial void LogNotSent(Guid id, string domain, string destination, int attempt, string reason, DateTime next);
}
