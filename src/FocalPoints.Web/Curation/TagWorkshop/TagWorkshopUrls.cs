using System.Globalization;
using FocalPoints.Curation.TagWorkshop;

namespace FocalPoints.Web.Curation.TagWorkshop;

/// <summary>The addresses of the tag workshop.</summary>
public static class TagWorkshopUrls
{
    public const string List = "/workspace/tags", LookAlikes = List + "/look-alikes", Changes = List + "/changes";

    /// <summary>How Blazor knows the forms that stand on several pages, and their fields.</summary>
    public const string UndoForm = "undo", UndoField = "change", ApartForm = "apart", ApartField = "pair";

    /// <summary>The query key, and the form's field, of the words that another tag is merged into.</summary>
    public const string Into = "into";

    /// <summary>A shelf of the list, narrowed to a part of the words.</summary>
    public static string Shelf(TagShelf shelf, string? search = null, int page = 1)
    {
        var query = QueryString.Empty;
        if (shelf != TagShelf.InUse)
            query = query.Add("shelf", NameOf(shelf));
        if (!string.IsNullOrEmpty(search))
            query = query.Add("q", search);
        return List + Paged(query, page);
    }

    /// <summary>A shelf as addresses name it.</summary>
    public static string NameOf(TagShelf shelf) => shelf.ToString().ToLowerInvariant();

    /// <summary>A page of the proposals.</summary>
    public static string Alike(int page) => LookAlikes + Paged(QueryString.Empty, page);

    /// <summary>A page of what was done.</summary>
    public static string Done(int page) => Changes + Paged(QueryString.Empty, page);

    /// <summary>One tag.</summary>
    public static string Tag(Guid id) => $"{List}/{id}";

    /// <summary>What merging a tag into these words would do.</summary>
    public static string Merge(Guid id, string? into = null) => Tag(id) + "/merge" + (into is null ? QueryString.Empty : QueryString.Create(Into, into));

    private static QueryString Paged(QueryString query, int page) => page > 1 ? query.Add("page", page.ToString(CultureInfo.InvariantCulture)) : query;
}
