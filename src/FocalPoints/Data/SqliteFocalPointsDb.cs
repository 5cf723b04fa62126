using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace FocalPoints.Data;

/// <summary>The exchange on SQLite.</summary>
public sealed class SqliteFocalPointsDb(DbContextOptions<SqliteFocalPointsDb> options) : FocalPointsDb(options)
{
    /// <summary>Where the database lies in a data folder.</summary>
    internal static string FileIn(string dataFolder) => Path.Combine(dataFolder, "focalpoints.db");

    /// <summary>WAL, full durability, foreign keys, and five seconds of patience for another writer.</summary>
    internal static void Configure(DbContextOptionsBuilder builder, string file) => builder
        .UseSqlite($"Data Source={file};Default Timeout=5;Pooling=True", sqlite => sqlite
            .MigrationsHistoryTable("MigrationsHistory")
            // One parameter for a list of any length: one statement, kept and prepared as it is.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new PragmasOfNewConnections());

    /// <summary>
    /// What SQLite keeps for each connection to the file, told once to each: a pooled connection remembers. Not a saving interceptor: it
    /// never sees a record.
    /// </summary>
    private sealed class PragmasOfNewConnections : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

        private readonly ConditionalWeakTable<sqlite3, object> told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (!IsNew(connection))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!IsNew(connection))
                return;
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private bool IsNew(DbConnection connection) => told.TryAdd(((SqliteConnection)connection).Handle!, this);
    }

    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteFocalPointsDb>
    {
        public SqliteFocalPointsDb CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqliteFocalPointsDb>();
            Configure(builder, "design-time.db");
            return new SqliteFocalPointsDb(builder.UseApplicationServiceProvider(DatabaseSetup.DesignTimeServices()).Options);
        }
    }
}
