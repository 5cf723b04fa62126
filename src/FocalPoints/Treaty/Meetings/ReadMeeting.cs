using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Treaty.Activities;
using FocalPoints.Treaty.Coordinators;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Meetings;

/// <summary>One meeting, and what led to it, happened at it and began with it.</summary>
public sealed class ReadMeeting(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The meeting; null where there is none. Five statements.</summary>
    public async Task<MeetingView?> Read(string id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == id, cancel);
        if (meeting is null)
            return null;

        var family = await MeetingLine.Of(db.Meetings.Where(other => other.PartOfId == id || other.Id == meeting.PartOfId || other.Id == id)).ToListAsync(cancel);
        var activities = ActivityView.NewestFirst(await ActivityView
            .Of(db.Activities.Where(activity => activity.TowardsMeetingId == id || activity.HeldAtId == id), db).ToListAsync(cancel));
        var terms = await TermView
            .Of(db.CoordinatorTerms.Where(term => term.FromMeetingId == id || term.ToMeetingId == id), db).ToListAsync(cancel);
        var plans = await db.ActionPlans.AsNoTracking().Where(plan => plan.AdoptedAtId == id).Select(plan => new PlanName(plan.Id, plan.Title)).ToListAsync(cancel);
        var isShown = meeting.Verification.MayBeShown();
        return new MeetingView(
            family.Single(line => line.Id == id).Shown(),
            isShown ? meeting.Outcome : "",
            isShown ? meeting.VictimAssistance : "",
            isShown ? meeting.Documents : [],
            isShown ? meeting.Note : "",
            family.SingleOrDefault(line => line.Id == meeting.PartOfId),
            [.. MeetingLine.NewestFirst(family.Where(line => line.PartOfId == id)).Reverse()],
            [.. activities.Where(activity => activity.Towards?.Id == id).Select(activity => activity.Line)],
            [.. activities.Where(activity => activity.HeldAt?.Id == id).Select(activity => activity.Line)],
            [.. terms.Select(term => term.Shown()).OrderBy(term => term.Term, StringComparer.Ordinal)],
            plans);
    }
}

/// <summary>A meeting as people read it.</summary>
/// <param name="Outcome">What it decided, our own words, English; may be empty.</param>
/// <param name="VictimAssistance">What it did on victim assistance, our own words, English; may be empty.</param>
/// <param name="PartOf">The whole of which it is a part.</param>
/// <param name="Parts">Its own parts, in order.</param>
/// <param name="Towards">Activities that led to it, newest first.</param>
/// <param name="HeldAtIt">Activities at or beside it, newest first.</param>
/// <param name="Terms">Terms of Coordinators that began or ended with it.</param>
/// <param name="Adopted">Action plans that it adopted.</param>
public sealed record MeetingView(MeetingLine Meeting, string Outcome, string VictimAssistance, IReadOnlyList<string> Documents, string Note, MeetingLine? PartOf,
    IReadOnlyList<MeetingLine> Parts, IReadOnlyList<ActivityLine> Towards, IReadOnlyList<ActivityLine> HeldAtIt, IReadOnlyList<TermView> Terms, IReadOnlyList<PlanName> Adopted);

/// <summary>An action plan by its title.</summary>
public sealed record PlanName(string Id, string Title);
