using FocalPoints.Members;

namespace FocalPoints.Concepts;

/// <summary>Who minds the vocabularies from which search learns what words mean in other languages.</summary>
public static class ConceptAccess
{
    /// <summary>Coordinators and the secretariat.</summary>
    public static bool MayImport(Actor actor) => actor.Curates;
}
