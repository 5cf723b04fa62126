using FocalPoints.Data;
using FocalPoints.Demo;
using FocalPoints.Web.Account;
using FocalPoints.Web.Account.Sessions;
using FocalPoints.Web.Api;
using FocalPoints.Web.Following;
using FocalPoints.Web.Members;
using FocalPoints.Web.Startup.Caching;
using MudBlazor.Services;

namespace FocalPoints.Web.Startup;

/// <summary>What the site adds to the application.</summary>
public static class SiteSetup
{
    // A draft's texts at their longest (DraftBounds.TotalMax), three bytes to a character: what somebody pastes must not end the circuit.
    private const int LongestMessage = 1024 * 1024;

    /// <summary>Pages and islands, what they cost and what they may do.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddMudServices();
        services.AddHttpContextAccessor();
        services.AddSignIn(environment);
        services.AddKeyRing();
        services.AddCircuitWatch();
        SiteAddress.Add(services);
        services.AddPeople();
        services.AddHostedService<HourlyWorker>();
        services.AddHostedService<FollowingWorker>();
        services.PostConfigure<StorageOptions>(storage =>
        {
            if (storage.DataFolder.Length > 0)
                storage.DataFolder = Path.GetFullPath(storage.DataFolder, environment.ContentRootPath);
        });
        services.AddOptions<DemoOptions>()
            .Validate(demo => !demo.Enabled || environment.IsDevelopment(),
                "Demo:Enabled makes accounts whose password everybody knows. It is for the Development environment only: remove it here.")
            .ValidateOnStart();
        services.AddPageCache();
        services.AddPageSecurity();
        services.AddHealth();
        services.AddApiDocument();
        return services;
    }

    /// <summary>Database, reference data and the demonstration where there is one, before the first request.</summary>
    public static async Task PrepareData(this WebApplication app)
    {
        await app.Services.GetRequiredService<PrepareDatabase>().Run();
        await app.Services.GetRequiredService<LoadReferenceData>().Run();
        await app.Services.GetRequiredService<PrepareDemo>().Run();
    }
}
