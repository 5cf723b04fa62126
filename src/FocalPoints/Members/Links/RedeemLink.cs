using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>Sets a password with a link: the first one of an invited account, or a new one for somebody who forgot theirs.</summary>
public sealed class RedeemLink(IDbContextFactory<FocalPointsDb> databases, PasswordRules rules, IPasswordHasher<Member> passwords, TimeProvider clock)
{
    /// <summary>The account, ready to be signed in. Every session it had has ended.</summary>
    /// <param name="purpose">Invitation or password reset.</param>
    /// <param name="language">The interface language that was chosen, one of <see cref="Member.Languages"/>; null leaves it as it is.</param>
    public async Task<Outcome<Member>> Redeem(AccountLinkPurpose purpose, string? token, string? password, string? language = null, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Usable(purpose, token, now)
            .Join(db.Users.Where(member => member.PausedAt == null), link => link.MemberId, member => member.Id, (_, member) => member)
            .AsTracking().SingleOrDefaultAsync(cancel);
        if (member is null)
            return Spent();
        List<Problem> problems = [.. rules.Check("password", password ?? "", member.DisplayName, member.Email!)];
        if (language is not null && !Member.Languages.Contains(language))
            problems.Add(new Problem("language", ProblemRule.Unknown));
        if (problems.Count > 0)
            return Outcome<Member>.From(Outcome.Invalid(problems));

        var hash = passwords.HashPassword(member, password!);
        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Spend(purpose, token, now, cancel))
            return Spent();

        await db.SpendAll(member.Id, now, cancel);
        member.SetPassword(hash);
        member.EmailConfirmed = true;
        member.Language = language ?? member.Language;
        db.History.Add(HistoryEntry.Of(Actor.Member(member.Id, member.DisplayName, []),
            purpose == AccountLinkPurpose.Invitation ? Verb.Activated : Verb.PasswordChanged, nameof(Member), member.Id, now));
        if (purpose == AccountLinkPurpose.PasswordReset)
            db.Mails.Add(AccountMail.PasswordChanged(member, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(member);
    }

    private static Outcome<Member> Spent() => Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.LinkSpent)));
}
