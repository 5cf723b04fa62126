namespace FocalPoints.Web.Treaty.Meetings;

/// <summary>The addresses of meetings.</summary>
public static class MeetingUrls
{
    public const string List = "/meetings";

    /// <summary>One meeting.</summary>
    public static string Read(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>The same meeting for a calendar.</summary>
    public static string Calendar(string id) => Read(id) + "/calendar.ics";
}
