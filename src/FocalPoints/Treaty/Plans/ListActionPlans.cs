using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Treaty.Meetings;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Plans;

/// <summary>All action plans.</summary>
public sealed class ListActionPlans(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Newest first; one statement.</summary>
    public async Task<IReadOnlyList<PlanLine>> List(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plans = await PlanLine.Of(db.ActionPlans, db).ToListAsync(cancel);
        return [.. plans.Select(plan => plan.Shown()).OrderByDescending(plan => plan.StartYear).ThenBy(plan => plan.Id, StringComparer.Ordinal)];
    }
}

/// <summary>An action plan in a list. Of a record that may not be shown as fact only the title is left.</summary>
/// <param name="EndYear">Null while it runs.</param>
/// <param name="Period">From when until when in words, English; may be empty.</param>
/// <param name="TotalActions">Of the whole plan, not only on victim assistance; null where not known.</param>
/// <param name="ActionCount">On record here.</param>
public sealed record PlanLine(string Id, string Title, string Abbreviation, MeetingLink? AdoptedAt, DateOnly? AdoptedOn, int? StartYear, int? EndYear, string Period,
    int? TotalActions, int ActionCount, Verification Verification)
{
    /// <summary>Read them through <see cref="Shown"/>.</summary>
    internal static IQueryable<PlanLine> Of(IQueryable<ActionPlan> plans, FocalPointsDb db) => plans.AsNoTracking().Select(plan => new PlanLine(
        plan.Id,
        plan.Title,
        plan.Abbreviation,
        db.Meetings.Where(meeting => meeting.Id == plan.AdoptedAtId).Select(meeting => new MeetingLink(meeting.Id, meeting.Abbreviation, meeting.Name)).FirstOrDefault(),
        plan.AdoptedOn,
        plan.StartYear,
        plan.EndYear,
        plan.Period,
        plan.TotalActions,
        plan.Actions.Count,
        plan.Verification));

    internal PlanLine Shown() => Verification.MayBeShown() ? this : this with { AdoptedAt = null, AdoptedOn = null, StartYear = null, EndYear = null, Period = "", TotalActions = null };
}
