using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Tags;

/// <summary>That a member put a tag on a practice.</summary>
public sealed class PracticeTag
{
    public Guid PracticeId { get; init; }

    public Guid TagId { get; init; }

    public Tag? Tag { get; init; }

    public Guid MemberId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

internal sealed class PracticeTagMapping : IEntityTypeConfiguration<PracticeTag>
{
    public void Configure(EntityTypeBuilder<PracticeTag> builder)
    {
        builder.HasKey(tagging => new { tagging.PracticeId, tagging.TagId, tagging.MemberId });
        builder.HasOne(tagging => tagging.Tag).WithMany().HasForeignKey(tagging => tagging.TagId);
        // With the practice, so that a tag's use is counted along the index.
        builder.HasIndex(tagging => new { tagging.TagId, tagging.PracticeId });
    }
}
