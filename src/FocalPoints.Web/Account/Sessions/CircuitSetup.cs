using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FocalPoints.Web.Account.Sessions;

/// <summary>The door, the guards and the patience of the workspace's open connections.</summary>
public static class CircuitSetup
{
    // Long enough for a bad line, a lift or a closed lid; what is typed is saved apart from it. Nobody's detached circuits fill the memory.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private const int MostDetached = 50;

    /// <summary>Registers all that watches over circuits.</summary>
    public static IServiceCollection AddCircuitWatch(this IServiceCollection services)
    {
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = Patience;
            circuits.DisconnectedCircuitMaxRetained = MostDetached;
        });
        return services
            .AddSingleton<CircuitDoor>()
            .AddSingleton<OpenCircuits>()
            .AddScoped<CircuitHandler, CircuitGuard>()
            .AddHostedService<CircuitSweep>();
    }

    /// <summary>Stands before the circuits, after it is known who comes.</summary>
    public static void UseCircuitDoor(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<CircuitDoor>();
        app.Use(door.Pass);
    }
}
