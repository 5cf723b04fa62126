using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocalPoints.Data;

/// <summary>Says once which database the process uses. Everybody else asks for <see cref="IDbContextFactory{TContext}"/> of <see cref="FocalPointsDb"/>.</summary>
public static class DatabaseSetup
{
    /// <summary>Registers the context factory of the configured provider.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => options.DataFolder.Length > 0,
                "Storage:DataFolder is not set. Set it to a folder that is backed up, for instance /var/lib/focalpoints: database, files and keys are kept in it.")
            .Validate(options => options.DataFolder.Length == 0 || IsWritable(options.DataFolder),
                "Storage:DataFolder is a folder in which nothing can be written. Give the account under which the site runs the right to write there, or set another folder.")
            .ValidateOnStart();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section)
            .Validate(options => options.Provider != DatabaseProvider.Postgres || options.ConnectionString.Length > 0,
                "Database:ConnectionString is not set, and Database:Provider is Postgres. Set it as in Host=db;Database=focalpoints;Username=focalpoints;Password=…, or set Database:Provider to Sqlite.")
            .ValidateOnStart();

        // What is no provider is said with all the other settings' problems, not here.
        var isPostgres = Enum.TryParse<DatabaseProvider>(configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"], ignoreCase: true, out var named)
            && named == DatabaseProvider.Postgres;
        if (isPostgres)
        {
            services.AddPooledDbContextFactory<PostgresFocalPointsDb>((provider, builder) =>
            {
                PostgresFocalPointsDb.Configure(builder, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString);
                LogWhereItArrives(builder);
            });
            services.AddSingleton<IDbContextFactory<FocalPointsDb>, Adapter<PostgresFocalPointsDb>>();
            services.AddSingleton<DatabaseStamp, PostgresStamp>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteFocalPointsDb>((provider, builder) =>
            {
                var folder = Directory.CreateDirectory(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder);
                SqliteFocalPointsDb.Configure(builder, SqliteFocalPointsDb.FileIn(folder.FullName));
                LogWhereItArrives(builder);
            });
            services.AddSingleton<IDbContextFactory<FocalPointsDb>, Adapter<SqliteFocalPointsDb>>();
            services.AddSingleton<DatabaseStamp, SqliteStamp>();
        }

        services.Configure<IdentityOptions>(ConfigureIdentitySchema);
        services.AddSingleton<PrepareDatabase>();

        // Identity's stores ask for a scoped context; everything else opens its own.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<FocalPointsDb>>().CreateDbContext());
        return services;
    }

    /// <summary>The identity schema with passkeys; one rule for the application and for the design-time factories.</summary>
    public static void ConfigureIdentitySchema(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <summary>What the design-time factories need, so that the migrations see the same schema as the application.</summary>
    internal static IServiceProvider DesignTimeServices() =>
        new ServiceCollection().Configure<IdentityOptions>(ConfigureIdentitySchema).BuildServiceProvider();

    // The same form sent twice at once is refused to the second by a unique key, and a use case answers it: no error of ours. What nobody
    // catches is logged with its exception where it arrives.
    private static void LogWhereItArrives(DbContextOptionsBuilder builder) => builder.ConfigureWarnings(warnings => warnings.Log(
        (CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private sealed class Adapter<T>(IDbContextFactory<T> factory) : IDbContextFactory<FocalPointsDb> where T : FocalPointsDb
    {
        public FocalPointsDb CreateDbContext() => factory.CreateDbContext();
    }
}
