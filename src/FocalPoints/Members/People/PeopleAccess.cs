namespace FocalPoints.Members.People;

/// <summary>
/// Who looks after accounts and mandates. The secretariat does all of it. Coordinators invite and give every mandate but the secretariat's, and
/// never one to themselves: what they may do is given to them by somebody else.
/// </summary>
public static class PeopleAccess
{
    /// <summary>Whether the actor sees the list of people, and invites.</summary>
    public static bool MayManage(Actor actor) => actor.Curates;

    /// <summary>Whether the actor gives mandates in this role.</summary>
    /// <param name="role">Null for one that is not known, about which only the form's own rules have something to say.</param>
    public static bool MayGive(Actor actor, MandateRole? role) => MayManage(actor) && (role != MandateRole.Secretariat || actor.Has(MandateRole.Secretariat));

    /// <summary>Whether the actor gives mandates in this role to this account.</summary>
    public static bool MayGive(Actor actor, MandateRole? role, Guid memberId) => MayGive(actor, role) && (actor.Has(MandateRole.Secretariat) || actor.MemberId != memberId);

    /// <summary>Whether the actor makes a new invitation for somebody with these mandates.</summary>
    /// <param name="theirs">The roles of their mandates that have not ended.</param>
    public static bool MayRenew(Actor actor, IEnumerable<MandateRole> theirs) =>
        MayManage(actor) && (actor.Has(MandateRole.Secretariat) || !theirs.Contains(MandateRole.Secretariat));

    /// <summary>Whether the actor pauses this account: not one's own, and a coordinator neither one of the secretariat nor of another coordinator.</summary>
    /// <param name="theirs">The roles of their mandates that have not ended.</param>
    public static bool MayPause(Actor actor, Guid memberId, IEnumerable<MandateRole> theirs) => MayManage(actor) && actor.MemberId != memberId
        && (actor.Has(MandateRole.Secretariat) || !theirs.Any(role => role is MandateRole.Secretariat or MandateRole.Coordinator));

    /// <summary>Whether the actor takes somebody's second step away who lost it. Of one's own account it is taken away with the password.</summary>
    public static bool MayRemoveSecondStep(Actor actor, Guid memberId) => actor.Has(MandateRole.Secretariat) && actor.MemberId != memberId;
}
