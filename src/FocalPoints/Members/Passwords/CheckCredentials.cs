using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.SecondStep;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Passwords;

/// <summary>
/// Whether an e-mail address and a password belong together. The answer, and about the time it takes, is the same for an address that
/// nobody has, a wrong password, a paused account and a locked one.
/// </summary>
public sealed class CheckCredentials(IDbContextFactory<FocalPointsDb> databases, IPasswordHasher<Member> passwords, SignInThrottle throttle, TimeProvider clock)
{
    private string? decoyHash;

    /// <summary>
    /// The account; ready to be signed in, unless it asks for a second step (<see cref="IdentityUser{TKey}.TwoFactorEnabled"/>). Then the attempt
    /// stays counted until <see cref="CheckSecondStep"/> took a code: who has only the password has no more tries than who has nothing.
    /// </summary>
    /// <param name="from">The network address that asks.</param>
    public async Task<Outcome<Member>> Check(string email, string password, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var name = Member.Normalize(email);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.NormalizedUserName == name, cancel);
        var mayTry = member is { PasswordHash: not null, PausedAt: null } && await db.CountAttempt(member, now, cancel);

        // The work is done whoever asks, so that the time tells nothing.
        var checkedPassword = password.Length > PasswordRules.MaxLength ? "" : password;
        var result = passwords.VerifyHashedPassword(member ?? new Member(), member?.PasswordHash ?? DecoyHash(), checkedPassword);
        if (!mayTry || result == PasswordVerificationResult.Failed)
        {
            throttle.CountRefusal(from);
            db.History.Add(HistoryEntry.Of(Actor.Visitor, Verb.SignInRefused, nameof(Member), member?.Id.ToString() ?? "", now.UtcDateTime, from));
            await db.SaveChangesAsync(cancel);
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.WrongCredentials)));
        }

        var hash = result == PasswordVerificationResult.SuccessRehashNeeded ? passwords.HashPassword(member!, password) : member!.PasswordHash;
        if (hash != member!.PasswordHash)
            await db.Users.Where(user => user.Id == member.Id && user.PasswordHash == member.PasswordHash).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash), cancel);
        if (!member.TwoFactorEnabled)
            await db.RecordSignIn(member, now.UtcDateTime, from, cancel);
        return Outcome.DoneWith(member);
    }

    private string DecoyHash() => decoyHash ??= passwords.HashPassword(new Member(), Guid.NewGuid().ToString());
}
