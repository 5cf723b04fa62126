using System.Linq.Expressions;
using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Curation.Collections;

/// <summary>Who makes collections, and what of them somebody sees.</summary>
public static class CollectionAccess
{
    /// <summary>Coordinators, and the secretariat for them.</summary>
    public static bool MayEdit(Actor actor) => actor.Has(MandateRole.Coordinator) || actor.Has(MandateRole.Secretariat);

    /// <summary>What is shown to everybody; for who edits, also what is being prepared.</summary>
    internal static Expression<Func<Collection, bool>> MayRead(Actor actor)
    {
        var mayEdit = MayEdit(actor);
        return collection => collection.IsShown || mayEdit;
    }

    /// <summary>The practices that stand in a collection for this actor: published, and theirs to read.</summary>
    internal static IQueryable<Practice> Readable(IQueryable<Practice> practices, Actor actor) =>
        practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Status == PracticeStatus.Published);
}
