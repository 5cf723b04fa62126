namespace FocalPoints.Practices;

/// <summary>A practice in a list.</summary>
/// <param name="Evidence">The level; <paramref name="Facts"/> say why.</param>
/// <param name="PublishedAt">The first publication, UTC.</param>
/// <param name="RevisedAt">The live revision's publication, UTC.</param>
/// <param name="Obligations">Ids of points of Article 5.</param>
/// <param name="Themes">Ids, in the author's order.</param>
/// <param name="Actions">Ids of actions of action plans.</param>
/// <param name="Text">The summary's beginning, or where the words searched for stand.</param>
public sealed record PracticeCard(
    Guid Id,
    string Number,
    string Slug,
    string Title,
    string Language,
    string StateId,
    PracticeKind Kind,
    EvidenceLevel Evidence,
    EvidenceFacts Facts,
    DateTime PublishedAt,
    DateTime RevisedAt,
    bool IsIllustration,
    IReadOnlyList<string> Obligations,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Actions,
    IReadOnlyList<CardTranslation> Translations,
    MarkedText Text)
{
    /// <summary>When the State last stood behind it, UTC.</summary>
    public DateTime VerifiedAt { get; init; }

    /// <summary>The whole summary; Markdown.</summary>
    public string Summary { get; init; } = "";

    /// <summary>How many States adapted it.</summary>
    public int AdoptedBy { get; init; }

    /// <summary>The id that it has where it was imported from; null for what was written here.</summary>
    public string? ExternalId { get; init; }
}

/// <summary>That a practice can be read in another language (BCP 47).</summary>
public sealed record CardTranslation(string Language, TranslationOrigin Origin, bool IsChecked);

/// <summary>A passage in a language (BCP 47), in parts, some of which were searched for.</summary>
public sealed record MarkedText(string Language, IReadOnlyList<MarkedPart> Parts);

/// <summary>A part of a passage.</summary>
/// <param name="AskedAs">The words of the question that it was found for, where they are of another language or nothing is spelt so; else null.</param>
public sealed record MarkedPart(string Text, bool IsMatch, string? AskedAs = null);
