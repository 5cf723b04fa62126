using FocalPoints.Members;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Practices.Drafting;

/// <summary>A draft as its authors see it.</summary>
/// <param name="Id">The practice.</param>
/// <param name="Number">Its public number; null before the first publication.</param>
/// <param name="Slug">Its address's readable part; empty before the first publication.</param>
/// <param name="Version">What a save has to name. Counts up with every save.</param>
/// <param name="BasedOnRevision">The live revision that the draft started from; 0 for a new practice.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="MayPublish">Whether this actor publishes in the State's name; its contributors do not.</param>
public sealed record DraftView(Guid Id, string StateId, string? Number, string Slug, PracticeContent Content, int Version, int BasedOnRevision,
    DateTime SavedAt, string SavedByName, bool MayPublish)
{
    /// <summary>Whom it waits for, and why.</summary>
    public DraftStanding Standing { get; init; } = new(DraftStage.Writing, null, "", "", null, false, false);

    internal static DraftView Of(Practice practice, Draft draft, Actor actor, bool needsApproval = false) => new(practice.Id, practice.StateId, practice.Number, practice.Slug, draft.Content,
        draft.Version, draft.BasedOnRevision, draft.SavedAt, draft.SavedByName, PracticeAccess.MayPublish(actor, practice.StateId))
    {
        Standing = DraftStanding.Of(draft, needsApproval),
    };
}
