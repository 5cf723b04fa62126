using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Mail;

/// <summary>
/// A mail to be sent. Saved in the transaction of the change that it tells of; while the row has no <see cref="SentAt"/>, sending it is the
/// worker's job, through restarts too.
/// </summary>
public sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The address; one.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Emptied once sent, because it may hold a link that opens an account.</summary>
    public required string Text { get; set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>After this moment it says nothing true any more and is not sent, UTC; null where it always does.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>The account whose rights decide, in the moment in which it is sent, what of it may be; null where it says the same to whoever reads it. See <see cref="LastLook"/>.</summary>
    public Guid? ReaderId { get; init; }

    /// <summary>The full address of the page where its reader says not to want such mail; empty where nobody can.</summary>
    public string StopAddress { get; init; } = "";

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this moment, UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>A mail to one person, to go out at once. Its language is English.</summary>
    /// <param name="name">The person's; <c>{0}</c> of the text.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="expiresAt">After this moment it is not delivered any more, UTC.</param>
    /// <param name="subject">With <c>{0}</c> for the first of the values.</param>
    /// <param name="text">With <c>{1}</c> for the first of the values, after the name.</param>
    public static OutgoingMail Write(string name, string email, DateTime now, DateTime expiresAt, string subject, string text, params object[] values) => new()
    {
        To = email,
        Subject = string.Format(CultureInfo.InvariantCulture, subject, values),
        Text = string.Format(CultureInfo.InvariantCulture, text, [name, .. values]),
        CreatedAt = now,
        NextAttemptAt = now,
        ExpiresAt = expiresAt,
    };
}

/// <summary>
/// Asked about a mail that has an <see cref="OutgoingMail.ReaderId"/>, in the moment before it goes out: the text as its reader's rights allow it now; null
/// where it is not to be sent any more.
/// </summary>
public delegate Task<string?> LastLook(OutgoingMail mail, CancellationToken cancel);

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder) => builder.HasIndex(mail => new { mail.SentAt, mail.NextAttemptAt });
}
