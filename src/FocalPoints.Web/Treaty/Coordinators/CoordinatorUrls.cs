namespace FocalPoints.Web.Treaty.Coordinators;

/// <summary>The addresses of terms of Coordinators.</summary>
public static class CoordinatorUrls
{
    public const string List = "/coordinators";

    /// <summary>One term in the list.</summary>
    public static string Term(string id) => $"{List}#{Uri.EscapeDataString(id)}";
}
