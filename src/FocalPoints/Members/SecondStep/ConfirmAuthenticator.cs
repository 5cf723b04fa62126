using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>What is handed over once when an app is set up.</summary>
/// <param name="Member">The account with its new stamp, so that this session can go on.</param>
/// <param name="Codes">The recovery codes, to be shown once.</param>
public sealed record SecondStepMade(Member Member, IReadOnlyList<string> Codes);

/// <summary>Takes the first code of an app. From now on signing in asks for one, and every other session has ended.</summary>
public sealed class ConfirmAuthenticator(IDbContextFactory<FocalPointsDb> databases, SecondStepCode codes, RecoveryCodes recovery, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>Denied to a visitor; stale where nothing was begun, or an app is set up already.</summary>
    /// <param name="from">The network address.</param>
    public async Task<Outcome<SecondStepMade>> Confirm(Actor actor, string? code, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Refused(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds))));

        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(member => member.Id == actor.MemberId, cancel);
        if (member is null)
            return Refused(Outcome.Denied);
        var authenticator = await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(authenticator => authenticator.MemberId == member.Id, cancel);
        if (member.TwoFactorEnabled || authenticator is null)
            return Refused(Outcome.Stale);

        var now = clock.GetUtcNow().UtcDateTime;
        if (!await codes.UseAppCode(db, authenticator, code, now, cancel))
        {
            throttle.CountRefusal(from);
            return Refused(Outcome.Invalid(new Problem("code", ProblemRule.WrongCredentials)));
        }

        var made = recovery.New(authenticator);
        member.SetSecondStep(isOn: true);
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.Where(stored => stored.Id == member.Id && !stored.TwoFactorEnabled && db.Authenticators.Any(same => same.MemberId == stored.Id && same.SealedKey == authenticator.SealedKey))
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.TwoFactorEnabled, true).SetProperty(stored => stored.SecurityStamp, member.SecurityStamp), cancel) == 0)
            return Refused(Outcome.Stale);

        db.AddRange(made.Stored);
        db.Add(AccountMail.SecondStepAdded(member, now));
        db.History.Add(HistoryEntry.Of(actor, Verb.SecondStepAdded, nameof(Member), member.Id, now, from));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(new SecondStepMade(member, made.Codes));
    }

    private static Outcome<SecondStepMade> Refused(Outcome outcome) => Outcome<SecondStepMade>.From(outcome);
}
