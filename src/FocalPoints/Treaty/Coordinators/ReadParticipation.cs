using FocalPoints.Data;
using FocalPoints.Treaty.Activities;
using FocalPoints.Treaty.Meetings;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Coordinators;

/// <summary>What a State did for the Convention's work on victim assistance.</summary>
public sealed class ReadParticipation(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>
    /// Terms, activities and meetings of a State; empty for an unknown id. Three statements: the tables are small, and who had a part is
    /// written inside the records.
    /// </summary>
    public async Task<Participation> Read(string stateId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var terms = await TermView.Of(db.CoordinatorTerms, db).ToListAsync(cancel);
        var activities = await ActivityView.Of(db.Activities, db).ToListAsync(cancel);
        var meetings = await MeetingLine.Of(db.Meetings).ToListAsync(cancel);
        return new Participation(
            [
                .. terms.Select(term => term.Shown())
                    .Where(term => term.StateIds.Contains(stateId) || term.CooperationStateIds.Contains(stateId) || term.OtherStateIds.Values.Any(states => states.Contains(stateId)))
                    .OrderByDescending(term => term.Term, StringComparer.Ordinal),
            ],
            [.. ActivityView.NewestFirst(activities).Where(activity => activity.InvolvedStateIds.Contains(stateId)).Select(activity => activity.Line)],
            [.. MeetingLine.NewestFirst(meetings).Where(meeting => meeting.CountryId == stateId || meeting.PresidencyIds.Contains(stateId))]);
    }
}

/// <summary>A State's part in the Convention's work, newest first.</summary>
/// <param name="Terms">In which it coordinated, on any theme.</param>
/// <param name="Activities">In which it had any part.</param>
/// <param name="Meetings">Which it hosted or presided over.</param>
public sealed record Participation(IReadOnlyList<TermView> Terms, IReadOnlyList<ActivityLine> Activities, IReadOnlyList<MeetingLine> Meetings);
