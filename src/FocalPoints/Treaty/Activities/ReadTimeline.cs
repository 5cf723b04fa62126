using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Activities;

/// <summary>
/// Everything that the Coordinators did. A few records a year: all are read at once, in two statements, and narrowed and counted in memory.
/// </summary>
public sealed class ReadTimeline(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The timeline.</summary>
    public async Task<Timeline> Read(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var activities = await ActivityView.Of(db.Activities, db).ToListAsync(cancel);
        var organisations = await db.Organisations.AsNoTracking()
            .Select(organisation => new OrganisationView(organisation.Id, organisation.Name, organisation.Abbreviation, organisation.FormerName)).ToListAsync(cancel);
        return new Timeline(ActivityView.NewestFirst(activities), organisations.ToDictionary(organisation => organisation.Id));
    }
}

/// <summary>What the Coordinators did, newest first.</summary>
/// <param name="Organisations">By id.</param>
public sealed record Timeline(IReadOnlyList<ActivityView> Activities, IReadOnlyDictionary<string, OrganisationView> Organisations)
{
    /// <summary>Those that a filter lets through, newest first.</summary>
    public IReadOnlyList<ActivityView> Matching(ActivityFilter filter) => [.. Activities.Where(activity => filter.Matches(activity))];

    /// <summary>
    /// How many activities each value of a facet would leave, counted as if the facet did not narrow. A value in use stays, even where it
    /// leaves none.
    /// </summary>
    public IReadOnlyDictionary<string, int> Counts(ActivityFacet facet, ActivityFilter filter)
    {
        var counts = filter.Values(facet).ToDictionary(value => value, _ => 0);
        foreach (var value in Activities.Where(activity => filter.Matches(activity, except: facet)).SelectMany(activity => ActivityFilter.ValuesOf(activity, facet)))
            counts[value] = counts.GetValueOrDefault(value) + 1;
        return counts;
    }
}

/// <summary>An organisation with which the Coordinators worked.</summary>
/// <param name="Abbreviation">May be empty.</param>
/// <param name="FormerName">Under which older records know it; may be empty.</param>
public sealed record OrganisationView(string Id, string Name, string Abbreviation, string FormerName);
