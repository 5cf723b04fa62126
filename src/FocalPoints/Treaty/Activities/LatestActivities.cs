using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Activities;

/// <summary>What the Coordinators did last: for the front page.</summary>
public sealed class LatestActivities(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The newest, and since when there are any; one statement.</summary>
    /// <param name="count">At most so many.</param>
    public async Task<LatestWork> Read(int count, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = await db.Activities.AsNoTracking()
            .Select(activity => new ActivityView { Id = activity.Id, Year = activity.Year, Month = activity.Month, Day = activity.Day, Kind = activity.Kind, Title = activity.Title })
            .ToListAsync(cancel);
        return new LatestWork([.. ActivityView.NewestFirst(lines).Take(count).Select(activity => activity.Line)], lines.Count == 0 ? null : lines.Min(line => line.Year));
    }
}

/// <summary>The newest activities, and the year of the oldest; null where there is none.</summary>
public sealed record LatestWork(IReadOnlyList<ActivityLine> Newest, int? Since);
