using FocalPoints.Kernel;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Tags;

/// <summary>Free words that members put on a practice: one to four words, any script, lower case.</summary>
public sealed class Tag
{
    /// <summary>The longest tag, in text elements.</summary>
    public const int MaxLength = 60;

    /// <summary>The most words in a tag.</summary>
    public const int MaxWords = 4;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The words, lower case, single spaces, NFC. Unique.</summary>
    public required string Name { get; init; }

    /// <summary>The tag's address. Unique.</summary>
    public required string Slug { get; init; }

    /// <summary>The tag that this one was merged into; it stays as an alias so that its address never breaks.</summary>
    public Guid? AliasOfId { get; set; }

    /// <summary>When coordinators blocked it, UTC: nobody may use it, and it stands on nothing that is read. Null while it may be used.</summary>
    public DateTime? BlockedAt { get; private set; }

    /// <summary>The topic that these words became another name of; null for a tag like any other.</summary>
    public string? ThemeId { get; private set; }

    /// <summary>Counts the changes that coordinators made. Whoever changes it names the version they read.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is what people choose from: neither merged, nor blocked, nor a topic's other name.</summary>
    public bool IsInUse => AliasOfId is null && BlockedAt is null && ThemeId is null;

    /// <summary>What coordinators made of it.</summary>
    public TagStanding Standing => new(AliasOfId, BlockedAt, ThemeId);

    /// <summary>Puts it as coordinators want it, and says what that changed.</summary>
    public TagStep Put(TagStanding standing)
    {
        var step = new TagStep(Id, Standing, standing);
        (AliasOfId, BlockedAt, ThemeId) = standing;
        Version++;
        return step;
    }

    /// <summary>The tag of these words, or why they are none.</summary>
    public static Outcome<Tag> From(string? words)
    {
        var name = string.Join(' ', PlainText.Clean(words).ToLowerInvariant().TrimStart('#').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0 || !name.Any(char.IsLetterOrDigit))
            return Outcome<Tag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.Required)));
        if (PlainText.HasForbiddenCharacters(name))
            return Outcome<Tag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.ForbiddenCharacters)));
        if (PlainText.Length(name) > MaxLength)
            return Outcome<Tag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.TooLong, MaxLength, PlainText.Length(name))));
        if (name.Count(character => character == ' ') >= MaxWords)
            return Outcome<Tag>.From(Outcome.Invalid(new Problem("Tag", ProblemRule.TooManyWords, MaxWords)));
        return Outcome.DoneWith(new Tag { Name = name, Slug = Kernel.Slug.From(name) });
    }
}

/// <summary>What coordinators made of a tag; all null for one like any other.</summary>
/// <param name="AliasOfId">The tag that it was merged into.</param>
/// <param name="BlockedAt">UTC.</param>
/// <param name="ThemeId">The topic of which it is another name.</param>
public sealed record TagStanding(Guid? AliasOfId, DateTime? BlockedAt, string? ThemeId)
{
    /// <summary>A tag like any other.</summary>
    public static TagStanding InUse { get; } = new(null, null, null);
}

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.HasIndex(tag => tag.Name).IsUnique();
        builder.HasIndex(tag => tag.Slug);
        builder.Property(tag => tag.Version).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(tag => tag.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tag>().WithMany().HasForeignKey(tag => tag.AliasOfId).OnDelete(DeleteBehavior.Restrict);
    }
}
