using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Testing;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Data;

/// <summary>The database of a test is loaded already: each test spoils something first.</summary>
public abstract class LoadReferenceDataTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task First_load_brought_every_shipped_record()
    {
        await using var db = Database.Open();

        Assert.Equal(125, await db.States.CountAsync(Cancel));
        Assert.Equal(13, await db.AffectedStatuses.CountAsync(Cancel));
        Assert.Equal((18, 64), (await db.Obligations.CountAsync(Cancel), await db.Themes.CountAsync(Cancel)));
        Assert.Equal((3, 25), (await db.ActionPlans.CountAsync(Cancel), await db.Actions.CountAsync(Cancel)));
        Assert.Equal((35, 16), (await db.Meetings.CountAsync(Cancel), await db.CoordinatorTerms.CountAsync(Cancel)));
        Assert.Equal((15, 3), (await db.Activities.CountAsync(Cancel), await db.Organisations.CountAsync(Cancel)));
        Assert.Single(await Loads(db));
    }

    [Fact]
    public async Task Second_load_changes_nothing_with_few_statements()
    {
        Log.Forget();

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.InRange(Log.StatementCount, 9, 12);
        Assert.Contains("Reference data: 0 inserted, 0 updated, 0 kept as people edited them, 305 unchanged", Assert.Single(Log.Lines), StringComparison.Ordinal);
        await using var db = Database.Open();
        Assert.Single(await Loads(db));
    }

    [Fact]
    public async Task Record_that_changed_in_the_product_is_updated()
    {
        await Spoil("rehabilitation", theme => theme.Label = new("Old words"));

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.Equal("Rehabilitation", (await Theme("rehabilitation"))!.Label["en"]);
        await using var db = Database.Open();
        var note = (await Loads(db))[^1].Note;
        Assert.Contains("Theme 1 updated, 63 unchanged", note, StringComparison.Ordinal);
        Assert.Contains(note, Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_a_person_edited_stays_theirs()
    {
        await Spoil("rehabilitation", theme => (theme.Label, theme.EditedAt) = (new("A person’s words"), An.Morning.UtcDateTime));

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.Equal("A person’s words", (await Theme("rehabilitation"))!.Label["en"]);
        Assert.Contains("Theme 1 kept, 63 unchanged", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_a_person_made_under_a_shipped_id_stays_theirs()
    {
        await Spoil("rehabilitation", theme => (theme.Label, theme.ReferenceDigest) = (new("A person’s words"), null));

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.Equal("A person’s words", (await Theme("rehabilitation"))!.Label["en"]);
    }

    [Fact]
    public async Task Record_that_the_database_lacks_is_inserted()
    {
        await using (var db = Database.Open())
            await db.Organisations.Where(organisation => organisation.Id == "unmas").ExecuteDeleteAsync(Cancel);

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.Contains("Organisation 1 inserted, 2 unchanged", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_the_product_no_longer_ships_stays()
    {
        await Database.Add(new Theme { Id = "of-old", Label = new("Of old"), ReferenceDigest = "older" });

        await Get<LoadReferenceData>().Run(Cancel);

        Assert.NotNull(await Theme("of-old"));
    }

    [Fact]
    public async Task Affected_status_follows_the_shipped_state()
    {
        await using (var db = Database.Open())
        {
            var chad = await db.States.Include(state => state.AffectedStatuses).SingleAsync(state => state.Id == "chad", Cancel);
            chad.ReferenceDigest = "older";
            chad.AffectedStatuses.Clear();
            chad.AffectedStatuses.Add(new() { StateId = "chad", From = new DateOnly(1999, 1, 1), Basis = "Old" });
            await db.SaveChangesAsync(Cancel);
        }

        await Get<LoadReferenceData>().Run(Cancel);

        await using var after = Database.Open();
        var status = await after.AffectedStatuses.SingleAsync(status => status.StateId == "chad", Cancel);
        Assert.Equal((new DateOnly(2013, 9, 1), null), (status.From, status.Until));
        Assert.Contains("Article 5", status.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_load_once()
    {
        await Spoil("rehabilitation", theme => theme.Label = new("Old words"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Get<LoadReferenceData>().Run(Cancel)));

        await using var db = Database.Open();
        Assert.Equal(2, (await Loads(db)).Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<List<HistoryEntry>> Loads(FocalPointsDb db) =>
        db.History.Where(entry => entry.RecordType == LoadReferenceData.RecordType).OrderBy(entry => entry.Id).ToListAsync(Cancel);

    private async Task<Theme?> Theme(string id)
    {
        await using var db = Database.Open();
        return await db.Themes.FindAsync([id], Cancel);
    }

    // As an older version of the product would have left it.
    private async Task Spoil(string themeId, Action<Theme> change)
    {
        await using var db = Database.Open();
        var theme = await db.Themes.SingleAsync(theme => theme.Id == themeId, Cancel);
        theme.ReferenceDigest = "older";
        change(theme);
        await db.SaveChangesAsync(Cancel);
    }

    public sealed class OnSqlite() : LoadReferenceDataTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : LoadReferenceDataTests(DatabaseProvider.Postgres);
}
