using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.Collections;

/// <summary>A selection that coordinators made: practices in an order and with a note each, or a question that is asked anew whenever it is read.</summary>
public sealed class Collection
{
    /// <summary>In text elements.</summary>
    public const int TitleMax = 140;

    /// <summary>In text elements.</summary>
    public const int IntroductionMax = 3000;

    /// <summary>In text elements.</summary>
    public const int NoteMax = 600;

    /// <summary>Practices that are ordered by hand.</summary>
    public const int ItemsMax = 50;

    /// <summary>As in <c>limb-workshops-3f2a91</c>. Never changes.</summary>
    public required string Id { get; init; }

    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public string Introduction { get; set; } = "";

    /// <summary>The query of the browse page, canonical and without its question mark; empty where the practices are ordered by hand.</summary>
    public string Query { get; set; } = "";

    /// <summary>False while coordinators prepare it: nobody else sees it then.</summary>
    public bool IsShown { get; set; }

    public List<CollectionItem> Items { get; } = [];

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime EditedAt { get; set; }

    /// <summary>Counts the edits. Whoever saves names the version they read.</summary>
    public int Version { get; set; }
}

/// <summary>A practice in a collection.</summary>
public sealed class CollectionItem
{
    public required string CollectionId { get; init; }

    public Guid PracticeId { get; init; }

    /// <summary>From 1, in the collection's order.</summary>
    public int Position { get; set; }

    /// <summary>Why it is here; may be empty.</summary>
    public string Note { get; set; } = "";
}

internal sealed class CollectionMapping : IEntityTypeConfiguration<Collection>, IEntityTypeConfiguration<CollectionItem>
{
    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        builder.Property(collection => collection.Version).IsConcurrencyToken();
        builder.HasMany(collection => collection.Items).WithOne().HasForeignKey(item => item.CollectionId);
    }

    public void Configure(EntityTypeBuilder<CollectionItem> builder)
    {
        builder.HasKey(item => new { item.CollectionId, item.PracticeId });
        builder.HasOne<Practice>().WithMany().HasForeignKey(item => item.PracticeId).OnDelete(DeleteBehavior.Restrict);
    }
}
