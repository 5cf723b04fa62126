using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.Concepts;

/// <summary>Where coordinators and the secretariat bring vocabularies in.</summary>
public static class SchemesSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddSchemes(this IServiceCollection services) => services
        .AddSingleton<ListSchemes>()
        .AddSingleton<StageVocabulary>()
        .AddSingleton<PreviewImport>()
        .AddSingleton<ImportScheme>()
        .AddSingleton<RemoveScheme>();
}
