namespace FocalPoints.Web.Practices.Reverification;

/// <summary>Where a State says that what it published is still valid.</summary>
public static class ReverificationUrls
{
    public const string StillValid = "/workspace/still-valid";

    /// <summary>A page of the list.</summary>
    public static string Page(int page) => page > 1 ? $"{StillValid}?page={page.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : StillValid;
}
