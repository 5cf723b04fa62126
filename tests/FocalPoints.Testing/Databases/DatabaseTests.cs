using FocalPoints.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FocalPoints.Testing;

/// <summary>
/// Tests of a use case, each on a fresh database of its own, on both databases. Write the tests once in an abstract class and
/// close it with two lines:
/// <code>
/// public abstract class PublishPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
/// {
///     [Fact]
///     public async Task Draft_without_a_title_is_refused()
///     {
///         var outcome = await Get&lt;PublishPractice&gt;().Publish(An.Actor.FocalPoint("lao-pdr"), …);
///         …
///     }
///
///     public sealed class OnSqlite() : PublishPracticeTests(DatabaseProvider.Sqlite);
///
///     public sealed class OnPostgres() : PublishPracticeTests(DatabaseProvider.Postgres);
/// }
/// </code>
/// Where PostgreSQL is not installed its tests are reported as skipped. A test fails when anything was logged at Error.
/// </summary>
public abstract class DatabaseTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly LogCapture log = new();
    private TestDatabase? database;
    private ServiceProvider? services;

    /// <summary>The database of this test alone.</summary>
    protected TestDatabase Database => database!;

    /// <summary>Stands at <see cref="An.Morning"/> until it is moved.</summary>
    protected FakeTimeProvider Clock { get; } = new(An.Morning);

    /// <summary>What was logged so far.</summary>
    protected LogCapture Log => log;

    /// <summary>A use case, or anything else of the application.</summary>
    protected T Get<T>() where T : notnull => services!.GetRequiredService<T>();

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabase.ReasonToSkip(provider) is not null, TestDatabase.ReasonToSkip(provider) ?? "");
        database = await TestDatabase.Create(provider);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Database.Settings).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddLogging(log.ListenTo)
            .AddFocalPoints(configuration)
            .BuildServiceProvider();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.True(log.Errors.Count == 0, string.Join(Environment.NewLine, log.Errors));
    }
}
