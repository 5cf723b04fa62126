namespace FocalPoints.Web.Topics;

/// <summary>The addresses of topics and obligations.</summary>
public static class TopicUrls
{
    public const string Themes = "/themes";

    public const string Obligations = "/obligations";

    /// <summary>One topic.</summary>
    public static string Theme(string id) => $"{Themes}/{Uri.EscapeDataString(id)}";

    /// <summary>One obligation.</summary>
    public static string Obligation(string id) => $"{Obligations}/{Uri.EscapeDataString(id)}";
}
