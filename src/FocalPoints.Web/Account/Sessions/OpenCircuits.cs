using System.Collections.Concurrent;

namespace FocalPoints.Web.Account.Sessions;

/// <summary>The circuits that are open in this process, connected or waiting for their person to come back.</summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<CircuitGuard, byte> guards = new();

    /// <summary>Asks again, in each circuit of a member, whether it may go on: after their mandate ended, their account was paused or its password changed.</summary>
    public Task Check(Guid? memberId) => Task.WhenAll(Of(memberId).Select(guard => guard.Check()));

    /// <summary>
    /// Ends a member's circuits, whatever they may: after they signed out, a window that was left open is no longer theirs. Where they are still
    /// signed in, on another device, the page opens again by itself.
    /// </summary>
    public void End(Guid? memberId)
    {
        foreach (var guard in Of(memberId))
            guard.End();
    }

    internal IEnumerable<CircuitGuard> All => guards.Keys;

    internal void Add(CircuitGuard guard) => guards.TryAdd(guard, 0);

    internal void Remove(CircuitGuard guard) => guards.TryRemove(guard, out _);

    private IEnumerable<CircuitGuard> Of(Guid? memberId) => All.Where(guard => guard.MemberId == memberId);
}
