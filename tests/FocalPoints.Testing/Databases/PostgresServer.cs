using System.Diagnostics;
using Npgsql;

namespace FocalPoints.Testing;

/// <summary>
/// A throw-away PostgreSQL server from the installed binaries, started once per test process and gone with it. It listens on a socket in
/// its own temporary folder, so no port can be taken, and trades durability for speed.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>What a skipped test says.</summary>
    public const string NotInstalled =
        "PostgreSQL is not installed on this machine, so nothing was tried on it. Install it (Debian: apt-get install postgresql), or name the folder of its programs in POSTGRES_BIN.";

    private static readonly Lazy<Task<PostgresServer>> Started = new(Start);

    // Its standard input is the pipe.
    private static Process? keepsItRunning;

    private readonly string folder;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>The folder that holds <c>initdb</c> and <c>postgres</c>; null where PostgreSQL is not installed.</summary>
    public static string? Programs { get; } = Candidates().FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));

    /// <summary>The one server of this process. Ask only where <see cref="Programs"/> is not null.</summary>
    public static Task<PostgresServer> Get() => Started.Value;

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Runs one statement outside any of the tests' databases.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("POSTGRES_BIN") is { Length: > 0 } named)
            return [named];
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return
        [
            .. debian.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin")),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ];
    }

    private static async Task<PostgresServer> Start()
    {
        var folder = Directory.CreateTempSubdirectory("focalpoints-pg-").FullName;

        // The shell outlives nothing: when this process ends, however it ends, its end of the pipe closes, and the shell takes the server and
        // the folder with it. PostgreSQL refuses to run as root, so root becomes somebody else.
        const string Script = """
            folder=$1; bin=$2; set -e; touch "$folder/log"
            if [ "$(id -u)" = 0 ]; then
                user=$(id -u postgres >/dev/null 2>&1 && echo postgres || echo nobody)
                chown "$user" "$folder" "$folder/log"
                as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
            fi
            cd "$folder"
            $as "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$folder/log" 2>&1
            $as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 -o "-k '$folder' -c listen_addresses= -c fsync=off -c full_page_writes=off \
                -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB -c max_wal_size=4GB" start >/dev/null
            echo ready
            cat >/dev/null
            $as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null; rm -rf "$folder"
            """;
        var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "postgres", folder, Programs!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (await shell.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("PostgreSQL did not start: " + await File.ReadAllTextAsync(Path.Combine(folder, "log")));

        keepsItRunning = shell;
        return new PostgresServer(folder);
    }

}
