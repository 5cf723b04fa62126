using System.Linq.Expressions;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Curation.Audit;

/// <summary>
/// Who reads which line of history. The secretariat reads all of it; coordinators what was done to what they may see. What happens to accounts
/// (who signed in from where) and to drafts, whose existence is their State's affair, is not for them. A verb that is not named here is for the
/// secretariat alone.
/// </summary>
public static class HistoryAccess
{
    private static readonly Verb[] ForCoordinators =
    [
        Verb.Created, Verb.Published, Verb.Revised, Verb.Withdrew, Verb.Commented, Verb.Replied, Verb.Edited, Verb.Removed, Verb.Tagged, Verb.Untagged,
        Verb.Endorsed, Verb.UnEndorsed, Verb.Adapted, Verb.AdaptationChanged, Verb.AdaptationWithdrawn, Verb.Invited, Verb.MandateGiven, Verb.MandateEnded, Verb.Paused, Verb.Unpaused, Verb.ReferenceDataLoaded,
        Verb.Merged, Verb.Renamed, Verb.Blocked, Verb.Unblocked, Verb.Promoted, Verb.Undid, Verb.Retired,
        Verb.ChangesRequested, Verb.Approved, Verb.Reclassified, Verb.Featured, Verb.Unfeatured,
        Verb.Reported, Verb.Hid, Verb.Restored, Verb.Warned, Verb.Dismissed,
        Verb.Asked, Verb.Answered, Verb.Consolidated, Verb.Closed, Verb.Reopened,
    ];

    /// <summary>Whether there is a history for this actor at all.</summary>
    public static bool MayRead(Actor actor) => actor.Curates;

    /// <summary>The lines that this actor reads.</summary>
    internal static Expression<Func<HistoryEntry, bool>> Lines(Actor actor)
    {
        if (actor.Has(MandateRole.Secretariat))
            return entry => true;
        if (!actor.Has(MandateRole.Coordinator))
            return entry => false;
        const string practice = nameof(Practice);
        return entry => ForCoordinators.Contains(entry.Verb)
            && !(entry.RecordType == practice && (entry.Verb == Verb.Created || entry.Verb == Verb.Edited));
    }

    /// <summary>The verbs that this actor may ask for.</summary>
    public static IReadOnlyList<Verb> Verbs(Actor actor) => actor.Has(MandateRole.Secretariat) ? Enum.GetValues<Verb>() : ForCoordinators;
}
