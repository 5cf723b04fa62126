using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.States;

/// <summary>Everything that this feature adds.</summary>
public static class StatesSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddStates(this IServiceCollection services) => services;
}
