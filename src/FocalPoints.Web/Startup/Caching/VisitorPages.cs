using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FocalPoints.Web.Startup.Caching;

/// <summary>Which answers are the same for everybody who has not signed in, and so may be kept.</summary>
internal sealed class VisitorPages(IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    private readonly string accountCookie = cookies.Get(IdentityConstants.ApplicationScheme).Cookie.Name!;

    /// <summary>A page of the library, asked for by somebody who brings no account.</summary>
    public bool Includes(HttpContext http) =>
        IsPage(http)
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !IsFromAMember(http)
        && http.GetEndpoint() is RouteEndpoint endpoint && (PublicPages.IsLibrary(endpoint.RoutePattern) || endpoint.Metadata.GetMetadata<KeptForVisitors>() is not null);

    /// <summary>Whether the request names an account, true or not.</summary>
    public bool IsFromAMember(HttpContext http) =>
        http.Request.Headers.ContainsKey(HeaderNames.Authorization)
        // A long cookie is cut into pieces, and the whole name then only says how many.
        || http.Request.Cookies.ContainsKey(accountCookie);

    /// <summary>Whether the answer is one of the site's pages, of whatever kind, or kept as they are.</summary>
    public static bool IsPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata is { } metadata && (metadata.GetMetadata<ComponentTypeMetadata>() is not null || metadata.GetMetadata<KeptForVisitors>() is not null);
}
