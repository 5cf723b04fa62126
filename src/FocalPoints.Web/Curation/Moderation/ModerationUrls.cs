using FocalPoints.Web.Practices;

namespace FocalPoints.Web.Curation.Moderation;

/// <summary>Where members report, and coordinators decide.</summary>
public static class ModerationUrls
{
    public const string Queue = "/workspace/reports";

    /// <summary>Those that were decided.</summary>
    public const string Decided = Queue + "?decided=yes";

    public static string Report(string number, string slug) => PracticeUrls.Read(number, slug) + "/report";

    public static string ReportComment(string number, string slug, Guid id) => $"{PracticeUrls.Read(number, slug)}/comments/{id}/report";

    public static string Decide(Guid report) => $"{Queue}/{report}";
}
