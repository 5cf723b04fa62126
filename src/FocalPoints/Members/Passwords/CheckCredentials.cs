using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Passwords;

/// <summary>
/// Whether an e-mail address and a password belong together. The answer, and about the time it takes, is the same for an address that
/// nobody has, a wrong password, a paused account and a locked one.
/// </summary>
public sealed class CheckCredentials(IDbContextFactory<FocalPointsDb> databases, IPasswordHasher<Member> passwords, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>How many attempts an account takes before it locks; from then on each one doubles the wait.</summary>
    public const int FreeAttempts = 5;

    /// <summary>The longest time for which an account locks.</summary>
    public static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(30);

    private string? decoyHash;

    /// <summary>The account, ready to be signed in.</summary>
    /// <param name="from">The network address that asks.</param>
    public async Task<Outcome<Member>> Check(string email, string password, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var name = Member.Normalize(email);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.NormalizedUserName == name, cancel);
        var mayTry = member is { PasswordHash: not null, PausedAt: null } && await CountAttempt(db, member, now, cancel);

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
        await db.Users.Where(user => user.Id == member!.Id).ExecuteUpdateAsync(set => set
            .SetProperty(user => user.AccessFailedCount, 0)
            .SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(user => user.PasswordHash, hash), cancel);
        db.History.Add(HistoryEntry.Of(Actor.Member(member!.Id, member.DisplayName, []), Verb.SignedIn, nameof(Member), member.Id, now.UtcDateTime, from));
        await db.SaveChangesAsync(cancel);
        return Outcome.DoneWith(member);
    }

    /// <summary>
    /// An attempt is counted before it is judged and forgotten when it was right: fifty at once get no more tries than fifty in a row.
    /// False while the account is locked.
    /// </summary>
    private static async Task<bool> CountAttempt(FocalPointsDb db, Member member, DateTimeOffset now, CancellationToken cancel)
    {
        var (seen, lockedUntil) = (member.AccessFailedCount, member.LockoutEnd);
        while (true)
        {
            if (lockedUntil > now)
                return false;

            DateTimeOffset? until = seen + 1 < FreeAttempts ? null : now + LockAfter(seen + 1);
            var counted = await db.Users.Where(user => user.Id == member.Id && user.AccessFailedCount == seen)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, seen + 1).SetProperty(user => user.LockoutEnd, until), cancel);
            if (counted == 1)
                return true;

            var latest = await db.Users.Where(user => user.Id == member.Id).Select(user => new { user.AccessFailedCount, user.LockoutEnd }).SingleAsync(cancel);
            (seen, lockedUntil) = (latest.AccessFailedCount, latest.LockoutEnd);
        }
    }

    private static TimeSpan LockAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(LongestLock.TotalMinutes, Math.Pow(2, Math.Min(attempts - FreeAttempts, 10))));

    private string DecoyHash() => decoyHash ??= passwords.HashPassword(new Member(), Guid.NewGuid().ToString());
}
