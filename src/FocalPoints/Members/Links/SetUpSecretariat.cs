using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>Makes the first account of an installation, which is the secretariat's, with the link that the first start printed.</summary>
public sealed class SetUpSecretariat(IDbContextFactory<FocalPointsDb> databases, PasswordRules rules, IPasswordHasher<Member> passwords, TimeProvider clock)
{
    /// <summary>The account, ready to be signed in.</summary>
    public async Task<Outcome<Member>> SetUp(string? token, string? name, string? email, string? password, CancellationToken cancel = default)
    {
        var (cleanName, cleanEmail) = (PlainText.Clean(name), PlainText.Clean(email));
        List<Problem> problems = [.. PersonRules.Check(cleanName, cleanEmail), .. rules.Check("password", password ?? "", cleanName, cleanEmail)];
        if (problems.Count > 0)
            return Outcome<Member>.From(Outcome.Invalid(problems));

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Usable(AccountLinkPurpose.SetUp, token, now).AnyAsync(cancel))
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.LinkSpent)));

        var member = Member.For(cleanEmail, cleanName);
        member.EmailConfirmed = true;
        member.PasswordHash = passwords.HashPassword(member, password!);
        member.Mandates.Add(new Mandate { MemberId = member.Id, Role = MandateRole.Secretariat, From = now, Nomination = "Set-up of the installation" });
        if (await db.Users.AnyAsync(other => other.NormalizedUserName == member.NormalizedUserName, cancel))
            return Outcome<Member>.From(Outcome.Invalid(new Problem("email", ProblemRule.Taken)));

        cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Spend(AccountLinkPurpose.SetUp, token, now, cancel) || await db.Users.AnyAsync(other => other.PasswordHash != null, cancel))
            return Outcome<Member>.From(Outcome.Invalid(new Problem("", ProblemRule.LinkSpent)));

        var actor = Actor.Member(member.Id, member.DisplayName, []);
        db.Add(member);
        db.History.AddRange(
            HistoryEntry.Of(actor, Verb.Activated, nameof(Member), member.Id, now),
            HistoryEntry.Of(actor, Verb.MandateGiven, nameof(Mandate), member.Mandates[0].Id, now, nameof(MandateRole.Secretariat)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.DoneWith(member);
    }
}
