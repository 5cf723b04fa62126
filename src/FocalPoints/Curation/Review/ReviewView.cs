using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Curation.Review;

/// <summary>What is looked at, what it is compared with, and what was said.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="Slug">Empty before it.</param>
/// <param name="Content">The text that is looked at. For the State's authors: their draft, else the live text.</param>
/// <param name="Before">The text that a coordinator saw before this one; null where there is nothing to compare with.</param>
/// <param name="Stamp">Names the text that is looked at; each step names it back.</param>
/// <param name="IsToApprove">Whether a draft waits for approval; else the live text is looked at.</param>
/// <param name="HasDraft">Whether the State is writing on it.</param>
/// <param name="RevisionNumber">The live revision; 0 before the first publication.</param>
/// <param name="WaitsSince">Since when it waits for a coordinator, UTC; null while it does not.</param>
/// <param name="ChangesRequestedAt">When changes were asked for that are not made yet, UTC.</param>
public sealed record ReviewView(Guid Id, string StateId, string? Number, string Slug, PracticeContent Content, PracticeContent? Before, string Stamp, bool IsToApprove, bool HasDraft,
    int RevisionNumber, DateTime? WaitsSince, DateTime? ChangesRequestedAt, Confirmation? Confirmation, ReviewHolder? Holder, ReviewRequest? Request, IReadOnlyList<ReviewComment> Comments);

/// <summary>The coordinator who took it. At is UTC.</summary>
public sealed record ReviewHolder(Guid Id, string Name, DateTime At);

/// <summary>What was asked for last. At is UTC.</summary>
public sealed record ReviewRequest(string Reason, string ByName, DateTime At);
