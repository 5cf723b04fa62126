using FocalPoints.Members;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Testing;

/// <summary>Signs an account in by the site's own means, without the form.</summary>
internal static class SignIn
{
    /// <summary>The cookies that the site would set.</summary>
    public static async Task<IReadOnlyList<string>> Cookies(IServiceProvider services, Member account)
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new HostString("localhost") } };
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Member>>();
        signIn.Context = context;
        await signIn.SignInAsync(account, isPersistent: false);
        return [.. context.Response.Headers.SetCookie.OfType<string>()];
    }
}
