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

    /// <summary>The words of a question that it was found by, in their order; empty where nothing was asked for, or where it only has words that look alike.</summary>
    public IReadOnlyList<WordFound> WordsFound { get; init; } = [];

    /// <summary>How many States adapted it.</summary>
    public int AdoptedBy { get; init; }

    /// <summary>The id that it has where it was imported from; null for what was written here.</summary>
    public string? ExternalId { get; init; }
}

/// <summary>A word of a question that a practice has, in whichever spelling or language.</summary>
/// <param name="Word">As it was typed.</param>
/// <param name="Places">Where, in the order of <see cref="PlaceFound"/>; never empty.</param>
public sealed record WordFound(string Word, IReadOnlyList<PlaceFound> Places);

/// <summary>Where a word may stand that a practice is found by.</summary>
public enum PlaceFound
{
    Title,
    Summary,
    Text,

    /// <summary>In an attached document.</summary>
    Attachment,

    /// <summary>In the names of its topics and points of Article 5, in any language, or in a tag.</summary>
    Topic,

    /// <summary>In the name of its State, in any language.</summary>
    State,
}

/// <summary>That a practice can be read in another language (BCP 47).</summary>
public sealed record CardTranslation(string Language, TranslationOrigin Origin, bool IsChecked);

/// <summary>A passage in a language (BCP 47), in parts, some of which were searched for.</summary>
public sealed record MarkedText(string Language, IReadOnlyList<MarkedPart> Parts);

/// <summary>A part of a passage.</summary>
/// <param name="AskedAs">The words of the question that it was found for, where they are of another language or nothing is spelt so; else null.</param>
public sealed record MarkedPart(string Text, bool IsMatch, string? AskedAs = null);
