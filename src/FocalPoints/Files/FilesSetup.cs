using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Files;

/// <summary>Everything that this feature adds.</summary>
public static class FilesSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddSingleton<RedrawImage>()
        .AddSingleton<ReadFileText>();
}
