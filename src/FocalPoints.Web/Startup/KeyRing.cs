using FocalPoints.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace FocalPoints.Web.Startup;

/// <summary>The keys that seal cookies and forms lie in the data folder, so that a restart or a new version signs nobody out and spoils no open form.</summary>
public static class KeyRing
{
    /// <summary>The folder of the keys, inside the data folder. Whoever reads it can forge a session: it belongs into backups, and nowhere else.</summary>
    public const string Folder = "keys";

    /// <summary>Keeps the keys of data protection in the data folder.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("FocalPoints");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, logging) =>
            keys.XmlRepository = new FileSystemXmlRepository(Create(Path.Combine(storage.Value.DataFolder, Folder)), logging));
        return services;
    }

    private static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
