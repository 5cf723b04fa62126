using FocalPoints.Members;

namespace FocalPoints.Topics;

/// <summary>Who minds the controlled vocabulary.</summary>
public static class ThemeAccess
{
    /// <summary>Coordinators and the secretariat.</summary>
    public static bool MayEdit(Actor actor) => actor.Curates;
}
