using FocalPoints.Members;

namespace FocalPoints.Curation.Desk;

/// <summary>Who has a desk.</summary>
public static class DeskAccess
{
    /// <summary>Coordinators and the secretariat.</summary>
    public static bool MayRead(Actor actor) => actor.Curates;
}
