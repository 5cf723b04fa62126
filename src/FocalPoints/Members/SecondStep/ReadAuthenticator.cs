using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>How one's own second step stands.</summary>
/// <param name="IsOn">Signing in asks for a code.</param>
/// <param name="Key">The key to be typed into an app, base 32, while it is being set up; else null.</param>
/// <param name="Email">What the app shows the codes for.</param>
/// <param name="CodesLeft">How many recovery codes are not used yet.</param>
public sealed record AuthenticatorView(bool IsOn, string? Key, string Email, int CodesLeft);

/// <summary>One's own authenticator app.</summary>
public sealed class ReadAuthenticator(IDbContextFactory<FocalPointsDb> databases, AuthenticatorKeys keys)
{
    /// <summary>Null for a visitor.</summary>
    public async Task<AuthenticatorView?> Read(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Users.Where(member => member.Id == actor.MemberId).Select(member => new
        {
            member.TwoFactorEnabled,
            member.Email,
            Key = db.Authenticators.Where(authenticator => authenticator.MemberId == member.Id).Select(authenticator => authenticator.SealedKey).SingleOrDefault(),
            CodesLeft = db.RecoveryCodes.Count(code => code.MemberId == member.Id && code.UsedAt == null),
        }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new AuthenticatorView(found.TwoFactorEnabled, found is { TwoFactorEnabled: false, Key: { } key } ? keys.Show(key) : null, found.Email!, found.CodesLeft);
    }
}
