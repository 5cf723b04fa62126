using FocalPoints.Treaty;
using FocalPoints.Treaty.Meetings;

namespace FocalPoints.Web.Treaty.Meetings;

/// <summary>What people read for meetings, their kinds and forms.</summary>
public static class MeetingWords
{
    /// <summary>The name with its abbreviation.</summary>
    public static string Of(MeetingLink meeting) => NameOf(meeting.Name, meeting.Abbreviation);

    /// <summary>The name with its abbreviation, where it has one.</summary>
    public static string NameOf(string name, string abbreviation) =>
        abbreviation.Length == 0 ? name : string.Format(MeetingsText.NameAndAbbreviation, name, abbreviation);

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
