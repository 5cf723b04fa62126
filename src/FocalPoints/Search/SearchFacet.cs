using System.Text.Json;

namespace FocalPoints.Search;

/// <summary>What a list of practices can be narrowed by. The name in lower case is the key in an address.</summary>
public enum SearchFacet
{
    Kind,
    State,
    Obligation,
    Action,

    /// <summary>A narrower theme counts for its broader ones too.</summary>
    Theme,

    /// <summary>By the tag's slug.</summary>
    Tag,

    /// <summary>The original's language and those of its translations.</summary>
    Lang,
    Evidence,

    /// <summary>The year of the first publication.</summary>
    Year,
}

/// <summary>In which order practices are listed. Ties: newer first, then by number, so that the order is total.</summary>
public enum SearchSort
{
    /// <summary>The default with words.</summary>
    Best,

    /// <summary>By first publication; the default without words.</summary>
    Newest,

    Oldest,

    /// <summary>By the live revision's publication, latest first.</summary>
    Revised,

    /// <summary>By how many States adapted it, most first.</summary>
    Adopted,
}

/// <summary>How facets and enumerations are written in addresses and in the index.</summary>
public static class FacetNames
{
    /// <summary>The query key: <c>kind</c>, <c>state</c> …</summary>
    public static string Key(this SearchFacet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>As in <c>good-practice</c>.</summary>
    public static string ToQueryValue(this Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of an enumeration that was written as <paramref name="text"/>; null where there is none.</summary>
    public static T? FromQueryValue<T>(string text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToQueryValue() == text)
                return value;
        }

        return null;
    }
}
