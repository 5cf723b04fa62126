using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using FocalPoints.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(MovedClockStartup))]

namespace FocalPoints.Testing
{
    /// <summary>The time of a site that runs as a process of its own, moved: what takes half a year in life is seen at once. Waiting is not shortened.</summary>
    /// <param name="ahead">By how much it goes fast; negative for slow.</param>
    public sealed class MovedClock(TimeSpan ahead) : TimeProvider
    {
        /// <summary>What to start a process of the site with, so that its clock is moved. The product knows nothing of it.</summary>
        public static IReadOnlyDictionary<string, string> Settings(TimeSpan ahead) => new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(MovedClock).Assembly.Location,
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(MovedClock).Assembly.GetName().Name!,
            [MovedClockStartup.Ahead] = ahead.ToString("c", CultureInfo.InvariantCulture),
        };

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }

    /// <summary>Puts the moved clock into a site before the site puts in its own.</summary>
    internal sealed class MovedClockStartup : IHostingStartup
    {
        internal const string Ahead = "FOCALPOINTS_TESTS_CLOCK_AHEAD";

        public void Configure(IWebHostBuilder builder)
        {
            if (Environment.GetEnvironmentVariable(Ahead) is { Length: > 0 } ahead)
                builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new MovedClock(TimeSpan.ParseExact(ahead, "c", CultureInfo.InvariantCulture))));
        }
    }
}

/// <summary>Known to the runtime by this name: makes this assembly, which lies elsewhere, one that the site can be told to load.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var testing = Assembly.GetExecutingAssembly();
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == testing.GetName().Name ? testing : null;
    }
}
