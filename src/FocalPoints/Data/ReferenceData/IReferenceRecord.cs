namespace FocalPoints.Data.ReferenceData;

/// <summary>
/// A record that ships with the product. The loader updates it when the shipped text changed, and never once a person
/// edited it.
/// </summary>
public interface IReferenceRecord
{
    /// <summary>The readable id, unique in its kind. Never changes.</summary>
    string Id { get; }

    /// <summary>How far the record was checked against its sources.</summary>
    Verification Verification { get; set; }

    /// <summary>A digest of the shipped record as last loaded; null for a record that people made.</summary>
    string? ReferenceDigest { get; set; }

    /// <summary>When a person last edited it, UTC; null while it is as shipped.</summary>
    DateTime? EditedAt { get; set; }
}
