using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.HandOvers;

/// <summary>
/// What becomes of the open work of a mandate that ends. Records belong to the State, so little hangs on a person: the drafts that they wrote last or
/// handed on, the reviews that they took, and what they followed. One for a mandate, made when its end is decided, or once it has come.
/// </summary>
public sealed class HandOver
{
    /// <summary>The longest note to who follows, in text elements.</summary>
    public const int NoteMaxLength = 2000;

    public Guid MandateId { get; init; }

    public Mandate? Mandate { get; init; }

    /// <summary>Who goes on with it; null for all who hold the same post.</summary>
    public Guid? SuccessorId { get; private set; }

    public string SuccessorName { get; private set; } = "";

    /// <summary>To who follows; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who ended the mandate; empty where it ended by its date.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>When the work moved, UTC; null while the mandate is in force.</summary>
    public DateTime? MovedAt { get; private set; }

    /// <summary>How many drafts moved.</summary>
    public int Drafts { get; private set; }

    /// <summary>How many reviews moved.</summary>
    public int Reviews { get; private set; }

    /// <summary>How many subscriptions moved.</summary>
    public int Subscriptions { get; private set; }

    /// <summary>Says to whom it goes. May be said again while the mandate is in force.</summary>
    public void Decide(Guid? successorId, string successorName, string note, string byName) =>
        (SuccessorId, SuccessorName, Note, DecidedByName) = (successorId, successorName, note, byName);

    /// <summary>The work moved.</summary>
    /// <param name="to">Who has it now; null for all who hold the same post.</param>
    internal void Move((Guid Id, string Name)? to, int drafts, int reviews, int subscriptions, DateTime at) =>
        (SuccessorId, SuccessorName, Drafts, Reviews, Subscriptions, MovedAt) = (to?.Id, to?.Name ?? "", drafts, reviews, subscriptions, at);
}

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.HasKey(handOver => handOver.MandateId);
        builder.HasOne(handOver => handOver.Mandate).WithOne().HasForeignKey<HandOver>(handOver => handOver.MandateId);
    }
}
