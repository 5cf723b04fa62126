using FocalPoints.Data;
using FocalPoints.Search;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FocalPoints.Web.Startup;

/// <summary>What those who run the site ask it: is it there, and can it serve. One word is answered, to anybody.</summary>
public static class Health
{
    /// <summary>Registers what is looked at.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<CanRead>("database").AddCheck<CanSearch>("search");
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database reachable and of this version, index loaded.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var statuses = new Dictionary<HealthStatus, int>
        {
            [HealthStatus.Healthy] = StatusCodes.Status200OK,
            [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
            [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
        };
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new SkipStatusCodePages()).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResultStatusCodes = statuses }).WithMetadata(new SkipStatusCodePages()).AllowAnonymous();
    }

    private sealed class CanRead(IDbContextFactory<FocalPointsDb> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return missing.Any() ? HealthCheckResult.Degraded("The database is of an older version.") : HealthCheckResult.Healthy();
        }
    }

    private sealed class CanSearch(PracticeIndex index) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(index.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The search index is being loaded."));
    }

    private sealed class SkipStatusCodePages : Microsoft.AspNetCore.Http.Metadata.ISkipStatusCodePagesMetadata;
}
