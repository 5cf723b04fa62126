using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>The way into an installation that nobody can sign in to yet. There is no default password: who can read the log of the start is who may.</summary>
public sealed class OfferSetUp(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The token of a new set-up link, which ends those of earlier starts; null where somebody can sign in.</summary>
    public async Task<string?> Offer(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Users.AnyAsync(member => member.PasswordHash != null, cancel))
            return null;

        var now = clock.GetUtcNow().UtcDateTime;
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.AccountLinks.Where(link => link.Purpose == AccountLinkPurpose.SetUp && link.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancel);
        var token = LinkToken.New();
        db.AccountLinks.Add(AccountLink.For(AccountLinkPurpose.SetUp, null, token, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return token;
    }
}
