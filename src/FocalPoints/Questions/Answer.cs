using FocalPoints.Members;
using FocalPoints.Practices.Redaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Questions;

/// <summary>What somebody who answers for a State or looks after the exchange says to a question; or a word added by who asked.</summary>
public sealed class Answer
{
    public const int PracticesMax = 5;

    /// <summary>Made from what the form says, so that the same form sent twice answers once.</summary>
    public Guid Id { get; init; }

    public Guid QuestionId { get; init; }

    public Guid AuthorId { get; init; }

    /// <summary>In which capacity it was said.</summary>
    public MandateRole AuthorRole { get; init; }

    public string? AuthorStateId { get; init; }

    public string AuthorOrganisation { get; init; } = "";

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>BCP 47 where known, else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Numbers of the practices it points at.</summary>
    public List<string> Practices { get; init; } = [];

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>When a coordinator hid it, UTC; null while it is shown.</summary>
    public DateTime? HiddenAt { get; private set; }

    /// <summary>Why it was hidden; for who wrote it and those who moderate.</summary>
    public string HiddenReason { get; private set; } = "";

    /// <summary>Puts a stub in its place, or shows it again.</summary>
    /// <param name="at">When it was hidden, UTC; null to show it.</param>
    public void Hide(DateTime? at, string reason) => (HiddenAt, HiddenReason) = (at, at is null ? "" : reason);

    internal void Redact(Passage passage) => (Text, HiddenReason) = (passage.TakeOutOf(Text), passage.TakeOutOf(HiddenReason));
}

/// <summary>What a coordinator made of the answers, with what it rests on.</summary>
public sealed class ConsolidatedReply
{
    public const int PracticesMax = 10;

    public Guid QuestionId { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>BCP 47 where known, else empty.</summary>
    public string Language { get; set; } = "";

    /// <summary>Numbers of the practices it rests on.</summary>
    public List<string> Practices { get; set; } = [];

    /// <summary>The answers it rests on.</summary>
    public List<Guid> AnswerIds { get; set; } = [];

    /// <summary>Who wrote it last.</summary>
    public Guid AuthorId { get; set; }

    public MandateRole AuthorRole { get; set; }

    public string? AuthorStateId { get; set; }

    /// <summary>When it was written last, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Counts the writings. Whoever writes names the version they read.</summary>
    public int Version { get; set; }

    internal void Redact(Passage passage) => Text = passage.TakeOutOf(Text);
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.HasIndex(answer => new { answer.QuestionId, answer.At });
        builder.HasOne<Member>().WithMany().HasForeignKey(answer => answer.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsolidatedReplyMapping : IEntityTypeConfiguration<ConsolidatedReply>
{
    public void Configure(EntityTypeBuilder<ConsolidatedReply> builder)
    {
        builder.HasKey(reply => reply.QuestionId);
        builder.Property(reply => reply.Version).IsConcurrencyToken();
        builder.HasOne<Member>().WithMany().HasForeignKey(reply => reply.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
