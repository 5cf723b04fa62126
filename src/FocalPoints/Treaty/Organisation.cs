using FocalPoints.Data.ReferenceData;

namespace FocalPoints.Treaty;

/// <summary>An organisation with which the Coordinators worked.</summary>
public sealed class Organisation : IReferenceRecord
{
    /// <summary>As in <c>humanity-and-inclusion</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As in <c>HI</c>; may be empty.</summary>
    public string Abbreviation { get; set; } = "";

    /// <summary>Under which it is named in older records; may be empty.</summary>
    public string FormerName { get; set; } = "";

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }
}
