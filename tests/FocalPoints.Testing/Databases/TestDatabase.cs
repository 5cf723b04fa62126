using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FocalPoints.Testing;

/// <summary>
/// A fresh database with the reference data in it, and a data folder of its own. It is a copy of one that is migrated and loaded once per
/// test process, so it costs milliseconds.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string SqliteFile = "focalpoints.db";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);
    private static readonly SemaphoreSlim OneCloneAtATime = new(1);
    private static int count;

    private readonly string? postgresName;
    private ServiceProvider? services;

    private TestDatabase(DatabaseProvider provider, string dataFolder, string connectionString, string? postgresName)
    {
        Provider = provider;
        DataFolder = dataFolder;
        ConnectionString = connectionString;
        this.postgresName = postgresName;
    }

    public DatabaseProvider Provider { get; }

    /// <summary>A folder of this database alone; gone when it is disposed of.</summary>
    public string DataFolder { get; }

    /// <summary>Empty for SQLite, which lies in <see cref="DataFolder"/>.</summary>
    public string ConnectionString { get; }

    /// <summary>The settings with which a host uses this database.</summary>
    public Dictionary<string, string?> Settings => SettingsOf(Provider, DataFolder, ConnectionString);

    /// <summary>Why nothing can be tried on this provider here; null where it can.</summary>
    public static string? ReasonToSkip(DatabaseProvider provider) =>
        provider == DatabaseProvider.Postgres && PostgresServer.Programs is null ? PostgresServer.NotInstalled : null;

    /// <summary>A new copy. On PostgreSQL only where <see cref="ReasonToSkip"/> is null.</summary>
    public static async Task<TestDatabase> Create(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("focalpoints-test-").FullName;
        if (provider == DatabaseProvider.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, SqliteFile));
            return new TestDatabase(provider, folder, "", null);
        }

        var template = await PostgresTemplate.Value;
        var server = await PostgresServer.Get();
        var name = $"test_{Interlocked.Increment(ref count)}";
        await OneCloneAtATime.WaitAsync();
        try
        {
            await server.Execute($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        }
        finally
        {
            OneCloneAtATime.Release();
        }

        return new TestDatabase(provider, folder, server.ConnectionString(name), name);
    }

    /// <summary>A context, to look at what was saved or to put something there. Dispose of it.</summary>
    public FocalPointsDb Open() =>
        (services ??= ServicesOf(Settings)).GetRequiredService<IDbContextFactory<FocalPointsDb>>().CreateDbContext();

    /// <summary>
    /// Saves records as if they had always been there. A published or withdrawn practice comes with its line of history, which the search
    /// index follows.
    /// </summary>
    public async Task Add(params object[] records)
    {
        await using var db = Open();
        db.AddRange(records);
        foreach (var practice in records.OfType<Practice>().Where(practice => practice.Status != PracticeStatus.Draft))
            db.Add(HistoryEntry.Of(Actor.System, practice.Status == PracticeStatus.Withdrawn ? Verb.Withdrew : Verb.Published, nameof(Practice), practice.Id, practice.RevisedAt!.Value));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (postgresName is null)
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, SqliteFile)};Foreign Keys=True;Default Timeout=5;Pooling=True");
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            await using (var connection = new NpgsqlConnection(ConnectionString))
                NpgsqlConnection.ClearPool(connection);
            await (await PostgresServer.Get()).Execute($"DROP DATABASE {postgresName} WITH (FORCE)");
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("focalpoints-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await Prepare(SettingsOf(DatabaseProvider.Sqlite, folder, ""));
        SqliteConnection.ClearAllPools(); // The last connection that closes folds the write-ahead log into the file.
        return Path.Combine(folder, SqliteFile);
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var server = await PostgresServer.Get();
        var connectionString = server.ConnectionString("template_focalpoints");
        await server.Execute("CREATE DATABASE template_focalpoints");
        var folder = Directory.CreateTempSubdirectory("focalpoints-template-").FullName;
        await Prepare(SettingsOf(DatabaseProvider.Postgres, folder, connectionString));
        Directory.Delete(folder, recursive: true);
        await using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection); // A database that somebody is connected to cannot be cloned.
        return "template_focalpoints";
    }

    private static async Task Prepare(Dictionary<string, string?> settings)
    {
        await using var services = ServicesOf(settings);
        await services.GetRequiredService<PrepareDatabase>().Run();
        await services.GetRequiredService<LoadReferenceData>().Run();
    }

    private static ServiceProvider ServicesOf(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
    }

    private static Dictionary<string, string?> SettingsOf(DatabaseProvider provider, string dataFolder, string connectionString) => new()
    {
        ["Database:Provider"] = provider.ToString(),
        ["Database:ConnectionString"] = connectionString,
        ["Storage:DataFolder"] = dataFolder,
    };
}
