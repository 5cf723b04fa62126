using MimeKit;

namespace FocalPoints.Mail;

/// <summary>The way out for mail.</summary>
public interface IMailTransport
{
    /// <summary>Where mail goes, in an operator's words.</summary>
    string Destination { get; }

    /// <summary>Hands one message over. Throws when it was not taken; it is tried again later then.</summary>
    Task Send(MimeMessage message, CancellationToken cancel);
}
