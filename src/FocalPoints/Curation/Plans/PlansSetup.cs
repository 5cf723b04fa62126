using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.Plans;

/// <summary>Where the secretariat and coordinators mind the action plans.</summary>
public static class PlansSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<ReadPlan>()
        .AddSingleton<AddPlan>()
        .AddSingleton<EditPlan>()
        .AddSingleton<SaveAction>()
        .AddSingleton<ReadCrosswalk>()
        .AddSingleton<EditCrosswalk>();
}
