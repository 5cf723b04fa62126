using FocalPoints.Members;
using FocalPoints.Web.Account.SecondStep;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FocalPoints.Web.Account;

/// <summary>Who may come in, and how the site knows them.</summary>
public static class SignInSetup
{
    /// <summary>The cookie, Identity's sign-in, and a door that is closed where nobody opened it.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<SignInSteps>();
        services.AddSingleton<FirstStep>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => SessionCookie.Configure(cookie, environment));
        new IdentityBuilder(typeof(Member), services).AddSignInManager();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        return services;
    }
}
