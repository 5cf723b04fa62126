namespace FocalPoints.Web.Curation.Themes;

/// <summary>The addresses at which topics are edited.</summary>
public static class ThemeEditUrls
{
    public const string List = "/workspace/themes";

    /// <summary>One topic.</summary>
    public static string Edit(string id) => $"{List}/{Uri.EscapeDataString(id)}";
}
