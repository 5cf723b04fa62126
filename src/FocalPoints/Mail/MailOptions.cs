namespace FocalPoints.Mail;

/// <summary>How the line to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and becomes TLS before anything is said; usual on port 587. Refused when the server cannot.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usual on port 465.</summary>
    Tls,

    /// <summary>In the clear: for a relay on the same machine, without a password.</summary>
    None,
}

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The mail server's name. Empty: mail is not sent but laid into the data folder as <c>.eml</c> files.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty where the server asks for no sign-in.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mail comes from. Required with <see cref="Host"/>.</summary>
    public string From { get; set; } = "";

    /// <summary>The name that mail comes from.</summary>
    public string FromName { get; set; } = "FocalPoints";
}
