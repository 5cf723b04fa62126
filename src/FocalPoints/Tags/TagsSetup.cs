using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Tags;

/// <summary>Everything that this feature adds.</summary>
public static class TagsSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddTags(this IServiceCollection services) => services
        .AddSingleton<ReadTag>();
}
