namespace FocalPoints.Web.Practices.Tagging;

/// <summary>Where members put tags on a practice and take their own off.</summary>
public static class TaggingUrls
{
    /// <summary>How Blazor knows the form, and its two fields: words to add, the id of a tag to take off.</summary>
    public const string FormName = "tags", AddField = "tag", RemoveField = "remove";

    /// <summary>The page that takes the form.</summary>
    public static string Tags(string number, string slug) => PracticeUrls.Read(number, slug) + "/tags";
}
