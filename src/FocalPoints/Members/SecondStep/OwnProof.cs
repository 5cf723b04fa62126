using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>That it is still the owner who sits before an open session: their password, or a code.</summary>
public sealed class OwnProof(SecondStepCode codes, IPasswordHasher<Member> passwords, SignInThrottle throttle)
{
    /// <summary>
    /// The actor's account, which has a second step; denied to a visitor, stale where there is no second step any more, invalid for a wrong
    /// password or code and for a network that tries too often.
    /// </summary>
    internal async Task<Outcome<Member>> Check(FocalPointsDb db, Actor actor, string? proof, string from, DateTime now, CancellationToken cancel)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == actor.MemberId && member.PasswordHash != null, cancel);
        if (member is null)
            return Outcome<Member>.From(Outcome.Denied);
        if (!member.TwoFactorEnabled)
            return Outcome<Member>.From(Outcome.Stale);

        if (proof is { Length: > 0 and <= PasswordRules.MaxLength }
            && (passwords.VerifyHashedPassword(member, member.PasswordHash!, proof) != PasswordVerificationResult.Failed || await codes.Use(db, member.Id, proof, now, cancel)))
            return Outcome.DoneWith(member);

        throttle.CountRefusal(from);
        return Outcome<Member>.From(Outcome.Invalid(new Problem("proof", ProblemRule.WrongCredentials)));
    }
}
