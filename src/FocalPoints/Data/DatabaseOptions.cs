namespace FocalPoints.Data;

/// <summary>Where the exchange keeps its records.</summary>
public enum DatabaseProvider
{
    /// <summary>One file in the data folder; one node.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server; several nodes.</summary>
    Postgres,
}

/// <summary>The section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Required for PostgreSQL. SQLite lies in the data folder and needs none.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>The section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>
    /// The folder for everything that must be kept and backed up: database, files, keys, mail waiting to be fetched. Relative to the content
    /// root's repository in development; never inside the source tree.
    /// </summary>
    public string DataFolder { get; set; } = "";
}
