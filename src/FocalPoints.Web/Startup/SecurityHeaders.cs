using FocalPoints.Web.Startup.Caching;
using Microsoft.AspNetCore.Components.Server;

namespace FocalPoints.Web.Startup;

/// <summary>What a browser may do with an answer: next to nothing that the page does not need.</summary>
public static class SecurityHeaders
{
    private const int OneYear = 365 * 24 * 60 * 60;

    private static readonly HeaderPolicyCollection Nothing = [];

    private static readonly HeaderPolicyCollection Library = ForAll().AddContentSecurityPolicy(policy =>
    {
        OwnOnly(policy);
        policy.AddStyleSrc().Self();
        policy.AddRequireTrustedTypesFor().Script();
    });

    // MudBlazor places its menus by inline styles, and Blazor's script writes HTML. The circuit's socket is our own origin too.
    private static readonly HeaderPolicyCollection Workspace = ForAll().AddContentSecurityPolicy(policy =>
    {
        OwnOnly(policy);
        policy.AddStyleSrc().Self().UnsafeInline();
    });

    private static readonly HeaderPolicyCollection Data = ForAll().AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddFrameAncestors().None();
    });

    private static readonly HeaderPolicyCollection WithItsOwnPolicy = ForAll();

    /// <summary>Chooses by what is answered, when it is.</summary>
    public static IServiceCollection AddPageSecurity(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies().SetDefaultPolicy(Library).SetPolicySelector(answer => Of(answer.HttpContext));
        return services;
    }

    /// <summary>No page stands in a frame at all, which is more than Blazor asks for by itself.</summary>
    public static void Apply(ServerComponentsEndpointOptions circuits) => circuits.ContentSecurityFrameAncestorsPolicy = null;

    private static HeaderPolicyCollection Of(HttpContext http)
    {
        // What is unchanged keeps the headers that it came with, and costs a reader on a slow line a few bytes only.
        if (http.Response.StatusCode == StatusCodes.Status304NotModified)
            return Nothing;
        if (http.Response.Headers.ContentSecurityPolicy.Count > 0)
            return WithItsOwnPolicy;
        if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is not true)
            return Data;
        return VisitorPages.IsPage(http) && http.Request.Path.StartsWithSegments("/workspace") ? Workspace : Library;
    }

    private static HeaderPolicyCollection ForAll() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAge(OneYear)
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
        });

    private static void OwnOnly(CspBuilder policy)
    {
        policy.AddDefaultSrc().None();
        policy.AddScriptSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self();
        policy.AddConnectSrc().Self();
        policy.AddFormAction().Self();
        policy.AddBaseUri().Self();
        policy.AddFrameAncestors().None();
        policy.AddObjectSrc().None();
    }
}
