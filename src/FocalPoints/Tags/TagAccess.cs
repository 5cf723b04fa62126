using FocalPoints.Members;

namespace FocalPoints.Tags;

/// <summary>Who minds the members' words.</summary>
public static class TagAccess
{
    /// <summary>Coordinators merge, rename, block and promote.</summary>
    public static bool MayCurate(Actor actor) => actor.Has(MandateRole.Coordinator);
}
