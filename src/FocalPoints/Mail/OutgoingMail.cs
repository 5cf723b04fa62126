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

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this moment, UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? SentAt { get; set; }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder) => builder.HasIndex(mail => new { mail.SentAt, mail.NextAttemptAt });
}
