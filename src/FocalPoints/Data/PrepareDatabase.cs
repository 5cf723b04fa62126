using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FocalPoints.Data;

/// <summary>Brings the database to this version before anything is served. Safe to run at every start.</summary>
public sealed partial class PrepareDatabase(IDbContextFactory<FocalPointsDb> databases, ILogger<PrepareDatabase> log)
{
    /// <summary>Applies the migrations that are missing.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        LogPrepared(missing.Count, db.Database.ProviderName!);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Database ready: {Applied} migrations applied, provider {Provider}")]
    private partial void LogPrepared(int applied, string provider);
}
