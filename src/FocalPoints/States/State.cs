using System.Text.Json.Serialization;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.States;

/// <summary>Where a State stands in the Convention on Cluster Munitions.</summary>
public enum ConventionStatus
{
    StateParty,
    Signatory,
    NotJoined,
}

/// <summary>A State. Whether it is affected is dated data (<see cref="AffectedStatuses"/>), never a constant.</summary>
public sealed class State : IReferenceRecord
{
    /// <summary>The readable id that addresses use, as in <c>lao-pdr</c>. Never changes.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string IsoAlpha2 { get; set; }

    /// <summary>ISO 3166-1 alpha-3; the middle of a practice's number.</summary>
    public required string IsoAlpha3 { get; set; }

    /// <summary>The official short name per language.</summary>
    public LocalText OfficialName { get; set; } = [];

    /// <summary>The name that people use and lists show: the official one, save where English has a shorter common name.</summary>
    public LocalText Name { get; set; } = [];

    public ConventionStatus Status { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>The date of the instrument of ratification, acceptance, approval or accession.</summary>
    public DateOnly? JoinedOn { get; set; }

    /// <summary>ratification, acceptance, approval, accession or succession; empty where there is none.</summary>
    public string InstrumentKind { get; set; } = "";

    public DateOnly? EntryIntoForce { get; set; }

    /// <summary>When a withdrawal took effect (Article 20); null for all who stayed.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>The United Nations regional group, as in <c>African States</c>, English; empty for the few that belong to none.</summary>
    public string RegionalGroup { get; set; } = "";

    /// <summary>BCP 47, main language first.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>The institution that is the national focal point (Article 5.2(g)), as shipped; empty where it is not established. Shown is <see cref="Institution"/>.</summary>
    public string FocalPointInstitution { get; set; } = "";

    /// <summary>The word of the focal point itself; null while there is none.</summary>
    [JsonIgnore]
    public FocalPointPost? Post { get; private set; }

    /// <summary>The institution that is the national focal point: as it says itself, else as shipped; empty where neither is known. Needs <see cref="Post"/> loaded.</summary>
    [JsonIgnore]
    public string Institution => Post is { ConfirmedAt: not null } post ? post.Institution : FocalPointInstitution;

    /// <summary>When the focal point confirmed it, UTC; null while it did not. Needs <see cref="Post"/> loaded.</summary>
    [JsonIgnore]
    public DateTime? ConfirmedAt => Post?.ConfirmedAt;

    /// <summary>How the State coordinates victim assistance; may be empty.</summary>
    public string Coordination { get; set; } = "";

    /// <summary>The year in which what is shipped of the focal point was true; empty where unknown.</summary>
    public string FocalPointAsOf { get; set; } = "";

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public List<AffectedStatus> AffectedStatuses { get; } = [];

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Whether the State counts as affected on a day. Needs <see cref="AffectedStatuses"/> loaded.</summary>
    public bool IsAffected(DateOnly on) => AffectedStatuses.Any(status => status.From <= on && (status.Until is null || on < status.Until));
}

/// <summary>From when until when a State counts as one whose people were hurt by cluster munitions.</summary>
public sealed class AffectedStatus
{
    public int Id { get; private init; }

    public required string StateId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds; null while it holds.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Who says so, in words a reader can follow.</summary>
    public string Basis { get; init; } = "";
}

internal sealed class StateMapping : IEntityTypeConfiguration<State>, IEntityTypeConfiguration<AffectedStatus>
{
    public void Configure(EntityTypeBuilder<State> builder)
    {
        builder.HasIndex(state => state.IsoAlpha3).IsUnique();
        builder.HasMany(state => state.AffectedStatuses).WithOne().HasForeignKey(status => status.StateId);
    }

    public void Configure(EntityTypeBuilder<AffectedStatus> builder) => builder.Property(status => status.Id).ValueGeneratedOnAdd();
}
