using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Discussion;

/// <summary>"Useful to us", one per member.</summary>
public sealed class Endorsement
{
    public Guid PracticeId { get; init; }

    public Guid MemberId { get; init; }

    /// <summary>The State for which the member spoke; null for an organisation.</summary>
    public string? StateId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

internal sealed class EndorsementMapping : IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Endorsement> builder)
    {
        builder.HasKey(endorsement => new { endorsement.PracticeId, endorsement.MemberId });
        builder.HasOne<Practice>().WithMany().HasForeignKey(endorsement => endorsement.PracticeId);
    }
}
