namespace FocalPoints.Web.Shared;

/// <summary>A page that places an island: its document alone loads MudBlazor's styles and Blazor's script, and says when the line drops.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HasIslandAttribute : Attribute
{
    /// <summary>Whether the page that is asked for is one.</summary>
    public static bool On(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<HasIslandAttribute>() is not null;
}
