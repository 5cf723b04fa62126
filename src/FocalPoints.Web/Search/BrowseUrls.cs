using FocalPoints.Search;

namespace FocalPoints.Web.Search;

/// <summary>Addresses of lists of practices: the one query contract.</summary>
public static class BrowseUrls
{
    public const string Browse = "/practices";

    /// <summary>The list that answers a question.</summary>
    public static string Of(SearchInput input) => Browse + input.ToQuery();

    /// <summary>The list narrowed by one value of each facet that is given.</summary>
    /// <param name="kind">As in <c>good-practice</c>; the others are ids as well, a tag by its slug.</param>
    public static string With(string? kind = null, string? state = null, string? obligation = null, string? action = null, string? theme = null,
        string? tag = null, string? lang = null, string? evidence = null, int? year = null, string? q = null)
    {
        var input = new SearchInput { Text = q ?? "" };
        foreach (var (facet, value) in (ReadOnlySpan<(SearchFacet, string?)>)
        [
            (SearchFacet.Kind, kind), (SearchFacet.State, state), (SearchFacet.Obligation, obligation), (SearchFacet.Action, action),
            (SearchFacet.Theme, theme), (SearchFacet.Tag, tag), (SearchFacet.Lang, lang), (SearchFacet.Evidence, evidence), (SearchFacet.Year, year?.ToString()),
        ])
        {
            if (value is not null)
                input = input.With(facet, value);
        }

        return Of(input);
    }
}
