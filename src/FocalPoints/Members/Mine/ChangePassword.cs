using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Mine;

/// <summary>A new password by somebody who knows the old one. Every other session ends.</summary>
public sealed class ChangePassword(
    IDbContextFactory<FocalPointsDb> databases, PasswordRules rules, IPasswordHasher<Member> passwords, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>The account with its new stamp, so that this session can go on.</summary>
    /// <param name="from">The network address: whoever finds an open session cannot try passwords without end.</param>
    public async Task<Outcome<Member>> Change(Actor actor, string? current, string? password, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));

        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = actor.MemberId is { } id ? await db.Users.SingleOrDefaultAsync(member => member.Id == id && member.PasswordHash != null, cancel) : null;
        if (member is null)
            return Outcome<Member>.From(Outcome.Denied);

        List<Problem> problems = [.. rules.Check("password", password ?? "", member.DisplayName, member.Email!)];
        if (current is not { Length: > 0 and <= PasswordRules.MaxLength }
            || passwords.VerifyHashedPassword(member, member.PasswordHash!, current) == PasswordVerificationResult.Failed)
        {
            throttle.CountRefusal(from);
            problems.Insert(0, new Problem("current", ProblemRule.WrongCredentials));
        }

        if (problems.Count > 0)
            return Outcome<Member>.From(Outcome.Invalid(problems));

        var now = clock.GetUtcNow().UtcDateTime;
        member.SetPassword(passwords.HashPassword(member, password!));
        db.History.Add(HistoryEntry.Of(actor, Verb.PasswordChanged, nameof(Member), member.Id, now, from));
        db.Mails.Add(AccountMail.PasswordChanged(member, now));
        await db.SaveChangesAsync(cancel);
        return Outcome.DoneWith(member);
    }
}
