using FocalPoints.Treaty;
using FocalPoints.Treaty.Meetings;
using FocalPoints.Web.Treaty.Activities;

namespace FocalPoints.Web.Treaty.Meetings;

/// <summary>What people read for meetings, their kinds and forms.</summary>
public static class MeetingWords
{
    /// <summary>The name with its abbreviation.</summary>
    public static string Of(MeetingLink meeting) => NameOf(meeting.Name, meeting.Abbreviation);

    /// <summary>The name with its abbreviation, where it has one.</summary>
    public static string NameOf(string name, string abbreviation) =>
        abbreviation.Length == 0 ? name : string.Format(MeetingsText.NameAndAbbreviation, name, abbreviation);

    /// <summary>As in <c>6 September 2027</c> or, of a month alone, <c>September 2027</c>, in the reader's language.</summary>
    public static string DateOf(DateOnly day, bool isMonthOnly) => ActivityWords.DateOf(day.Year, day.Month, isMonthOnly ? null : day.Day);

    /// <summary>For machines, and as it is typed: <c>2027-09-06</c> or <c>2027-09</c>; null where there is none.</summary>
    public static string? MachineDateOf(DateOnly? day, bool isMonthOnly) => day is { } known ? ActivityWords.MachineDateOf(known.Year, known.Month, isMonthOnly ? null : known.Day) : null;

    public static string Of(MeetingFormat format) => format switch
    {
        MeetingFormat.InPerson => MeetingsText.InPerson,
        MeetingFormat.Virtual => MeetingsText.Virtual,
        MeetingFormat.Hybrid => MeetingsText.Hybrid,
        _ => MeetingsText.Mixed,
    };

    /// <summary>The kind in the plural, as the heading of a list.</summary>
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.MeetingOfStatesParties => MeetingsText.MeetingsOfStatesParties,
        MeetingKind.ReviewConference => MeetingsText.ReviewConferences,
        MeetingKind.IntersessionalMeeting => MeetingsText.IntersessionalMeetings,
        MeetingKind.PreparatoryMeeting => MeetingsText.PreparatoryMeetings,
        MeetingKind.Retreat => MeetingsText.Retreats,
        MeetingKind.FoundingEvent => MeetingsText.FoundingEvents,
        _ => MeetingsText.OtherConventions,
    };
}
