using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.Themes;

/// <summary>Where coordinators and the secretariat mind the topics.</summary>
public static class ThemesSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddThemes(this IServiceCollection services) => services
        .AddSingleton<ReadTheme>()
        .AddSingleton<EditTheme>()
        .AddSingleton<RetireTheme>()
        .AddSingleton<RestoreTheme>();
}
