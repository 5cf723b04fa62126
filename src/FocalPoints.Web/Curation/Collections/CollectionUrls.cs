namespace FocalPoints.Web.Curation.Collections;

/// <summary>The addresses of collections.</summary>
public static class CollectionUrls
{
    public const string List = "/collections";

    public const string New = "/workspace/collections/new";

    /// <summary>One collection.</summary>
    /// <param name="page">From 1, of what a saved query finds.</param>
    public static string Read(string id, int page = 1) => $"{List}/{Uri.EscapeDataString(id)}" + (page > 1 ? $"?page={page}" : "");

    public static string Edit(string id) => "/workspace/collections/" + Uri.EscapeDataString(id);
}
