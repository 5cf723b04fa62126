using FocalPoints.Treaty.Activities;

namespace FocalPoints.Web.Treaty.Activities;

/// <summary>The addresses of the timeline and its entries.</summary>
public static class ActivityUrls
{
    public const string List = "/activities";

    /// <summary>The timeline, narrowed.</summary>
    public static string Of(ActivityFilter filter) => List + filter.ToQuery();

    /// <summary>The timeline narrowed by one value.</summary>
    public static string With(ActivityFacet facet, string value) => Of(new ActivityFilter().With(facet, value));

    /// <summary>One activity.</summary>
    public static string Read(string id) => $"{List}/{Uri.EscapeDataString(id)}";
}
