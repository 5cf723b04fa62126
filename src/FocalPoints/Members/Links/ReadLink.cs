using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>Whose link it is.</summary>
/// <param name="Name">The account's name; empty for the set-up link, which belongs to none yet.</param>
/// <param name="Email">The account's address; empty as well.</param>
public sealed record LinkView(string Name, string Email);

/// <summary>What a page needs before it offers what a link opens. Reading does not use it up: mail programs look at links before people do.</summary>
public sealed class ReadLink(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The link; null where it was never given, was used, has expired, or belongs to a paused account.</summary>
    public async Task<LinkView?> Read(AccountLinkPurpose purpose, string? token, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var links = db.Usable(purpose, token, clock.GetUtcNow().UtcDateTime);
        if (purpose == AccountLinkPurpose.SetUp)
            return await links.AnyAsync(cancel) && !await db.Users.AnyAsync(member => member.PasswordHash != null, cancel) ? new LinkView("", "") : null;

        return await links
            .Join(db.Users.Where(member => member.PausedAt == null), link => link.MemberId, member => member.Id, (link, member) => new LinkView(member.DisplayName, member.Email!))
            .SingleOrDefaultAsync(cancel);
    }
}
