using FocalPoints.Members;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Practices.Reading;

/// <summary>A practice as its readers see it.</summary>
/// <param name="Number">As it is written, whatever the case it was asked for in.</param>
/// <param name="Language">BCP 47, the language its author wrote in.</param>
/// <param name="Text">What is read; null where the practice was withdrawn, and its text with it.</param>
/// <param name="Withdrawal">Null while it is published.</param>
public sealed record PracticeView(Guid Id, string Number, string Slug, string StateId, PracticeKind Kind, string Language, bool IsIllustration,
    EvidenceLevel Evidence, RevisionView Revision, IReadOnlyList<TranslationView> Translations, PracticeText? Text, Withdrawal? Withdrawal)
{
    /// <summary>When the State last stood behind it, UTC.</summary>
    public DateTime VerifiedAt { get; init; }

    /// <summary>That its readers do not see it at the moment; null where they do. Said to its State and to those who moderate.</summary>
    public Hiding? Hidden { get; init; }

    /// <summary>How many States adapted it and told what came of it.</summary>
    public int AdaptedWithResult { get; init; }

    /// <summary>The translation that is shown; null where it is the original.</summary>
    public TranslationView? Shown => Text is null ? null : Translations.FirstOrDefault(translation => translation.Language == Text.Content.Language && translation.Language != Language);
}

/// <summary>The live revision.</summary>
/// <param name="Number">From 1.</param>
/// <param name="FirstPublishedAt">Of the practice, UTC.</param>
/// <param name="PublishedAt">Of this revision, UTC.</param>
/// <param name="Note">Why, in a sentence; may be empty.</param>
public sealed record RevisionView(int Number, DateTime FirstPublishedAt, DateTime PublishedAt, RevisionSignificance Significance, string Note)
{
    /// <summary>Who confirmed it in the State's name; null where nobody did, as for illustrations and for what is older than confirmations.</summary>
    public ConfirmationView? Confirmation { get; init; }
}

/// <summary>Who confirmed a text in the State's name, and when.</summary>
/// <param name="At">UTC.</param>
/// <param name="Name">The person's, for members; null for readers without a mandate.</param>
/// <param name="Institution">The State's focal point as it was then; may be empty.</param>
/// <param name="PreparedBy">The role of who had prepared it from what the State said elsewhere; null for what the State wrote itself.</param>
/// <param name="PreparedFrom">What it was prepared from.</param>
public sealed record ConfirmationView(DateTime At, string? Name, string Institution, MandateRole? PreparedBy, PreparationSource? PreparedFrom);

/// <summary>That the practice can be read in another language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="RevisionNumber">The revision it was made from.</param>
/// <param name="IsComplete">False where parts are left in the original language.</param>
/// <param name="IsOutOfDate">Whether the original changed in substance since.</param>
public sealed record TranslationView(string Language, int RevisionNumber, TranslationOrigin Origin, bool IsChecked, bool IsComplete, bool IsOutOfDate);

/// <summary>When and why it was withdrawn.</summary>
/// <param name="At">UTC.</param>
/// <param name="ReadInstead">Null where nothing replaces it, or nothing that this reader may see.</param>
public sealed record Withdrawal(DateTime At, string Reason, Replacement? ReadInstead);

/// <summary>That a coordinator keeps a practice from its readers.</summary>
/// <param name="At">UTC.</param>
public sealed record Hiding(DateTime At, string Reason)
{
    /// <summary>Null where it is shown.</summary>
    internal static Hiding? Of(DateTime? at, string reason) => at is { } since ? new Hiding(since, reason) : null;
}

/// <summary>The practice to read instead. Language is BCP 47, of the title.</summary>
public sealed record Replacement(string Number, string Slug, string Title, string Language);
