using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Curation.HandOvers;

/// <summary>What hangs on a person by one mandate, as queries: what is shown before, and moved at, its end are the same rows.</summary>
internal static class OpenWork
{
    /// <summary>The drafts that the person saved last or handed on: of the State for which they wrote; of a coordinator, those prepared for States.</summary>
    public static IQueryable<Draft> Drafts(FocalPointsDb db, Mandate mandate)
    {
        var (person, state) = (mandate.MemberId, mandate.StateId);
        var theirs = db.Drafts.Where(draft => draft.SavedById == person || draft.SubmittedById == person);
        return mandate.Role switch
        {
            MandateRole.FocalPoint or MandateRole.Contributor => theirs.Where(draft => db.Practices.Any(practice => practice.Id == draft.PracticeId && practice.StateId == state)),
            MandateRole.Coordinator or MandateRole.Secretariat => theirs.Where(draft => draft.Preparation != null),
            _ => theirs.Where(_ => false),
        };
    }

    /// <summary>The reviews that the person took as a coordinator.</summary>
    public static IQueryable<PracticeReview> Reviews(FocalPointsDb db, Mandate mandate)
    {
        var (person, isCoordinator) = (mandate.MemberId, mandate.Role == MandateRole.Coordinator);
        return db.Reviews.Where(review => isCoordinator && review.TakenById == person);
    }

    /// <summary>Who can go on with it: the others who write for the State, or the other coordinators.</summary>
    /// <param name="at">When it moves, UTC: who holds a mandate then.</param>
    public static IQueryable<Mandate> Successors(FocalPointsDb db, Mandate mandate, DateTime at)
    {
        var (person, state) = (mandate.MemberId, mandate.StateId);
        var others = db.Mandates.Held(at).Where(other => other.MemberId != person);
        return mandate.Role switch
        {
            MandateRole.FocalPoint or MandateRole.Contributor =>
                others.Where(other => other.StateId == state && (other.Role == MandateRole.FocalPoint || other.Role == MandateRole.Contributor)),
            MandateRole.Coordinator => others.Where(other => other.Role == MandateRole.Coordinator),
            MandateRole.Secretariat => others.Where(other => other.Role == MandateRole.Secretariat),
            _ => others.Where(_ => false),
        };
    }

    /// <summary>Whether the person goes on with the same work by another mandate.</summary>
    /// <param name="at">UTC.</param>
    public static IQueryable<Mandate> GoingOn(FocalPointsDb db, Mandate mandate, DateTime at)
    {
        var (id, person, state, role) = (mandate.Id, mandate.MemberId, mandate.StateId, mandate.Role);
        var writes = role is MandateRole.FocalPoint or MandateRole.Contributor;
        return db.Mandates.InForce(at).Where(other => other.Id != id && other.MemberId == person
            && (writes ? other.StateId == state && (other.Role == MandateRole.FocalPoint || other.Role == MandateRole.Contributor) : other.Role == role));
    }
}
