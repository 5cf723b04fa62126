using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;

namespace FocalPoints.Treaty;

/// <summary>The meetings, plans, Coordinators and their activities that ship with the product. They point at States, which are loaded before.</summary>
public static class TreatyReference
{
    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Meeting> Meetings() => ReferenceFile.Read<Meeting>("meetings.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<ActionPlan> ActionPlans() => ReferenceFile.Read<ActionPlan>("action-plans.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Action> Actions() => ReferenceFile.Read<Action>("actions.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<CoordinatorTerm> CoordinatorTerms() => ReferenceFile.Read<CoordinatorTerm>("coordinator-terms.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Organisation> Organisations() => ReferenceFile.Read<Organisation>("organisations.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Activity> Activities() => ReferenceFile.Read<Activity>("activities.json");

    /// <summary>Prepares their changes in the database; the caller saves.</summary>
    public static async Task<IReadOnlyList<ReferenceCount>> Load(FocalPointsDb db, CancellationToken cancel = default) =>
    [
        await db.Bring(Meetings(), db.Meetings, cancel: cancel),
        await db.Bring(ActionPlans(), db.ActionPlans, cancel: cancel),
        await db.Bring(Actions(), db.Actions, cancel: cancel),
        await db.Bring(CoordinatorTerms(), db.CoordinatorTerms, cancel: cancel),
        await db.Bring(Organisations(), db.Organisations, cancel: cancel),
        await db.Bring(Activities(), db.Activities, cancel: cancel),
    ];
}
