namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Where the timeline is written.</summary>
public static class TimelineUrls
{
    public const string Desk = "/workspace/timeline";

    public const string NewActivity = Desk + "/activities/new", NewMeeting = Desk + "/meetings/new", NewTerm = Desk + "/terms/new";

    public static string Activity(string id) => $"{Desk}/activities/{Uri.EscapeDataString(id)}";

    public static string Meeting(string id) => $"{Desk}/meetings/{Uri.EscapeDataString(id)}";

    public static string Term(string id) => $"{Desk}/terms/{Uri.EscapeDataString(id)}";
}
