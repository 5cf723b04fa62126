namespace FocalPoints.Concepts;

/// <summary>A vocabulary as a file has it, put in order.</summary>
/// <param name="Title">As the file says it; empty where it does not. So with licence and source.</param>
/// <param name="Concepts">By address.</param>
/// <param name="Findings">What is wrong with it, or was left out.</param>
public sealed record SchemeContent(string Iri, string Title, string Licence, string Source, IReadOnlyList<ConceptContent> Concepts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether something in it must be put right before it can be used.</summary>
    public bool IsRefused => Findings.Any(finding => finding.IsRefusal);
}

/// <summary>A concept as a file has it: labels by kind, language and text, references by address.</summary>
public sealed record ConceptContent(string Iri, string? ThemeId, IReadOnlyList<ConceptLabel> Labels, IReadOnlyList<string> Broader, IReadOnlyList<string> Related)
{
    /// <summary>Whether a row says the same.</summary>
    public bool IsSaidBy(Concept concept) => ThemeId == concept.ThemeId && Labels.SequenceEqual(concept.Labels) && Broader.SequenceEqual(concept.Broader) && Related.SequenceEqual(concept.Related);
}

/// <summary>What can be found in a vocabulary that a person should know.</summary>
public enum FindingKind
{
    /// <summary>A concept that stands above itself: the only one for which a vocabulary is refused.</summary>
    Circle,

    /// <summary>Two concepts with the same preferred label in a language.</summary>
    SamePreferred,

    /// <summary>A second preferred label in one language; it is kept as an alternative.</summary>
    SecondPreferred,

    /// <summary>The same label twice in a concept; kept once.</summary>
    Repeated,

    /// <summary>A reference to what is neither in the file nor here; left out.</summary>
    UnknownReference,

    /// <summary>A reference to a topic that is not here; left out.</summary>
    UnknownTheme,

    /// <summary>A concept without any label that can be used.</summary>
    WithoutLabel,

    /// <summary>A label that does not say its language; left out.</summary>
    WithoutLanguage,

    /// <summary>A label longer than labels are; left out.</summary>
    TooLong,

    /// <summary>A label with characters that deceive; kept without them.</summary>
    Forbidden,
}

/// <summary>One thing found.</summary>
/// <param name="Concept">The address of the concept.</param>
/// <param name="Language">Empty where it is not about a label.</param>
/// <param name="Words">The label, the reference or the way back to itself.</param>
public sealed record Finding(FindingKind Kind, string Concept, string Language, string Words)
{
    /// <summary>Whether it must be put right first.</summary>
    public bool IsRefusal => Kind == FindingKind.Circle;
}
