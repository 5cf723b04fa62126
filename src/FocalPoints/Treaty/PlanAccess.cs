using FocalPoints.Members;

namespace FocalPoints.Treaty;

/// <summary>Who minds the treaty framework.</summary>
public static class PlanAccess
{
    /// <summary>The secretariat and coordinators.</summary>
    public static bool MayEdit(Actor actor) => actor.Curates;
}
