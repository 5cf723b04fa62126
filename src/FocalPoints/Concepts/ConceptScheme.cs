using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Concepts;

/// <summary>A vocabulary of the field (skos:ConceptScheme): the one that ships with the product, or one that people brought in, with whose it is and under which terms.</summary>
public sealed class ConceptScheme
{
    /// <summary>The longest address and the longest title, licence or source, in characters.</summary>
    public const int IriMax = 400, TextMax = 500;

    /// <summary>As in <c>https://focalpoints.example/vocabulary/</c>.</summary>
    public required string Iri { get; init; }

    public required string Title { get; set; }

    /// <summary>Under which terms it may be used.</summary>
    public required string Licence { get; set; }

    /// <summary>Where it comes from, and what there is to know of it.</summary>
    public required string Source { get; set; }

    /// <summary>A digest of what was read, to know it again.</summary>
    public required string Digest { get; set; }

    /// <summary>When it was last brought in, UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>Who brought it in; null as long as it is as the product ships it.</summary>
    public Guid? ImportedById { get; set; }

    /// <summary>Whether a vocabulary under this address ships with the product.</summary>
    public bool Ships { get; init; }

    /// <summary>Counts how often it was brought in.</summary>
    public int Version { get; set; }
}

internal sealed class ConceptSchemeMapping : IEntityTypeConfiguration<ConceptScheme>
{
    public void Configure(EntityTypeBuilder<ConceptScheme> builder)
    {
        builder.HasKey(scheme => scheme.Iri);
        builder.Property(scheme => scheme.Iri).HasMaxLength(ConceptScheme.IriMax);
        builder.Property(scheme => scheme.Version).IsConcurrencyToken();
        builder.HasOne<Member>().WithMany().HasForeignKey(scheme => scheme.ImportedById).OnDelete(DeleteBehavior.Restrict);
    }
}
