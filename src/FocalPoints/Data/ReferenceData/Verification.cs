namespace FocalPoints.Data.ReferenceData;

/// <summary>How far a shipped record was checked against its sources.</summary>
public enum Verification
{
    /// <summary>The stated facts were read in the sources named, or a person entered them.</summary>
    Sourced,

    /// <summary>Part of the record was read in a source.</summary>
    PartlySourced,

    /// <summary>Follows from sourced facts by a rule that is told.</summary>
    Inferred,

    /// <summary>Known to those who compiled it, still to be checked.</summary>
    GeneralKnowledge,

    /// <summary>Rebuilt from memory of a document that could not be read: its number or name alone may be shown.</summary>
    Reconstructed,

    /// <summary>Could not be established: its number or name alone may be shown.</summary>
    Unknown,
}

/// <summary>What a verification allows.</summary>
public static class VerificationRule
{
    /// <summary>Whether the record's content may be shown as fact; else only its number or name.</summary>
    public static bool MayBeShown(this Verification verification) => verification is not (Verification.Reconstructed or Verification.Unknown);
}
