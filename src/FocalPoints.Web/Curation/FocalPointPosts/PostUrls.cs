namespace FocalPoints.Web.Curation.FocalPointPosts;

/// <summary>Where the posts of focal points stand, and where their holders confirm them.</summary>
public static class PostUrls
{
    /// <summary>Of all affected States, for coordinators and the secretariat.</summary>
    public const string List = "/workspace/focal-points";

    /// <summary>Of one's own State.</summary>
    public const string Own = "/workspace/focal-point";
}
