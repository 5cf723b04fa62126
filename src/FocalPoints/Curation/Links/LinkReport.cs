using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.Links;

/// <summary>What a link answered when it was asked.</summary>
public enum LinkAnswer
{
    /// <summary>There is something.</summary>
    Answers,

    /// <summary>The server says that there is nothing, or nothing for the public.</summary>
    Gone,

    /// <summary>The server broke or wanted to be left in peace.</summary>
    Refused,

    /// <summary>No server, or none that answered in time.</summary>
    NoAnswer,

    /// <summary>Not asked: it leads to where the site does not go, as to a private network, or is one of too many.</summary>
    NotAsked,
}

/// <summary>A link and what it answered.</summary>
public sealed record CheckedLink(string Url, LinkAnswer Answer);

/// <summary>What the links of a practice answered, the last time they were asked.</summary>
public sealed class LinkReport
{
    public Guid PracticeId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CheckedAt { get; set; }

    public IReadOnlyList<CheckedLink> Links { get; set; } = [];
}

internal sealed class LinkReportMapping : IEntityTypeConfiguration<LinkReport>
{
    public void Configure(EntityTypeBuilder<LinkReport> builder)
    {
        builder.ToTable("LinkReports");
        builder.HasKey(report => report.PracticeId);
        builder.HasOne<Practice>().WithOne().HasForeignKey<LinkReport>(report => report.PracticeId);
    }
}
