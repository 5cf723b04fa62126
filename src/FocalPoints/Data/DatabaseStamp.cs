using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FocalPoints.Data;

/// <summary>
/// Tells the states of the database apart, for a price far below reading it: two stamps are equal only while nothing was committed between
/// them, by this process or another. What was made under a stamp is true as long as the stamp is.
/// </summary>
public abstract class DatabaseStamp
{
    /// <summary>The stamp of this moment; null where the database cannot be asked.</summary>
    public abstract ValueTask<string?> Read(CancellationToken cancel = default);
}

/// <summary>SQLite counts the commits of others for each connection: one that never writes hears of all.</summary>
internal sealed class SqliteStamp(IOptions<StorageOptions> storage) : DatabaseStamp, IDisposable
{
    private readonly Lock gate = new();
    private SqliteCommand? question;
    private int connections;

    public override ValueTask<string?> Read(CancellationToken cancel = default)
    {
        lock (gate)
        {
            try
            {
                // The count starts anew with each connection, so the connection is part of the stamp.
                question ??= Connect();
                return ValueTask.FromResult<string?>($"{connections}-{(long)question.ExecuteScalar()!}");
            }
            catch (SqliteException)
            {
                Close();
                return ValueTask.FromResult<string?>(null);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
            Close();
    }

    private SqliteCommand Connect()
    {
        connections++;
        var connection = new SqliteConnection($"Data Source={SqliteFocalPointsDb.FileIn(storage.Value.DataFolder)};Default Timeout=5;Pooling=False");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }

    private void Close()
    {
        question?.Connection?.Dispose();
        question?.Dispose();
        question = null;
    }
}

/// <summary>PostgreSQL says which transactions a reader sees: another commit, on whichever node, is another answer.</summary>
internal sealed class PostgresStamp(IOptions<DatabaseOptions> options) : DatabaseStamp
{
    public override async ValueTask<string?> Read(CancellationToken cancel = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection(options.Value.ConnectionString);
            await connection.OpenAsync(cancel);
            await using var question = new NpgsqlCommand("SELECT pg_current_snapshot()::text", connection);
            return (string?)await question.ExecuteScalarAsync(cancel);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
