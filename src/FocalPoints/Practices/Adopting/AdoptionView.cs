namespace FocalPoints.Practices.Adopting;

/// <summary>An adoption as it is read.</summary>
/// <param name="StateId">The State that adapted the practice.</param>
/// <param name="RevisionNumber">The revision that it was adapted from.</param>
/// <param name="Kept">Markdown, as the three that follow.</param>
/// <param name="Dropped">May be empty.</param>
/// <param name="Outcome">Empty while it is not known.</param>
/// <param name="Since">A year or a month, ISO 8601.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="ChangedAt">UTC; null while as first recorded.</param>
public sealed record AdoptionView(string StateId, int RevisionNumber, string Kept, string Changed, string Dropped, string Outcome, string Since, string Language,
    DateTime RecordedAt, DateTime? ChangedAt, bool IsIllustration);

/// <summary>Who adapted a practice.</summary>
/// <param name="Items">The newest outcomes first, then what was recorded last; at most <see cref="ListAdoptions.Most"/>.</param>
/// <param name="Total">How many States did.</param>
public sealed record AdoptionsView(IReadOnlyList<AdoptionView> Items, int Total);

/// <summary>A practice that a State adapted, as it stands on the State's page.</summary>
/// <param name="OwnerId">The State whose practice it is.</param>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="HasOutcome">Whether the State told what came of it.</param>
public sealed record AdoptedPractice(string Number, string Slug, string Title, string Language, string OwnerId, string Since, bool HasOutcome);
