using System.Security.Cryptography;
using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>A key for an authenticator app. Signing in asks for nothing yet: that begins when the app has shown a right code.</summary>
public sealed class BeginAuthenticator(IDbContextFactory<FocalPointsDb> databases, AuthenticatorKeys keys)
{
    private const int SaltBytes = 16;

    /// <summary>Denied to a visitor; stale where an app is set up already. Begun again, the earlier key is worth nothing.</summary>
    public async Task<Outcome> Begin(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == actor.MemberId, cancel);
        if (member is null)
            return Outcome.Denied;
        if (member.TwoFactorEnabled)
            return Outcome.Stale;

        var key = keys.New();
        if (await db.Authenticators.Where(authenticator => authenticator.MemberId == member.Id && !db.Users.Any(other => other.Id == member.Id && other.TwoFactorEnabled))
            .ExecuteUpdateAsync(set => set.SetProperty(authenticator => authenticator.SealedKey, key).SetProperty(authenticator => authenticator.LastStep, 0), cancel) == 1)
            return Outcome.Done;

        db.Add(new Authenticator { MemberId = member.Id, SealedKey = key, Salt = RandomNumberGenerator.GetBytes(SaltBytes) });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form at the same time, or in another window to its end; anything else is not ours to swallow.
            db.ChangeTracker.Clear();
            if (!await db.Authenticators.AnyAsync(authenticator => authenticator.MemberId == member.Id, cancel))
                throw;
        }

        return Outcome.Done;
    }
}
