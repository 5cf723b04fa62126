using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.Importing;

/// <summary>Taking in what was written elsewhere.</summary>
internal static class ImportingSetup
{
    /// <summary>Registers the use cases of importing.</summary>
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddSingleton<ReadImporter>()
        .AddSingleton<ImportPractices>();
}
