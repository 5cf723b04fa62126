using System.Data.Common;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.History;

/// <summary>What happened stays written, whoever holds a connection.</summary>
public abstract class AppendOnlyTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Changed = "UPDATE \"History\" SET \"Note\" = 'Nothing happened'";
    private const string Deleted = "DELETE FROM \"History\"";

    private HistoryEntry entry = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        entry = HistoryEntry.Of(An.Actor.FocalPoint(), Verb.Withdrew, nameof(Practice), Guid.NewGuid(), An.Morning.UtcDateTime, "The programme ended.");
        await Database.Add(entry);
    }

    [Theory]
    [InlineData(Changed)]
    [InlineData(Deleted)]
    [InlineData(Deleted + " WHERE \"Note\" <> ''")]
    public async Task Line_is_neither_changed_nor_deleted_by_a_statement(string sql)
    {
        await using (var db = Database.Open())
            await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));

        await AllIsAsItWas();
    }

    [Fact]
    public async Task Line_is_not_replaced_or_the_table_emptied()
    {
        var sql = Database.Provider == DatabaseProvider.Postgres
            ? "TRUNCATE \"History\""
            : $"INSERT OR REPLACE INTO \"History\" (\"Id\", \"At\", \"MemberName\", \"Verb\", \"RecordType\", \"RecordId\", \"Note\") VALUES ({entry.Id}, '2026-01-01', '', 'Created', '', '', 'Nothing happened')";
        await using (var db = Database.Open())
            await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));

        await AllIsAsItWas();
    }

    [Fact]
    public async Task Line_is_neither_changed_nor_deleted_as_a_record()
    {
        await using (var db = Database.Open())
        {
            db.Entry(entry).Property(line => line.Note).CurrentValue = "Nothing happened";
            db.Entry(entry).State = EntityState.Modified;
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using (var db = Database.Open())
        {
            db.Remove(entry);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await AllIsAsItWas();
    }

    private async Task AllIsAsItWas()
    {
        Log.Forget();
        await using var db = Database.Open();
        Assert.Equal("The programme ended.", (await db.History.SingleAsync(line => line.Id == entry.Id)).Note);
        await Database.Add(HistoryEntry.Of(An.Actor.FocalPoint(), Verb.Created, nameof(Practice), Guid.NewGuid(), An.Morning.UtcDateTime));
        Assert.Equal(2, await db.History.CountAsync(line => line.RecordType == nameof(Practice)));
    }

    public sealed class OnSqlite() : AppendOnlyTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : AppendOnlyTests(DatabaseProvider.Postgres);
}
