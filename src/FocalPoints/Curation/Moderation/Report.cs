using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.Moderation;

/// <summary>What a coordinator did about a report.</summary>
public enum Decision
{
    /// <summary>Nothing is wrong with what was reported.</summary>
    Dismiss,

    /// <summary>Its words are not shown for now; a stub stands in its place.</summary>
    Hide,

    /// <summary>A comment's words are not shown again; a stub stands in its place.</summary>
    Remove,

    /// <summary>Its words are shown again.</summary>
    Restore,

    /// <summary>Its author, or the focal points of the State whose practice it is, are written to.</summary>
    Warn,
}

/// <summary>That a member thinks something should not stand as it does. A State's words are only its own to change: what is done about a practice, its State is told.</summary>
public sealed class Report
{
    private string reason = "";

    /// <summary>In text elements.</summary>
    public const int ReasonMax = 1000;

    public Guid Id { get; init; }

    public Guid PracticeId { get; init; }

    /// <summary>The comment on that practice; null where the practice itself is meant.</summary>
    public Guid? CommentId { get; init; }

    public Guid ReporterId { get; init; }

    public required string Reason { get => reason; init => reason = value; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The last decision; null while it waits.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the coordinator said; to the author, where they were warned.</summary>
    public string DecisionNote { get; private set; } = "";

    /// <summary>Notes what was done about it.</summary>
    public void Decide(Decision decision, string note, DateTime at) => (Decision, DecisionNote, DecidedAt) = (decision, note, at);

    internal int Redact(Passage passage)
    {
        var places = passage.PlacesIn(reason).Count + passage.PlacesIn(DecisionNote).Count;
        (reason, DecisionNote) = (passage.TakeOutOf(reason), passage.TakeOutOf(DecisionNote));
        return places;
    }
}

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.DecidedAt).IsConcurrencyToken();
        builder.HasIndex(report => new { report.DecidedAt, report.At });
        builder.HasIndex(report => report.CommentId);
        builder.HasOne<Practice>().WithMany().HasForeignKey(report => report.PracticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Comment>().WithMany().HasForeignKey(report => report.CommentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(report => report.ReporterId).OnDelete(DeleteBehavior.Restrict);
    }
}
