using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Timeline;

/// <summary>Everything on the timeline, for those who write it. The records are few, and stay so: a year brings a dozen.</summary>
public sealed class ReadTimelineDesk(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>All records, newest first; null for all but coordinators and the secretariat. Four statements.</summary>
    public async Task<TimelineDesk?> Read(Actor actor, CancellationToken cancel = default)
    {
        if (!TimelineAccess.MayEdit(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return new TimelineDesk(
            await db.Activities.AsNoTracking().OrderByDescending(activity => activity.Year).ThenByDescending(activity => activity.Month).ThenByDescending(activity => activity.Id).ToListAsync(cancel),
            await db.Meetings.AsNoTracking().OrderByDescending(meeting => meeting.StartsOn).ThenBy(meeting => meeting.Id).ToListAsync(cancel),
            await db.CoordinatorTerms.AsNoTracking().OrderByDescending(term => term.Term).ToListAsync(cancel),
            await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Name).ToListAsync(cancel));
    }
}

/// <summary>The records as they stand, to be edited.</summary>
public sealed record TimelineDesk(IReadOnlyList<Activity> Activities, IReadOnlyList<Meeting> Meetings, IReadOnlyList<CoordinatorTerm> Terms, IReadOnlyList<Organisation> Organisations);
