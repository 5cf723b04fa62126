using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Concepts;

/// <summary>Everything that this feature adds.</summary>
public static class ConceptsSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddConcepts(this IServiceCollection services) => services.AddSingleton<ReadConcepts>();
}
