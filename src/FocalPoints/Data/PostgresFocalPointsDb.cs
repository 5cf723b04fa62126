using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FocalPoints.Data;

/// <summary>The exchange on PostgreSQL.</summary>
public sealed class PostgresFocalPointsDb(DbContextOptions<PostgresFocalPointsDb> options) : FocalPointsDb(options)
{
    internal static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseNpgsql(connectionString, postgres => postgres
            .MigrationsHistoryTable("MigrationsHistory")
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PostgresFocalPointsDb>
    {
        public PostgresFocalPointsDb CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<PostgresFocalPointsDb>();
            Configure(builder, "Host=design-time");
            return new PostgresFocalPointsDb(builder.UseApplicationServiceProvider(DatabaseSetup.DesignTimeServices()).Options);
        }
    }
}
