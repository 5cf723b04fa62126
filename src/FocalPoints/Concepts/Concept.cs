using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Concepts;

/// <summary>A concept of a vocabulary (skos:Concept): what it is called in each language, and what stands above and beside it.</summary>
public sealed class Concept
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string SchemeIri { get; init; }

    /// <summary>Its address, once in its scheme.</summary>
    public required string Iri { get; init; }

    /// <summary>The topic that it is (skos:exactMatch); null where it is none.</summary>
    public string? ThemeId { get; set; }

    /// <summary>By kind, language and text.</summary>
    public List<ConceptLabel> Labels { get; set; } = [];

    /// <summary>The addresses of concepts and topics above it; those that say it is narrower are among them.</summary>
    public List<string> Broader { get; set; } = [];

    /// <summary>The addresses of concepts and topics beside it, whichever side said so.</summary>
    public List<string> Related { get; set; } = [];
}

/// <summary>What a label is for.</summary>
public enum LabelKind
{
    /// <summary>skos:prefLabel: what it is called; at most one in a language.</summary>
    Preferred,

    /// <summary>skos:altLabel: what it is called too.</summary>
    Alternative,

    /// <summary>skos:hiddenLabel: what people type who mean it; never shown.</summary>
    Hidden,
}

/// <summary>A name of a concept.</summary>
/// <param name="Language">The primary language alone, as in <c>pt</c>.</param>
public sealed record ConceptLabel(LabelKind Kind, string Language, string Text);

internal sealed class ConceptMapping : IEntityTypeConfiguration<Concept>
{
    public void Configure(EntityTypeBuilder<Concept> builder)
    {
        builder.Property(concept => concept.Iri).HasMaxLength(ConceptScheme.IriMax);
        builder.HasIndex(concept => new { concept.SchemeIri, concept.Iri }).IsUnique();
        builder.HasOne<ConceptScheme>().WithMany().HasForeignKey(concept => concept.SchemeIri).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Theme>().WithMany().HasForeignKey(concept => concept.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}
