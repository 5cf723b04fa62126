using FocalPoints.Members;

namespace FocalPoints.Practices.Confirming;

/// <summary>Whom a draft waits for, on its way to being the word of its State.</summary>
public enum DraftStage
{
    /// <summary>It is being written.</summary>
    Writing,

    /// <summary>Handed to the focal point, who confirms, changes or declines it.</summary>
    WithFocalPoint,

    /// <summary>Confirmed, and waiting for a coordinator's approval. Only where the operator wants it: <see cref="PublicationOptions"/>.</summary>
    WithCoordinators,

    /// <summary>Came back to its authors with a reason.</summary>
    ChangesRequested,

    /// <summary>Prepared for the State, and not taken by its focal point.</summary>
    Declined,
}

/// <summary>What a draft for a State was made from.</summary>
public enum PreparationSource
{
    /// <summary>A conversation, on the telephone or in person.</summary>
    Call,

    /// <summary>A report of the State or about it.</summary>
    Report,

    /// <summary>A statement or conversation at a meeting.</summary>
    Meeting,

    /// <summary>Letters or messages.</summary>
    Correspondence,
}

/// <summary>By whom a draft was prepared for a State, in which capacity, and from what.</summary>
/// <param name="Organisation">Of the mandate; may be empty.</param>
/// <param name="Note">Which call, report or meeting it was. For the State and the coordinators, not for readers.</param>
public sealed record Preparation(Guid ById, string ByName, MandateRole Role, string? StateId, string Organisation, PreparationSource Source, string Note);

/// <summary>That the focal point of the State confirmed a text as the word of the State. Readers see capacity, institution and date; members the name too.</summary>
/// <param name="At">UTC.</param>
/// <param name="Institution">The State's focal point as it was then; may be empty.</param>
/// <param name="Preparation">Who else had prepared it; null for what the State wrote itself.</param>
public sealed record Confirmation(DateTime At, Guid ById, string ByName, string Institution, Preparation? Preparation)
{
    internal static Confirmation Of(Actor focalPoint, string institution, Draft draft, DateTime at) => new(at, focalPoint.MemberId!.Value, focalPoint.Name,
        focalPoint.Mandates.Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.Organisation.Length > 0).Select(mandate => mandate.Organisation).FirstOrDefault(institution), draft.Preparation);
}

/// <summary>How a draft stands, for those who write it.</summary>
/// <param name="At">Since when, UTC; null while it was never handed on.</param>
/// <param name="Reason">Why it came back; empty unless it did.</param>
/// <param name="NeedsApproval">Whether a coordinator approves after the focal point.</param>
public sealed record DraftStanding(DraftStage Stage, DateTime? At, string SubmittedByName, string Reason, Preparation? Preparation, bool IsTakenOver, bool NeedsApproval)
{
    /// <summary>Whether a coordinator asked for changes to it, so that there is a conversation to read.</summary>
    public bool HasConversation { get; init; }

    internal static DraftStanding Of(Draft draft, bool needsApproval = false) =>
        new(draft.Stage, draft.StageAt, draft.SubmittedByName, draft.Reason, draft.Preparation, draft.IsTakenOver, needsApproval)
        {
            HasConversation = draft.Seen is not null,
        };
}
