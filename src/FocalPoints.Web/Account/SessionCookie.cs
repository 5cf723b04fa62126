using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace FocalPoints.Web.Account;

/// <summary>The cookie says who somebody is; whether that still holds, and with which rights, is asked at each request in one statement.</summary>
public sealed class SessionCookie(CurrentActor currentActor) : CookieAuthenticationEvents
{
    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>Sets how the cookie is made.</summary>
    public static void Configure(CookieAuthenticationOptions cookie, IHostEnvironment environment)
    {
        // Browsers take the __Host- prefix over TLS only, and not all of them count http://localhost.
        cookie.Cookie.Name = environment.IsDevelopment() ? "FocalPoints" : "__Host-FocalPoints";
        cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AccountUrls.SignIn;
        cookie.ReturnUrlParameter = AccountUrls.ReturnUrl;
        cookie.EventsType = typeof(SessionCookie);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A style sheet is the same for everybody; it is not worth a question to the database.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;

        // The page that says that something broke is shown without asking: it may be the database that broke.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        if (await currentActor.Read(context.HttpContext, context.Principal!) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>A page to read leads to the sign-in page and back; what was typed into a form would be lost on that way, so it stays.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && WantsPage(context.Request))
            context.Response.Redirect(AccountUrls.SignIn + QueryString.Create(AccountUrls.ReturnUrl, context.Request.Path + context.Request.QueryString));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments(Circuits.Path) && request.Headers.Accept.ToString() is var accept && (accept.Length == 0 || accept.Contains("text/html") || accept.Contains("*/*"));
}
