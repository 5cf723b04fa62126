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
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await ActorRow.Of(db, db.Users.Where(member => member.Id == memberId && member.SecurityStamp == securityStamp), clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(cancel);
        return member?.ToActor();
    }
}

/// <summary>An account with what it may do now.</summary>
internal sealed record ActorRow(Guid Id, string Name, string Email, List<MandateInForce> Mandates)
{
    /// <summary>Those of the accounts that are not paused.</summary>
    public static IQueryable<ActorRow> Of(FocalPointsDb db, IQueryable<Member> members, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return members.AsNoTracking().Where(member => member.PausedAt == null)
            .Select(member => new ActorRow(member.Id, member.DisplayName, member.Email!, member.Mandates
                .Where(mandate => mandate.From <= now && (mandate.Until == null || now < mandate.Until))
                .Select(mandate => new MandateInForce(
                    mandate.Role,
                    mandate.StateId,
                    db.AffectedStatuses.Any(status => status.StateId == mandate.StateId
                        && status.From <= today && (status.Until == null || today < status.Until)),
                    mandate.Organisation))
                .ToList()));
    }

    /// <summary>Who it is.</summary>
    public Actor ToActor() => Actor.Member(Id, Name, Mandates);
}
