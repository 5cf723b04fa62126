using System.Collections.Concurrent;

namespace FocalPoints.Members.Passwords;

/// <summary>
/// How long a network address waits after many refused attempts, whichever accounts it tried. In memory: a restart forgives, the lock of
/// an account does not.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    /// <summary>How many refusals an address has before it waits; an office may share one address.</summary>
    public const int FreeRefusals = 20;

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private const int MostAddresses = 20_000;

    private readonly ConcurrentDictionary<string, Refusals> addresses = new();

    /// <summary>The time that this address still has to wait; null when it may try.</summary>
    public TimeSpan? WaitFor(string address)
    {
        if (!addresses.TryGetValue(address, out var refusals) || refusals.Count < FreeRefusals)
            return null;

        var minutes = Math.Min(LongestWait.TotalMinutes, Math.Pow(2, Math.Min(refusals.Count - FreeRefusals, 10)));
        var wait = refusals.Last + TimeSpan.FromMinutes(minutes) - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>One more attempt of this address was refused.</summary>
    public void CountRefusal(string address)
    {
        var now = clock.GetUtcNow();
        if (addresses.Count >= MostAddresses)
            Forget(now);
        addresses.AddOrUpdate(address, new Refusals(1, now),
            (_, refusals) => now - refusals.Last > Memory ? new Refusals(1, now) : new Refusals(refusals.Count + 1, now));
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, refusals) in addresses)
            if (now - refusals.Last > Memory || refusals.Count < FreeRefusals)
                addresses.TryRemove(address, out _);
    }

    private sealed record Refusals(int Count, DateTimeOffset Last);
}
