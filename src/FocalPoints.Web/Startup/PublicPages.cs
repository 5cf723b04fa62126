using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FocalPoints.Web.Startup;

/// <summary>What may be read without an account. Whatever is not named here, or opened by an endpoint of its own, is closed.</summary>
public static class PublicPages
{
    /// <summary>The first segments of the library's addresses; the empty one is the front page.</summary>
    public static readonly IReadOnlySet<string> Library = new HashSet<string>
    {
        "", "practices", "themes", "obligations", "action-plans", "states", "tags", "meetings", "activities", "coordinators", "focal-points", "collections", "help",
    };

    /// <summary>Whether an address is one of the library's.</summary>
    public static bool IsLibrary(RoutePattern pattern) => pattern.PathSegments switch
    {
        [] => true,
        [{ Parts: [RoutePatternLiteralPart first] }, ..] => Library.Contains(first.Content),
        _ => false,
    };

    /// <summary>
    /// Opens the library's pages, and those only, among the site's pages. All pages answer those too who ask for the headers alone, and
    /// only those of the workspace hold anything interactive.
    /// </summary>
    public static T OpenLibrary<T>(this T pages) where T : IEndpointConventionBuilder
    {
        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern: var pattern } && IsLibrary(pattern))
                endpoint.Metadata.Add(new AllowAnonymousAttribute());
            if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: var address } && address?.TrimStart('/').StartsWith("workspace", StringComparison.Ordinal) is not true)
                HoldNothingInteractive(endpoint.Metadata);
        });
        return pages;
    }

    // Blazor puts a state at the end of every page of an application that has interactive ones: enciphered, so never twice the same, and of
    // no use where no script reads it. It leaves it out where no render mode is configured, which can be said for all pages together only.
    private static void HoldNothingInteractive(IList<object> metadata)
    {
        foreach (var modes in metadata.Where(entry => entry.GetType().Name == "ConfiguredRenderModesMetadata").ToList())
            metadata[metadata.IndexOf(modes)] = Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!;
    }

    /// <summary>
    /// An address that leads nowhere is answered before anybody is asked who they are: it is missing for all alike. The same for
    /// routing's own refusals, such as a method that a page does not have.
    /// </summary>
    public static void UseUnknownAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } refusal }:
                return refusal(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    });
}
