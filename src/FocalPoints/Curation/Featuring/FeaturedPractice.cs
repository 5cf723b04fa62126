using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.Featuring;

/// <summary>A practice that the coordinators show on the front page.</summary>
public sealed class FeaturedPractice
{
    public Guid PracticeId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Guid ById { get; init; }

    public string ByName { get; init; } = "";
}

internal sealed class FeaturedPracticeMapping : IEntityTypeConfiguration<FeaturedPractice>
{
    public void Configure(EntityTypeBuilder<FeaturedPractice> builder)
    {
        builder.ToTable("FeaturedPractices");
        builder.HasKey(featured => featured.PracticeId);
        builder.HasOne<Practice>().WithOne().HasForeignKey<FeaturedPractice>(featured => featured.PracticeId);
        builder.HasIndex(featured => featured.At);
    }
}
