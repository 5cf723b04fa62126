using Microsoft.AspNetCore.Antiforgery;

namespace FocalPoints.Web.Startup.Caching;

/// <summary>
/// Blazor gives every page a form token and its cookie, also one without a form. A page that all visitors share can carry neither: whose
/// would it be?
/// </summary>
internal sealed class FormTokens(IAntiforgery tokens, VisitorPages visitors) : IAntiforgery
{
    private const string Field = "__RequestVerificationToken";

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => visitors.Includes(httpContext) ? None() : tokens.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => visitors.Includes(httpContext) ? None() : tokens.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => tokens.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => tokens.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!visitors.Includes(httpContext))
            tokens.SetCookieTokenAndHeader(httpContext);
    }

    private static AntiforgeryTokenSet None() => new(null, null, Field, null);
}
