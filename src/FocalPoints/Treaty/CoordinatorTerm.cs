using FocalPoints.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Treaty;

/// <summary>Who coordinated victim assistance between two meetings, and who coordinated the neighbouring themes.</summary>
public sealed class CoordinatorTerm : IReferenceRecord
{
    /// <summary>As in <c>va-coord-2019-2020</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As in <c>2019-2020</c>; sorts by time.</summary>
    public required string Term { get; set; }

    public string? FromMeetingId { get; set; }

    public string? ToMeetingId { get; set; }

    /// <summary>Ids of the Coordinators on Victim Assistance; empty where they could not be established.</summary>
    public List<string> StateIds { get; set; } = [];

    /// <summary>As in <c>Coordinators</c> or, in the first term, <c>Friend of the Chair</c>. English.</summary>
    public string Role { get; set; } = "";

    /// <summary>Ids of the Coordinators on cooperation and assistance; empty where they could not be established.</summary>
    public List<string> CooperationStateIds { get; set; } = [];

    /// <summary>How far <see cref="CooperationStateIds"/> is established.</summary>
    public Verification CooperationVerification { get; set; }

    /// <summary>Ids of the Coordinators on other themes, by theme, as in <c>universalization</c>; empty where no full list was found.</summary>
    public Dictionary<string, List<string>> OtherStateIds { get; set; } = [];

    /// <summary>What a reader should know of the record, English; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>How far <see cref="StateIds"/> is established.</summary>
    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Counts the edits. Whoever saves names the version they read.</summary>
    public int Version { get; set; }
}

internal sealed class CoordinatorTermMapping : IEntityTypeConfiguration<CoordinatorTerm>
{
    public void Configure(EntityTypeBuilder<CoordinatorTerm> builder)
    {
        builder.Property(term => term.Version).IsConcurrencyToken();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(term => term.FromMeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(term => term.ToMeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
