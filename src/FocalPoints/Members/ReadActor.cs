using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members;

/// <summary>
/// Who a signed-in person is at this moment. Asked once per request, and again before each command of an open circuit, so that
/// rights end with the mandate and not with the cookie.
/// </summary>
public sealed class ReadActor(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// The actor; null where the account is gone or paused, or where <paramref name="securityStamp"/> is not the account's any
    /// more (signed out everywhere, password changed).
    /// </summary>
    public async Task<Actor?> Read(Guid memberId, string securityStamp, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking()
            .Where(member => member.Id == memberId && member.SecurityStamp == securityStamp && member.PausedAt == null)
            .Select(member => new
            {
                member.DisplayName,
                Mandates = member.Mandates
                    .Where(mandate => mandate.From <= now && (mandate.Until == null || now < mandate.Until))
                    .Select(mandate => new MandateInForce(
                        mandate.Role,
                        mandate.StateId,
                        db.AffectedStatuses.Any(status => status.StateId == mandate.StateId
                            && status.From <= today && (status.Until == null || today < status.Until)),
                        mandate.Organisation))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        return member is null ? null : Actor.Member(memberId, member.DisplayName, member.Mandates);
    }
}
