using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Links;

/// <summary>
/// Sends a link with which a forgotten password is set anew. Answer and work are the same for an address that nobody has: there too a link and
/// a mail are saved, which have expired already and which nobody is sent.
/// </summary>
public sealed class AskForReset(IDbContextFactory<FocalPointsDb> databases, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>How many links an account has at a time; nobody's mailbox is filled by others.</summary>
    public const int MostLinks = 3;

    /// <summary>Done, whoever asks for whichever address; invalid for what is no address, and for a network that asks too often.</summary>
    /// <param name="from">The network address that asks.</param>
    /// <param name="addressOf">The full address of the page that a token opens.</param>
    public async Task<Outcome> Ask(string? email, string from, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds)));
        if (!EmailAddress.IsValid(email))
            return Outcome.Invalid(new Problem("email", ProblemRule.NotAnEmailAddress));

        throttle.CountRefusal(from);
        var now = clock.GetUtcNow().UtcDateTime;
        var name = Member.Normalize(email!);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Users.AsNoTracking().Where(member => member.NormalizedUserName == name)
            .Select(member => new { Member = member, Links = db.AccountLinks.Count(link => link.MemberId == member.Id && link.UsedAt == null && now < link.ExpiresAt) })
            .SingleOrDefaultAsync(cancel);

        // An account that was never opened has its invitation; a reset would make a way round the seven days.
        var receiver = found is { Member: { PausedAt: null, PasswordHash: not null }, Links: < MostLinks } ? found.Member : null;
        var token = LinkToken.New();
        var link = AccountLink.For(AccountLinkPurpose.PasswordReset, receiver?.Id, token, receiver is null ? now - AccountLink.LifetimeOf(AccountLinkPurpose.PasswordReset) : now);
        db.AccountLinks.Add(link);
        db.Mails.Add(AccountMail.PasswordReset(receiver ?? Nobody, addressOf(token), link.ExpiresAt, now));
        db.History.Add(HistoryEntry.Of(Actor.Visitor, Verb.ResetAsked, nameof(Member), receiver?.Id.ToString() ?? "", now, from));
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private static Member Nobody => Member.For("", "");
}
