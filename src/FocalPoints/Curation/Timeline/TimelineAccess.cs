using FocalPoints.Members;

namespace FocalPoints.Curation.Timeline;

/// <summary>Who writes down what the Coordinators did.</summary>
public static class TimelineAccess
{
    /// <summary>Coordinators, and the secretariat for them.</summary>
    public static bool MayEdit(Actor actor) => actor.Curates;
}
