using Xunit;

namespace FocalPoints.Testing;

/// <summary>
/// Tests of pages over HTTP, on both databases. The tests of a class share one site and its database, so each makes the records it speaks
/// of. Write the tests once in an abstract class and close it with two lines:
/// <code>
/// public abstract class HomePageTests(FocalPointsApp app) : PageTests(app)
/// {
///     [Fact]
///     public async Task Visitor_reads_the_heading()
///     {
///         var page = await App.Visitor().Get("/");
///         Assert.Equal("…", page.Is(HttpStatusCode.OK).Heading);
///     }
///
///     public sealed class OnSqlite(SqliteApp app) : HomePageTests(app), IClassFixture&lt;SqliteApp&gt;;
///
///     public sealed class OnPostgres(PostgresApp app) : HomePageTests(app), IClassFixture&lt;PostgresApp&gt;;
/// }
/// </code>
/// A test fails when the site logged anything at Error meanwhile.
/// </summary>
public abstract class PageTests(FocalPointsApp app) : IAsyncLifetime
{
    protected FocalPointsApp App { get; } = app;

    public virtual ValueTask InitializeAsync()
    {
        Assert.SkipWhen(App.ReasonToSkip is not null, App.ReasonToSkip ?? "");
        App.Log.Forget();
        return ValueTask.CompletedTask;
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var errors = App.Log.Errors;
        App.Log.Forget();
        Assert.True(errors.Count == 0, "The site logged:" + Environment.NewLine + string.Join(Environment.NewLine, errors));
        return ValueTask.CompletedTask;
    }
}
