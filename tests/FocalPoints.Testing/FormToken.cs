using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Testing;

/// <summary>The antiforgery token that a page with a form would give somebody: for addresses that scripts post to, which have no form.</summary>
public static class FormToken
{
    /// <summary>The name of the field.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>The name of the header that may carry it instead.</summary>
    public const string Header = "RequestVerificationToken";

    /// <summary>A token for <paramref name="person"/>, who gets the cookie that belongs to it.</summary>
    public static async Task<string> Of(FocalPointsApp app, Person person)
    {
        await using var scope = app.Get<IServiceScopeFactory>().CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new HostString("localhost") } };
        context.Request.Headers.Cookie = string.Join("; ", person.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        if ((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } user)
            context.User = user;
        var token = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;
        foreach (var cookie in context.Response.Headers.SetCookie.OfType<string>())
            person.Take(cookie);
        return token;
    }
}
