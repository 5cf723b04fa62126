using System.Net;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>What those who run the site ask it.</summary>
public abstract class HealthTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Process_that_answers_lives()
    {
        var answer = await App.Visitor().Get("/health/live");

        Assert.Equal("Healthy", answer.Is(HttpStatusCode.OK).Html);
        Assert.Equal(0, answer.Statements);
    }

    [Fact]
    public async Task Site_is_ready_when_database_and_index_are()
    {
        await App.Visitor().Get("/practices");

        Assert.Equal("Healthy", (await App.Visitor().Get("/health/ready")).Is(HttpStatusCode.OK).Html);
    }

    [Fact]
    public async Task Database_of_another_version_is_said_in_one_word()
    {
        await using var db = App.Database.Open();
        var lacks = "UPDATE \"MigrationsHistory\" SET \"MigrationId\" = 'x' || \"MigrationId\"";
        await db.Database.ExecuteSqlRawAsync(lacks);
        try
        {
            Assert.Equal("Degraded", (await App.Visitor().Get("/health/ready")).Is(HttpStatusCode.ServiceUnavailable).Html);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"MigrationsHistory\" SET \"MigrationId\" = substr(\"MigrationId\", 2)");
        }
    }

    public sealed class OnSqlite(SqliteApp app) : HealthTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HealthTests(app), IClassFixture<PostgresApp>;
}
