using System.Linq.Expressions;
using FocalPoints.Members;
using FocalPoints.Members.People;

namespace FocalPoints.Curation.HandOvers;

/// <summary>Who ends mandates, and who reads what one leaves.</summary>
public static class HandOverAccess
{
    /// <summary>
    /// Whether the actor ends this mandate: the secretariat every one but its own secretariat's, so that nobody locks the last one out; coordinators
    /// those of focal points, contributors and members.
    /// </summary>
    /// <param name="holder">Whose mandate it is.</param>
    public static bool MayEnd(Actor actor, MandateRole role, Guid holder) => actor.Has(MandateRole.Secretariat)
        ? role != MandateRole.Secretariat || holder != actor.MemberId
        : PeopleAccess.MayManage(actor) && role is not (MandateRole.Secretariat or MandateRole.Coordinator);

    /// <summary>Of which mandates the actor reads the brief: coordinators and the secretariat of every one, a focal point of those of the State.</summary>
    public static Expression<Func<Mandate, bool>> MayRead(Actor actor)
    {
        var all = PeopleAccess.MayManage(actor);
        var own = actor.OwnStates.Where(actor.SpeaksFor).ToArray();
        return mandate => all || own.Contains(mandate.StateId!);
    }
}
