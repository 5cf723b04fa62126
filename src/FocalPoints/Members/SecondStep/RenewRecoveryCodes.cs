using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>New recovery codes. The earlier ones, used or not, open nothing any more.</summary>
public sealed class RenewRecoveryCodes(IDbContextFactory<FocalPointsDb> databases, OwnProof owner, RecoveryCodes recovery, TimeProvider clock)
{
    /// <summary>The codes, to be shown once. Denied to a visitor, stale without a second step.</summary>
    /// <param name="proof">The password, or a code.</param>
    /// <param name="from">The network address.</param>
    public async Task<Outcome<IReadOnlyList<string>>> Renew(Actor actor, string? proof, string from, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var proven = await owner.Check(db, actor, proof, from, now, cancel);
        if (proven.Value is not { } member)
            return Outcome<IReadOnlyList<string>>.From(proven);

        var authenticator = await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(authenticator => authenticator.MemberId == member.Id, cancel);
        if (authenticator is null)
            return Outcome<IReadOnlyList<string>>.From(Outcome.Stale);
        var made = recovery.New(authenticator);
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The account's row is the lock: of two at once, both give codes, and the later ones hold.
        if (await db.Users.Where(stored => stored.Id == member.Id && stored.TwoFactorEnabled)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.ConcurrencyStamp, Guid.NewGuid().ToString()), cancel) == 0)
            return Outcome<IReadOnlyList<string>>.From(Outcome.Stale);
        await db.RecoveryCodes.Where(code => code.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        db.AddRange(made.Stored);
        db.History.Add(HistoryEntry.Of(actor, Verb.RecoveryCodesRenewed, nameof(Member), member.Id, now, from));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(made.Codes);
    }
}
