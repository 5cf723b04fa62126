using FocalPoints.Practices;

namespace FocalPoints.Web.Practices;

/// <summary>The addresses at which a State's practices are written, published and withdrawn.</summary>
public static class WorkspaceUrls
{
    public const string MyState = "/workspace";

    public const string Start = "/workspace/compose";

    /// <summary>A State's shelf. Null for the person's first State and for the first page.</summary>
    public static string Shelf(string? stateId, Shelf shelf = FocalPoints.Practices.Shelf.Drafts, int page = 1)
    {
        var query = QueryString.Empty;
        if (stateId is not null)
            query = query.Add("state", stateId);
        if (shelf != FocalPoints.Practices.Shelf.Drafts)
            query = query.Add("shelf", NameOf(shelf));
        if (page > 1)
            query = query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return MyState + query;
    }

    /// <summary>A shelf as addresses name it: <c>drafts</c>, <c>published</c>, <c>withdrawn</c>.</summary>
    public static string NameOf(Shelf shelf) => shelf.ToString().ToLowerInvariant();

    /// <summary>Where a practice of this State is begun.</summary>
    public static string StartFor(string stateId) => Start + QueryString.Create("state", stateId);

    /// <summary>The editor.</summary>
    public static string Compose(Guid id) => $"{Start}/{id}";

    /// <summary>Where a draft is looked through and published.</summary>
    public static string Publish(Guid id) => Compose(id) + "/publish";

    /// <summary>Says that a practice is published, and where it is found.</summary>
    public static string Published(Guid id) => $"/workspace/practices/{id}/published";

    /// <summary>Where a published practice is withdrawn.</summary>
    public static string Withdraw(Guid id) => $"/workspace/practices/{id}/withdraw";
}
