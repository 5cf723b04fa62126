using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>Takes the second step off one's own account. Every other session ends.</summary>
public sealed class RemoveAuthenticator(IDbContextFactory<FocalPointsDb> databases, OwnProof owner, TimeProvider clock)
{
    /// <summary>The account with its new stamp, so that this session can go on. Denied to a visitor, stale without a second step.</summary>
    /// <param name="proof">The password, or a code.</param>
    /// <param name="from">The network address.</param>
    public async Task<Outcome<Member>> Remove(Actor actor, string? proof, string from, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var proven = await owner.Check(db, actor, proof, from, now, cancel);
        return proven.Value is not { } member ? proven
            : await db.RemoveSecondStep(actor, member, from, now) ? Outcome.DoneWith(member)
            : Outcome<Member>.From(Outcome.Stale);
    }
}
