using FocalPoints.Data;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Data;

public abstract class FocalPointsDbTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_that_was_begun_is_finished_though_its_author_leaves()
    {
        using var leaving = new CancellationTokenSource();
        await using var db = Database.Open();
        db.AddRange(An.Draft(), An.Draft("chad"));
        db.SavingChanges += (_, _) => leaving.Cancel();

        await db.SaveChangesAsync(leaving.Token);

        await using var later = Database.Open();
        Assert.Equal(2, await later.Drafts.CountAsync(Cancel));
    }

    [Fact]
    public async Task Change_whose_author_has_left_is_not_begun()
    {
        await using var db = Database.Open();
        db.Add(An.Draft());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));

        await using var later = Database.Open();
        Assert.Equal(0, await later.Drafts.CountAsync(Cancel));
    }

    public sealed class OnSqlite() : FocalPointsDbTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : FocalPointsDbTests(DatabaseProvider.Postgres);
}
