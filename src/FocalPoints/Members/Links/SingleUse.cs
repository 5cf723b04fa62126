using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>What holds for every link: it is used once, however many try at once, and a newer one ends the older.</summary>
internal static class SingleUse
{
    /// <summary>The link while it can be used.</summary>
    public static IQueryable<AccountLink> Usable(this FocalPointsDb db, AccountLinkPurpose purpose, string? token, DateTime now)
    {
        var digest = LinkToken.DigestOf(token);
        return db.AccountLinks.AsNoTracking().Where(link => link.TokenDigest == digest && link.Purpose == purpose && link.UsedAt == null && now < link.ExpiresAt);
    }

    /// <summary>Uses the link up. True for one caller alone: the statement is the lock.</summary>
    public static async Task<bool> Spend(this FocalPointsDb db, AccountLinkPurpose purpose, string? token, DateTime now, CancellationToken cancel) =>
        await db.Usable(purpose, token, now).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancel) == 1;

    /// <summary>Ends whatever links an account still has.</summary>
    public static Task SpendAll(this FocalPointsDb db, Guid memberId, DateTime now, CancellationToken cancel) =>
        db.AccountLinks.Where(link => link.MemberId == memberId && link.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancel);
}
