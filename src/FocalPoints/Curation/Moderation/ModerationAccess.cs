using FocalPoints.Members;

namespace FocalPoints.Curation.Moderation;

/// <summary>Who decides on reports.</summary>
public static class ModerationAccess
{
    /// <summary>Coordinators, and the secretariat for them.</summary>
    public static bool MayDecide(Actor actor) => actor.Has(MandateRole.Coordinator) || actor.Has(MandateRole.Secretariat);
}
