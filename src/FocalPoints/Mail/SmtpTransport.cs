using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FocalPoints.Mail;

/// <summary>Mail over SMTP. A connection for each message: a few a day are sent, and nothing is held open that could break.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Destination => $"{options.Value.Host}:{options.Value.Port}";

    public async Task Send(MimeMessage message, CancellationToken cancel)
    {
        var mail = options.Value;
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(mail.Host, mail.Port, mail.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, cancel);
        if (mail.UserName.Length > 0)
            await client.AuthenticateAsync(mail.UserName, mail.Password, cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }
}
