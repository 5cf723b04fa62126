using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FocalPoints.Testing;

/// <summary>
/// The real site over HTTPS without a network: its own database and data folder, a clock that stands still, a log that is listened to. One
/// per test class, as a class fixture: see <see cref="PageTests"/>.
/// </summary>
/// <param name="provider">The database.</param>
/// <param name="withDemo">Starts the Development environment with its demonstration; else Production.</param>
public abstract class FocalPointsApp(DatabaseProvider provider, bool withDemo = false) : IAsyncLifetime
{
    private TestDatabase? database;
    private Host? host;

    /// <summary>Why this app cannot be started here; null where it can.</summary>
    public string? ReasonToSkip => TestDatabase.ReasonToSkip(provider);

    /// <summary>What is set beside the database, by key.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>The database that the site uses.</summary>
    public TestDatabase Database => database!;

    /// <summary>The site's clock; stands at <see cref="An.Morning"/> until it is moved.</summary>
    public FakeTimeProvider Clock { get; } = new(An.Morning);

    /// <summary>What the site logs.</summary>
    public LogCapture Log { get; } = new();

    /// <summary>Anything of the site's services.</summary>
    public T Get<T>() where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>Somebody who has not signed in.</summary>
    /// <param name="takesKeptPages">See <see cref="Person.TakesKeptPages"/>.</param>
    public Person Visitor(bool takesKeptPages = false) => new(host!.Server.CreateHandler()) { TakesKeptPages = takesKeptPages };

    /// <summary>Somebody with this account, signed in. The account is added to the database when it is new.</summary>
    public async Task<Person> SignInAs(Member account)
    {
        await using (var db = Database.Open())
        {
            if (await db.Users.FindAsync(account.Id) is null)
                await Database.Add(account);
        }

        var person = Visitor();
        foreach (var cookie in await SignIn.Cookies(host!.Services, account))
            person.Take(cookie);
        return person;
    }

    public Task<Person> SignInAsFocalPoint(string stateId = "lao-pdr") => SignInAs(An.Account.FocalPoint(stateId));

    public Task<Person> SignInAsContributor(string stateId = "lao-pdr") => SignInAs(An.Account.Contributor(stateId));

    public Task<Person> SignInAsCoordinator() => SignInAs(An.Account.Coordinator());

    public Task<Person> SignInAsSecretariat() => SignInAs(An.Account.Secretariat());

    public Task<Person> SignInAsMember() => SignInAs(An.Account.Member());

    public async ValueTask InitializeAsync()
    {
        if (ReasonToSkip is not null)
            return;
        database = await TestDatabase.Create(provider);
        host = new Host(this, withDemo ? "Development" : "Production");
        host.Server.PreserveExecutionContext = true; // A page's statements are counted where they are sent: see LogCapture.Count.
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.Stop();
            await host.DisposeAsync();
            await host.Left;
        }

        if (database is not null)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
        if (Log.Errors.Count > 0)
            throw new InvalidOperationException("The site logged errors:" + Environment.NewLine + string.Join(Environment.NewLine, Log.Errors));
    }

    private sealed class Host(FocalPointsApp app, string environment) : WebApplicationFactory<Program>
    {
        private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool wasThere;

        /// <summary>
        /// When the site's services are gone. Its entry point disposes of them too, on a thread of its own; whoever comes second does not
        /// wait for the first, and the data folder would be deleted while the search index is still being written to it.
        /// </summary>
        public Task Left => wasThere ? left.Task : Task.CompletedTask;

        /// <summary>Lets the entry point come to its end, so that not both stop the same services at the same time.</summary>
        public async Task Stop()
        {
            var lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var whenStopped = lifetime.ApplicationStopped.Register(() => stopped.TrySetResult());
            lifetime.StopApplication();
            await stopped.Task;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            builder.UseStaticWebAssets(); // In Production they are published first; here they lie where they were built.
            foreach (var (key, value) in app.Database.Settings.Concat(app.Settings))
                builder.UseSetting(key, value);
            builder.ConfigureLogging(app.Log.ListenTo);
            builder.ConfigureTestServices(services =>
            {
                // What is made first is disposed of last: nothing that keeps files does so without knowing the time.
                services.AddSingleton(_ => new LastToLeave(left));
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider =>
                {
                    wasThere = provider.GetRequiredService<LastToLeave>() is not null;
                    return app.Clock;
                }));

                services.ConfigureDbContext<SqliteFocalPointsDb>(builder => builder.AddInterceptors(new LateAnswers()));
                services.ConfigureDbContext<PostgresFocalPointsDb>(builder => builder.AddInterceptors(new LateAnswers()));

                // Slow on purpose in the product; a test that signs in through the form need not wait for it.
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            });
        }
    }
}

/// <summary>Says that everything made after it was disposed of.</summary>
file sealed class LastToLeave(TaskCompletionSource left) : IDisposable
{
    public void Dispose() => left.TrySetResult();
}

/// <summary>The site on SQLite.</summary>
public sealed class SqliteApp() : FocalPointsApp(DatabaseProvider.Sqlite);

/// <summary>The site on PostgreSQL.</summary>
public sealed class PostgresApp() : FocalPointsApp(DatabaseProvider.Postgres);

/// <summary>The site as a newcomer's first start makes it, with the demonstration's accounts and samples. Costs seconds: for crawls.</summary>
public sealed class DemoApp() : FocalPointsApp(DatabaseProvider.Sqlite, withDemo: true);
