namespace FocalPoints.Curation.Checks;

/// <summary>What a look by machine may find in a text. It hints; a person decides.</summary>
public enum FindingKind
{
    /// <summary>An answer that publishing asks for is missing or breaks its limit.</summary>
    Incomplete,

    /// <summary>Optional, and what readers trust a practice by.</summary>
    Unanswered,

    /// <summary>A name beside words of injury.</summary>
    PersonName,

    PhoneNumber,

    EmailAddress,

    /// <summary>A place to the metre.</summary>
    Coordinates,

    /// <summary>An image for which nobody said that the people shown agreed.</summary>
    NoConsent,

    /// <summary>A link that gave no answer, or none that a reader could use.</summary>
    DeadLink,
}

/// <summary>Something that a machine found.</summary>
/// <param name="Field">The field's path, as in <c>Steps[2].Text</c>.</param>
/// <param name="Excerpt">The words it is about; empty where the field says it all.</param>
public sealed record Finding(FindingKind Kind, string Field, string Excerpt = "");
