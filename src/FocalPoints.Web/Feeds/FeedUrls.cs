using FocalPoints.Search;

namespace FocalPoints.Web.Feeds;

/// <summary>Addresses for readers of feeds. Public and stable.</summary>
public static class FeedUrls
{
    public const string Practices = "/feeds/practices.atom";

    /// <summary>The feed of a list, whichever page of it is read.</summary>
    public static string Of(SearchInput input) => Practices + (input with { Page = 1 }).ToQuery();
}
