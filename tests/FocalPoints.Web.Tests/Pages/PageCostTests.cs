using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Pages;

/// <summary>What a page costs the database does not grow with what stands on it.</summary>
public abstract class PageCostTests(FocalPointsApp app) : PageTests(app)
{
    [Theory]
    [InlineData("/states", 1)]
    [InlineData("/states/lao-pdr", 5)]
    [InlineData("/focal-points", 0)]
    [InlineData("/themes", 1)]
    [InlineData("/themes/rehabilitation", 4)]
    [InlineData("/obligations", 1)]
    [InlineData("/obligations/ccm-art-5-2-h", 4)]
    [InlineData("/meetings", 1)]
    [InlineData("/meetings/7msp", 5)]
    [InlineData("/coordinators", 1)]
    [InlineData("/action-plans", 1)]
    [InlineData("/action-plans/lausanne-action-plan", 4)]
    [InlineData("/action-plans/lausanne-action-plan/lap-31", 5)]
    public async Task Page_costs_few_statements(string address, int most)
    {
        var reader = App.Visitor();
        await reader.Get(address); // The vocabulary is kept from here on.

        Assert.InRange((await reader.Get(address)).Is(HttpStatusCode.OK).Statements, 0, most);
    }

    public sealed class OnSqlite(SqliteApp app) : PageCostTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PageCostTests(app), IClassFixture<PostgresApp>;
}
