using System.Linq.Expressions;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices;

/// <summary>
/// Who may see and change a practice, in one place: the same rule as an expression for the database, as a test of one record, and
/// as groups for the search index. What somebody may not see does not exist for them.
/// </summary>
public static class PracticeAccess
{
    /// <summary>
    /// Published or withdrawn, and meant for this actor. What a coordinator has hidden is read by its State and by those who moderate alone.
    /// Drafts are another matter: see <see cref="MayWrite"/>.
    /// </summary>
    public static Expression<Func<Practice, bool>> MayRead(Actor actor) => IsMeantFor(actor, alsoHidden: MayModerate(actor));

    /// <summary>What is shown in lists, counted and found: published, not hidden, and meant for this actor.</summary>
    internal static IQueryable<Practice> Listed(this IQueryable<Practice> practices, Actor actor) =>
        practices.Where(MayRead(actor)).Where(practice => practice.Status == PracticeStatus.Published && practice.HiddenAt == null);

    /// <summary>What a coordinator has hidden, of what is meant for this actor.</summary>
    internal static IQueryable<Practice> Hidden(this IQueryable<Practice> practices, Actor actor) =>
        practices.Where(IsMeantFor(actor, alsoHidden: true)).Where(practice => practice.HiddenAt != null);

    private static Expression<Func<Practice, bool>> IsMeantFor(Actor actor, bool alsoHidden)
    {
        var isMember = actor.IsMember;
        var isAmongFocalPoints = actor.IsAmongFocalPoints;
        var own = actor.OwnStates;
        return practice => practice.Status != PracticeStatus.Draft
            && (alsoHidden || practice.HiddenAt == null || own.Contains(practice.StateId))
            && (practice.Visibility == Visibility.Public
                || (isMember && practice.Visibility == Visibility.Members)
                || (isAmongFocalPoints && practice.Visibility == Visibility.FocalPoints)
                || own.Contains(practice.StateId));
    }

    /// <summary>The groups that a practice is shown to, as the index stores them. Agrees with <see cref="MayRead"/> on what is <see cref="Listed"/>; a test holds them together.</summary>
    public static IReadOnlyList<string> AudiencesOf(Visibility visibility, string stateId) => [visibility.ToString(), "state:" + stateId];

    /// <summary>The groups that an actor belongs to.</summary>
    public static IReadOnlyList<string> AudiencesOf(Actor actor) =>
    [
        nameof(Visibility.Public),
        .. actor.IsMember ? [nameof(Visibility.Members)] : Array.Empty<string>(),
        .. actor.IsAmongFocalPoints ? [nameof(Visibility.FocalPoints)] : Array.Empty<string>(),
        .. actor.OwnStates.Select(state => "state:" + state),
    ];

    /// <summary>Who writes and sees the drafts of a State: its focal point and contributors.</summary>
    public static bool MayWrite(Actor actor, string stateId) => actor.WritesFor(stateId);

    /// <summary>Who publishes and withdraws in a State's name: its focal point alone.</summary>
    public static bool MayPublish(Actor actor, string stateId) => actor.SpeaksFor(stateId);

    /// <summary>Who writes on this draft, or would begin one: the authors of its State; while it is not with the State, those who prepare it for the State.</summary>
    public static bool MayDraft(Actor actor, string stateId, Draft? draft) => draft is null || draft.IsWithTheState ? MayWrite(actor, stateId) : MayPrepare(actor);

    /// <summary>Who may prepare a draft for a State, to be confirmed by its focal point: coordinators and the secretariat.</summary>
    public static bool MayPrepare(Actor actor) => actor.Curates;

    /// <summary>Who looks at what is new or changed, asks for changes and corrects the classification: coordinators.</summary>
    public static bool MayReview(Actor actor) => actor.Has(MandateRole.Coordinator);

    /// <summary>Who decides on what members report, and reads what is hidden: coordinators, and the secretariat for them.</summary>
    public static bool MayModerate(Actor actor) => actor.Curates;

    /// <summary>Who takes personal data out of what was published: the secretariat, whose duty it is to whom it tells of.</summary>
    public static bool MayRedact(Actor actor) => actor.Has(MandateRole.Secretariat);

    /// <summary>Who comments, tags and finds useful what they may read: every member.</summary>
    public static bool MayDiscuss(Actor actor) => actor.IsMember;

    /// <summary>Who records that a State adapted a practice: the focal point of that State alone, which is not the practice's own.</summary>
    public static bool MayAdopt(Actor actor, string stateId, string practiceStateId) => stateId != practiceStateId && actor.SpeaksFor(stateId);

    /// <summary>Whether an actor may record it: Missing where the practice does not exist for them, Denied without the right, Stale once it is withdrawn.</summary>
    internal static async Task<Outcome> CheckAdopt(FocalPointsDb db, Actor actor, Guid practiceId, string stateId, CancellationToken cancel)
    {
        var practice = await db.Practices.Where(MayRead(actor)).Where(practice => practice.Id == practiceId)
            .Select(practice => new { practice.StateId, practice.Status }).SingleOrDefaultAsync(cancel);
        return practice is null ? Outcome.Missing
            : !MayAdopt(actor, stateId, practice.StateId) ? Outcome.Denied
            : practice.Status == PracticeStatus.Withdrawn ? Outcome.Stale
            : Outcome.Done;
    }

    /// <summary>
    /// Whether an actor may comment on, tag and endorse this practice: Missing where it does not exist for them, Denied without a mandate,
    /// Stale once it is withdrawn.
    /// </summary>
    internal static async Task<Outcome> CheckDiscuss(FocalPointsDb db, Actor actor, Guid practiceId, CancellationToken cancel)
    {
        var status = await db.Practices.Where(MayRead(actor)).Where(practice => practice.Id == practiceId)
            .Select(practice => (PracticeStatus?)practice.Status).SingleOrDefaultAsync(cancel);
        return status is null ? Outcome.Missing
            : !MayDiscuss(actor) ? Outcome.Denied
            : status == PracticeStatus.Withdrawn ? Outcome.Stale
            : Outcome.Done;
    }
}
