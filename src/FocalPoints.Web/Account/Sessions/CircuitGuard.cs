using System.Security.Claims;
using FocalPoints.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace FocalPoints.Web.Account.Sessions;

/// <summary>
/// Ends its circuit when the person lost a right they had when it was opened. Each command asks for rights anyway; this takes away what is still
/// on the screen. The page is opened again, so that the server decides anew what it shows; what was typed is in the browser's own keeping.
/// </summary>
public sealed class CircuitGuard(OpenCircuits circuits, CurrentActor currentActor, AuthenticationStateProvider authentication, IJSRuntime script) : CircuitHandler
{
    private ClaimsPrincipal user = new();
    private Actor? opener;
    private volatile bool hasEnded;

    /// <summary>Whose circuit it is; null for nobody's.</summary>
    internal Guid? MemberId => opener?.MemberId;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        user = (await authentication.GetAuthenticationStateAsync()).User;
        opener = await currentActor.From(user);
        circuits.Add(this);
        if (opener is null)
            End();
    }

    // Who was away when it ended is told on coming back.
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (hasEnded)
            Reload();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Remove(this);
        return Task.CompletedTask;
    }

    /// <summary>What comes in after the end is not heard.</summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        activity => hasEnded ? Task.CompletedTask : next(activity);

    /// <summary>Ends the circuit unless the person still has every right with which it was opened. A right that was added changes nothing.</summary>
    internal async Task Check()
    {
        if (!hasEnded && (await currentActor.From(user) is not { } now || opener!.Mandates.Any(mandate => !now.Mandates.Contains(mandate))))
            End();
    }

    /// <summary>Ends the circuit.</summary>
    internal void End()
    {
        hasEnded = true;
        Reload();
    }

    // Not waited for: its answer is not heard, and a browser that is not there cannot give one.
    private void Reload() => _ = Task.Run(async () =>
    {
        try
        {
            // Opens the page again once this call is answered; location.reload would leave in the middle of it, with an error in the console.
            await script.InvokeVoidAsync("history.go", 0);
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or InvalidOperationException or OperationCanceledException)
        {
            // The connection is down; it is told when it is up again.
        }
    });
}
