using FocalPoints.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FocalPoints.Mail;

/// <summary>Everything that this feature adds.</summary>
public static class MailSetup
{
    /// <summary>Registers the way out for mail, and the worker that sends.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .Validate(mail => mail.Port is > 0 and <= ushort.MaxValue, "Mail:Port is a number from 1 to 65535.")
            .Validate(mail => mail.Host.Length == 0 || EmailAddress.IsValid(mail.From), "Mail:From is needed when Mail:Host is set: the address that mail comes from.")
            .Validate(mail => mail.UserName.Length == 0 || mail.Security != MailSecurity.None, "Mail:UserName and Mail:Password need Mail:Security StartTls or Tls: they would be sent in the clear.")
            .ValidateOnStart();
        return services
            .AddSingleton<SmtpTransport>()
            .AddSingleton<FolderTransport>()
            .AddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0
                ? provider.GetRequiredService<SmtpTransport>()
                : provider.GetRequiredService<FolderTransport>())
            .AddSingleton<SendMails>()
            .AddHostedService<MailWorker>();
    }
}
