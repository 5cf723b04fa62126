using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Treaty;

/// <summary>What kind of work it was.</summary>
public enum ActivityKind
{
    WorkPlan,
    ConceptNote,
    DatabaseLaunch,
    Meeting,
    Panel,
    Workshop,
    Guidelines,
    Publication,
    Report,
}

/// <summary>Something that the Coordinators on Victim Assistance did. All prose is our own, English.</summary>
public sealed class Activity : IReferenceRecord
{
    /// <summary>As in <c>va-2020-11-focal-point-database</c>.</summary>
    public required string Id { get; init; }

    public int Year { get; set; }

    /// <summary>1 to 12; null where only the year is known.</summary>
    public int? Month { get; set; }

    /// <summary>1 to 31; null where only the month is known.</summary>
    public int? Day { get; set; }

    public ActivityKind Kind { get; set; }

    public required string Title { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>What it was meant to reach; may be empty.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Ids of the Coordinators who did it; may be empty.</summary>
    public List<string> StateIds { get; set; } = [];

    /// <summary>In which capacity, as in <c>Coordinators on Victim Assistance</c>; may be empty.</summary>
    public string Role { get; set; } = "";

    /// <summary>Ids of other Coordinators who took part, by their role.</summary>
    public Dictionary<string, List<string>> OtherStateIds { get; set; } = [];

    /// <summary>Ids of the organisations that helped.</summary>
    public List<string> OrganisationIds { get; set; } = [];

    /// <summary>Ids of the States that paid.</summary>
    public List<string> FunderIds { get; set; } = [];

    public string? ActionPlanId { get; set; }

    /// <summary>Ids of the actions it was guided by.</summary>
    public List<string> ActionIds { get; set; } = [];

    /// <summary>Ids of the obligations it names.</summary>
    public List<string> ObligationIds { get; set; } = [];

    public List<string> ThemeIds { get; set; } = [];

    /// <summary>The meeting up to which it was written.</summary>
    public string? TowardsMeetingId { get; set; }

    /// <summary>Where and when that meeting was announced for at that time, as in <c>Geneva, September 2024</c>; may be empty.</summary>
    public string AnnouncedAs { get; set; } = "";

    /// <summary>The meeting at or beside which it took place.</summary>
    public string? HeldAtId { get; set; }

    /// <summary>As in <c>Geneva</c>; may be empty.</summary>
    public string Venue { get; set; } = "";

    public MeetingFormat? Format { get; set; }

    /// <summary>What the document is called; empty where there is none.</summary>
    public string DocumentTitle { get; set; } = "";

    /// <summary>A second name of the document; may be empty.</summary>
    public string DocumentOtherTitle { get; set; } = "";

    /// <summary>Further documents, a title each, which may end in a link.</summary>
    public List<string> Documents { get; set; } = [];

    /// <summary>Numbers of the practices that it concerns, as in <c>FP-LAO-2026-0012</c>.</summary>
    public List<string> PracticeNumbers { get; set; } = [];

    public List<string> RelatedIds { get; set; } = [];

    /// <summary>What a reader should know of the record; may be empty.</summary>
    public string Note { get; set; } = "";

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Counts the edits. Whoever saves names the version they read.</summary>
    public int Version { get; set; }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.HasIndex(activity => activity.Year);
        builder.Property(activity => activity.Version).IsConcurrencyToken();
        // Later than the others: the rows that were there before have none.
        builder.Property(activity => activity.Documents).HasConversion<JsonConverter<List<string>>, JsonComparer<List<string>>>().HasDefaultValue(new List<string>());
        builder.Property(activity => activity.PracticeNumbers).HasConversion<JsonConverter<List<string>>, JsonComparer<List<string>>>().HasDefaultValue(new List<string>());
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(activity => activity.ActionPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(activity => activity.TowardsMeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(activity => activity.HeldAtId).OnDelete(DeleteBehavior.Restrict);
    }
}
