using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Tags;

/// <summary>What a coordinator did to a tag.</summary>
public enum TagChangeKind
{
    Merged,
    Renamed,
    Blocked,
    Unblocked,

    /// <summary>Made another name of a topic.</summary>
    Promoted,
}

/// <summary>What a change did to one tag.</summary>
public sealed record TagStep(Guid TagId, TagStanding Before, TagStanding After);

/// <summary>A change that a coordinator made to the members' words, with what is needed to undo it. Taggings never move: only what tags mean.</summary>
public sealed class TagChange
{
    /// <summary>For how long it can be undone.</summary>
    public static readonly TimeSpan UndoableFor = TimeSpan.FromDays(30);

    public Guid Id { get; init; } = Guid.NewGuid();

    public TagChangeKind Kind { get; init; }

    public Guid TagId { get; init; }

    /// <summary>The tag's words before the change.</summary>
    public required string TagName { get; init; }

    /// <summary>The other tag's words, or the topic's id; empty for a block.</summary>
    public string Target { get; init; } = "";

    /// <summary>The language in which the words became a topic's other name; empty for every other change, and where the topic had that name already.</summary>
    public string SynonymLanguage { get; init; } = "";

    public List<TagStep> Steps { get; init; } = [];

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>The coordinator's name at that time.</summary>
    public string MemberName { get; init; } = "";

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; private set; }

    public string UndoneByName { get; private set; } = "";

    /// <summary>Until when it can be undone, UTC.</summary>
    public DateTime UndoableUntil => At + UndoableFor;

    /// <summary>Whether it can still be undone.</summary>
    public bool IsUndoable(DateTime now) => UndoneAt is null && now < UndoableUntil;

    /// <summary>Notes that it was undone.</summary>
    public void Undo(Actor by, DateTime at) => (UndoneAt, UndoneByName) = (at, by.Name);
}

/// <summary>Two tags that look alike and that a coordinator wants to stay two. Their ids in ascending order of their texts.</summary>
public sealed class TagsApart
{
    public Guid FirstId { get; init; }

    public Guid SecondId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The pair, in its order.</summary>
    public static (Guid First, Guid Second) Order(Guid one, Guid other) =>
        string.CompareOrdinal(one.ToString("N"), other.ToString("N")) <= 0 ? (one, other) : (other, one);
}

internal sealed class TagChangeMapping : IEntityTypeConfiguration<TagChange>, IEntityTypeConfiguration<TagsApart>
{
    public void Configure(EntityTypeBuilder<TagChange> builder)
    {
        builder.HasIndex(change => change.At);
        builder.HasIndex(change => change.TagId);
        builder.HasOne<Tag>().WithMany().HasForeignKey(change => change.TagId).OnDelete(DeleteBehavior.Restrict);
        // Of two who undo it at once the second learns that it is done.
        builder.Property(change => change.UndoneAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<TagsApart> builder) => builder.HasKey(pair => new { pair.FirstId, pair.SecondId });
}
