using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FocalPoints.Data;

/// <summary>Work that every node does at its start, and only one at a time.</summary>
public static class OneAtATime
{
    // Any number will do, as long as nobody else takes it.
    private const long StartUp = 5_2;

    /// <summary>
    /// Begins a transaction that another node's cannot begin beside: the second waits until the first ends, and then sees what it did. SQLite
    /// knows one writer only, and a transaction claims that place when it begins.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginAlone(this FocalPointsDb db, CancellationToken cancel = default)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({StartUp})", cancel);
        return transaction;
    }
}
