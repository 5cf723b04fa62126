using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>Records that a test puts into a running site's database, or looks up there.</summary>
public static class SiteRecords
{
    /// <summary>Does something with the site's own database, beside the site.</summary>
    public static async Task<T> Query<T>(this RunningSite site, Func<FocalPointsDb, Task<T>> query)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = site.DataFolder }).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<FocalPointsDb>>().CreateDbContextAsync();
        return await query(db);
    }

    /// <summary>Saves records, and in history what the search index follows: that a practice is new or newly tagged.</summary>
    public static Task Add(this RunningSite site, params object[] records) => site.Query(async db =>
    {
        db.AddRange(records);
        db.AddRange(records.OfType<Practice>().Select(practice => practice.Id).Concat(records.OfType<PracticeTag>().Select(tagging => tagging.PracticeId))
            .Select(id => HistoryEntry.Of(Actor.System, Verb.Published, nameof(Practice), id, DateTime.UtcNow)));
        return await db.SaveChangesAsync();
    });
}
