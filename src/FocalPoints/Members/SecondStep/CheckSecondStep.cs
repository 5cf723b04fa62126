using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>The second step of signing in, after <see cref="CheckCredentials"/>: a code of the authenticator app, or a recovery code.</summary>
public sealed class CheckSecondStep(IDbContextFactory<FocalPointsDb> databases, SecondStepCode codes, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>
    /// The account, ready to be signed in. Stale where what the password opened does not hold any more: the account was paused, its password or
    /// second step changed meanwhile. Attempts count as those of passwords do.
    /// </summary>
    /// <param name="memberId">The account whose password was right.</param>
    /// <param name="securityStamp">The stamp that it had then.</param>
    /// <param name="from">The network address.</param>
    public async Task<Outcome<Member>> Check(Guid memberId, string securityStamp, string? code, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking()
            .SingleOrDefaultAsync(member => member.Id == memberId && member.SecurityStamp == securityStamp && member.PausedAt == null && member.TwoFactorEnabled, cancel);
        if (member is null)
            return Outcome<Member>.From(Outcome.Stale);

        if (await db.CountAttempt(member, now, cancel) && await codes.Use(db, member.Id, code, now.UtcDateTime, cancel))
        {
            await db.RecordSignIn(member, now.UtcDateTime, from, cancel);
            return Outcome.DoneWith(member);
        }

        throttle.CountRefusal(from);
        db.History.Add(HistoryEntry.Of(Actor.Visitor, Verb.SignInRefused, nameof(Member), member.Id.ToString(), now.UtcDateTime, from));
        await db.SaveChangesAsync(cancel);
        return Outcome<Member>.From(Outcome.Invalid(new Problem("code", ProblemRule.WrongCredentials)));
    }
}
