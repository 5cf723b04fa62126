using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Topics;

/// <summary>Everything that this feature adds.</summary>
public static class TopicsSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddTopics(this IServiceCollection services) => services;
}
