using FocalPoints.Data.ReferenceData;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Topics;

/// <summary>A concept of the controlled vocabulary (SKOS). People read "Topic".</summary>
public sealed class Theme : IReferenceRecord
{
    /// <summary>As in <c>physical-rehabilitation</c>.</summary>
    public required string Id { get; init; }

    /// <summary>skos:prefLabel per language.</summary>
    public LocalText Label { get; set; } = [];

    /// <summary>skos:altLabel per language: synonyms under which search finds it too.</summary>
    public Dictionary<string, List<string>> Synonyms { get; set; } = [];

    /// <summary>skos:definition, English.</summary>
    public string Definition { get; set; } = "";

    /// <summary>skos:broader; null for a top concept.</summary>
    public string? BroaderId { get; set; }

    /// <summary>skos:related.</summary>
    public List<string> RelatedIds { get; set; } = [];

    /// <summary>Ids of the points of Article 5 it belongs to.</summary>
    public List<string> ObligationIds { get; set; } = [];

    /// <summary>Articles of the Convention on the Rights of Persons with Disabilities, as in <c>26</c>.</summary>
    public List<string> CrpdArticles { get; set; } = [];

    /// <summary>Targets of the Sustainable Development Goals, as in <c>17.18</c>.</summary>
    public List<string> SdgTargets { get; set; } = [];

    /// <summary>The topic that took its place when it was retired; null while it is used.</summary>
    public string? SuccessorId { get; set; }

    /// <summary>Counts the changes that people made. Whoever changes it names the version they read.</summary>
    public int Version { get; set; }

    /// <summary>The vocabulary's order.</summary>
    public int Position { get; set; }

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Whether these words name it already in this language, whatever their case.</summary>
    public bool IsNamed(string language, string words) => Label.GetValueOrDefault(language, "").Equals(words, StringComparison.OrdinalIgnoreCase)
        || Synonyms.GetValueOrDefault(language, []).Contains(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives it another name; false where it had that one.</summary>
    public bool AddSynonym(string language, string words, DateTime at)
    {
        if (IsNamed(language, words))
            return false;
        Synonyms = new(Synonyms) { [language] = [.. Synonyms.GetValueOrDefault(language, []), words] };
        Note(at);
        return true;
    }

    /// <summary>Takes a name away again.</summary>
    public void RemoveSynonym(string language, string words, DateTime at)
    {
        List<string> left = [.. Synonyms.GetValueOrDefault(language, []).Where(synonym => synonym != words)];
        Synonyms = new(Synonyms) { [language] = left };
        if (left.Count == 0)
            Synonyms.Remove(language);
        Note(at);
    }

    /// <summary>Notes that a person changed it: from now on the product's own text does not replace theirs.</summary>
    public void Note(DateTime at)
    {
        EditedAt = at;
        Version++;
    }
}

internal sealed class ThemeMapping : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.Property(theme => theme.Version).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(theme => theme.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
