using FocalPoints.Data.ReferenceData;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Treaty;

/// <summary>What kind of meeting it is.</summary>
public enum MeetingKind
{
    MeetingOfStatesParties,
    ReviewConference,
    IntersessionalMeeting,
    PreparatoryMeeting,
    Retreat,
    FoundingEvent,

    /// <summary>Of another convention; named because something of ours happened beside it.</summary>
    OtherConvention,
}

/// <summary>How people met.</summary>
public enum MeetingFormat
{
    InPerson,
    Virtual,
    Hybrid,

    /// <summary>One part in person, another not.</summary>
    Mixed,
}

/// <summary>A meeting of the Convention, or one that the Coordinators' work refers to.</summary>
public sealed class Meeting : IReferenceRecord
{
    /// <summary>As in <c>12msp</c> or <c>2rc-part-1</c>.</summary>
    public required string Id { get; init; }

    public MeetingKind Kind { get; set; }

    /// <summary>As in <c>12MSP</c>; empty for meetings that have none.</summary>
    public string Abbreviation { get; set; } = "";

    public required string Name { get; set; }

    /// <summary>Empty where it was virtual or is not known.</summary>
    public string City { get; set; } = "";

    /// <summary>The host State; null where there was none, or where the host is not among the States here.</summary>
    public string? CountryId { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>Only the months are known: it begins in that of <see cref="StartsOn"/>, the first day of it, and ends in that of <see cref="EndsOn"/>, the last.</summary>
    public bool IsMonthOnly { get; set; }

    /// <summary>Ids of the States that presided.</summary>
    public List<string> PresidencyIds { get; set; } = [];

    public MeetingFormat? Format { get; set; }

    /// <summary>What it decided, in our own words, English; may be empty.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>What it did on victim assistance, in our own words, English; may be empty.</summary>
    public string VictimAssistance { get; set; } = "";

    /// <summary>Symbols and titles of documents, as in <c>CCM/MSP/2024/11 (final report)</c>; each may end in a link.</summary>
    public List<string> Documents { get; set; } = [];

    /// <summary>The meeting that this one is a part of; null for a whole one.</summary>
    public string? PartOfId { get; set; }

    /// <summary>What a reader should know of the record, English; may be empty.</summary>
    public string Note { get; set; } = "";

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Counts the edits. Whoever saves names the version they read.</summary>
    public int Version { get; set; }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.HasOne<State>().WithMany().HasForeignKey(meeting => meeting.CountryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(meeting => meeting.PartOfId).OnDelete(DeleteBehavior.Restrict);
    }
}
