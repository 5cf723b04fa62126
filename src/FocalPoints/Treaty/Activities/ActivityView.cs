using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Treaty.Meetings;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Activities;

/// <summary>An activity in a list that names it and no more.</summary>
/// <param name="Month">1 to 12; null where only the year is known.</param>
/// <param name="Day">1 to 31; null where only the month is known.</param>
public sealed record ActivityLine(string Id, int Year, int? Month, int? Day, ActivityKind Kind, string Title);

/// <summary>
/// An activity as people read it. Of a record that may not be shown as fact only the date, the kind and the title are left, so that it is
/// not found by what is hidden either. The members are those of <see cref="Activity"/>.
/// </summary>
public sealed record ActivityView
{
    public required string Id { get; init; }

    public int Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public ActivityKind Kind { get; init; }

    public required string Title { get; init; }

    public string Summary { get; init; } = "";

    public string Purpose { get; init; } = "";

    public IReadOnlyList<string> StateIds { get; init; } = [];

    public string Role { get; init; } = "";

    public IReadOnlyDictionary<string, List<string>> OtherStateIds { get; init; } = new Dictionary<string, List<string>>();

    public IReadOnlyList<string> OrganisationIds { get; init; } = [];

    public IReadOnlyList<string> FunderIds { get; init; } = [];

    public string? ActionPlanId { get; init; }

    public string? ActionPlanTitle { get; init; }

    public IReadOnlyList<string> ActionIds { get; init; } = [];

    public IReadOnlyList<string> ObligationIds { get; init; } = [];

    public IReadOnlyList<string> ThemeIds { get; init; } = [];

    public MeetingLink? Towards { get; init; }

    public string AnnouncedAs { get; init; } = "";

    public MeetingLink? HeldAt { get; init; }

    public string Venue { get; init; } = "";

    public MeetingFormat? Format { get; init; }

    public string DocumentTitle { get; init; } = "";

    public string DocumentOtherTitle { get; init; } = "";

    public IReadOnlyList<string> Documents { get; init; } = [];

    public IReadOnlyList<string> PracticeNumbers { get; init; } = [];

    public IReadOnlyList<string> RelatedIds { get; init; } = [];

    public string Note { get; init; } = "";

    public Verification Verification { get; init; }

    /// <summary>Every State that had a part in it: Coordinators on victim assistance, other Coordinators, those who paid.</summary>
    public IEnumerable<string> InvolvedStateIds => StateIds.Concat(OtherStateIds.Values.SelectMany(states => states)).Concat(FunderIds).Distinct();

    /// <summary>The same activity for a list of names.</summary>
    public ActivityLine Line => new(Id, Year, Month, Day, Kind, Title);

    /// <summary>What of the record may be shown.</summary>
    internal ActivityView Shown() => Verification.MayBeShown()
        ? this
        : new ActivityView { Id = Id, Year = Year, Month = Month, Day = Day, Kind = Kind, Title = Title, Verification = Verification };

    /// <summary>Activities with the names of their plans and meetings, in one statement. Read them through <see cref="Shown"/>.</summary>
    internal static IQueryable<ActivityView> Of(IQueryable<Activity> activities, FocalPointsDb db) => activities.AsNoTracking().Select(activity => new ActivityView
    {
        Id = activity.Id,
        Year = activity.Year,
        Month = activity.Month,
        Day = activity.Day,
        Kind = activity.Kind,
        Title = activity.Title,
        Summary = activity.Summary,
        Purpose = activity.Purpose,
        StateIds = activity.StateIds,
        Role = activity.Role,
        OtherStateIds = activity.OtherStateIds,
        OrganisationIds = activity.OrganisationIds,
        FunderIds = activity.FunderIds,
        ActionPlanId = activity.ActionPlanId,
        ActionPlanTitle = db.ActionPlans.Where(plan => plan.Id == activity.ActionPlanId).Select(plan => plan.Title).FirstOrDefault(),
        ActionIds = activity.ActionIds,
        ObligationIds = activity.ObligationIds,
        ThemeIds = activity.ThemeIds,
        Towards = db.Meetings.Where(meeting => meeting.Id == activity.TowardsMeetingId)
            .Select(meeting => new MeetingLink(meeting.Id, meeting.Abbreviation, meeting.Name)).FirstOrDefault(),
        AnnouncedAs = activity.AnnouncedAs,
        HeldAt = db.Meetings.Where(meeting => meeting.Id == activity.HeldAtId)
            .Select(meeting => new MeetingLink(meeting.Id, meeting.Abbreviation, meeting.Name)).FirstOrDefault(),
        Venue = activity.Venue,
        Format = activity.Format,
        DocumentTitle = activity.DocumentTitle,
        DocumentOtherTitle = activity.DocumentOtherTitle,
        Documents = activity.Documents,
        PracticeNumbers = activity.PracticeNumbers,
        RelatedIds = activity.RelatedIds,
        Note = activity.Note,
        Verification = activity.Verification,
    });

    /// <summary>Newest first; what has only a year or a month stands behind what has a day in it.</summary>
    internal static IReadOnlyList<ActivityView> NewestFirst(IEnumerable<ActivityView> activities) =>
    [
        .. activities.Select(activity => activity.Shown())
            .OrderByDescending(activity => activity.Year).ThenByDescending(activity => activity.Month ?? 0).ThenByDescending(activity => activity.Day ?? 0)
            .ThenBy(activity => activity.Id, StringComparer.Ordinal),
    ];
}
