using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Activities;

/// <summary>One thing that the Coordinators did, and what belongs to it.</summary>
public sealed class ReadActivity(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The activity; null where there is none. Three statements.</summary>
    public async Task<ActivityDetail?> Read(string id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if ((await ActivityView.Of(db.Activities.Where(activity => activity.Id == id), db).SingleOrDefaultAsync(cancel))?.Shown() is not { } activity)
            return null;

        var organisations = await db.Organisations.AsNoTracking().Where(organisation => activity.OrganisationIds.Contains(organisation.Id))
            .Select(organisation => new OrganisationView(organisation.Id, organisation.Name, organisation.Abbreviation, organisation.FormerName)).ToListAsync(cancel);
        var related = await ActivityView.Of(db.Activities.Where(other => activity.RelatedIds.Contains(other.Id)), db).ToListAsync(cancel);
        return new ActivityDetail(
            activity,
            [.. organisations.OrderBy(organisation => activity.OrganisationIds.ToList().IndexOf(organisation.Id))],
            [.. ActivityView.NewestFirst(related).Select(other => other.Line)]);
    }
}

/// <summary>An activity with what belongs to it.</summary>
/// <param name="Organisations">Those that helped, in the record's order.</param>
/// <param name="Related">Other activities it is tied to, newest first.</param>
public sealed record ActivityDetail(ActivityView Activity, IReadOnlyList<OrganisationView> Organisations, IReadOnlyList<ActivityLine> Related);
