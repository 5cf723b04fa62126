using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Demo;

/// <summary>Everything that this feature adds.</summary>
public static class DemoSetup
{
    /// <summary>Registers the use cases of this feature. The host says whether the demonstration may be enabled.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        return services.AddSingleton<PrepareDemo>();
    }
}
