namespace FocalPoints.Web.Tags;

/// <summary>The addresses of tags.</summary>
public static class TagsUrls
{
    public const string List = "/tags";

    /// <summary>One tag's practices.</summary>
    public static string Read(string slug) => "/tags/" + Uri.EscapeDataString(slug);
}
