using System.Linq.Expressions;
using FocalPoints.Members;

namespace FocalPoints.Curation.Collections;

/// <summary>Who makes collections, and what of them somebody sees.</summary>
public static class CollectionAccess
{
    /// <summary>Coordinators, and the secretariat for them.</summary>
    public static bool MayEdit(Actor actor) => actor.Curates;

    /// <summary>What is shown to everybody; for who edits, also what is being prepared.</summary>
    internal static Expression<Func<Collection, bool>> MayRead(Actor actor)
    {
        var mayEdit = MayEdit(actor);
        return collection => collection.IsShown || mayEdit;
    }
}
