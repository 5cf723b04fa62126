using FocalPoints.Files;
using FocalPoints.Practices.Confirming;
using FocalPoints.States;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Practices;

internal sealed class PracticeMapping : IEntityTypeConfiguration<Practice>, IEntityTypeConfiguration<Draft>,
    IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<Translation>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.HasIndex(practice => practice.Number).IsUnique();
        builder.HasIndex(practice => new { practice.StateId, practice.Status });
        // What is not published is found without going through every text.
        builder.HasIndex(practice => new { practice.Status, practice.Id });
        builder.HasIndex(practice => practice.ReviewSince);
        builder.HasIndex(practice => practice.ChangesRequestedAt);
        builder.HasIndex(practice => new { practice.ImportSource, practice.ExternalId }).IsUnique();
        // Of two who withdraw at once the second learns that it is done, and what is withdrawn is not published again by a slower form.
        builder.Property(practice => practice.Status).IsConcurrencyToken();
        builder.HasOne<State>().WithMany().HasForeignKey(practice => practice.StateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(practice => practice.Draft).WithOne().HasForeignKey<Draft>(draft => draft.PracticeId);
        builder.HasMany(practice => practice.Revisions).WithOne().HasForeignKey(revision => revision.PracticeId);
        builder.HasMany<StoredFile>().WithOne().HasForeignKey(file => file.PracticeId);
        builder.HasMany<PracticeTag>().WithOne().HasForeignKey(tagging => tagging.PracticeId);
        builder.HasMany<Translation>().WithOne().HasForeignKey(translation => translation.PracticeId);
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(draft => draft.PracticeId);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        // Of two who hand it on at once the second learns that it is done.
        builder.Property(draft => draft.Stage).IsConcurrencyToken().HasDefaultValue(DraftStage.Writing).ValueGeneratedNever();
        builder.Property(draft => draft.Significance).HasDefaultValue(RevisionSignificance.Typo).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Revision> builder) => builder.HasKey(revision => new { revision.PracticeId, revision.Number });

    public void Configure(EntityTypeBuilder<Translation> builder) =>
        builder.HasKey(translation => new { translation.PracticeId, translation.Language });
}
