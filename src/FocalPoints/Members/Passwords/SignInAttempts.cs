using FocalPoints.Data;
using FocalPoints.History;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Passwords;

/// <summary>How often somebody tries to come in, counted on the account: passwords and codes alike.</summary>
public static class SignInAttempts
{
    /// <summary>How many attempts an account takes before it locks; from then on each one doubles the wait.</summary>
    public const int Free = 5;

    /// <summary>The longest time for which an account locks.</summary>
    public static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(30);

    /// <summary>
    /// An attempt is counted before it is judged and forgotten when it was right: fifty at once get no more tries than fifty in a row.
    /// False while the account is locked.
    /// </summary>
    internal static async Task<bool> CountAttempt(this FocalPointsDb db, Member member, DateTimeOffset now, CancellationToken cancel)
    {
        var (seen, lockedUntil) = (member.AccessFailedCount, member.LockoutEnd);
        while (true)
        {
            if (lockedUntil > now)
                return false;

            DateTimeOffset? until = seen + 1 < Free ? null : now + LockAfter(seen + 1);
            var counted = await db.Users.Where(user => user.Id == member.Id && user.AccessFailedCount == seen)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, seen + 1).SetProperty(user => user.LockoutEnd, until), cancel);
            if (counted == 1)
                return true;

            var latest = await db.Users.Where(user => user.Id == member.Id).Select(user => new { user.AccessFailedCount, user.LockoutEnd }).SingleAsync(cancel);
            (seen, lockedUntil) = (latest.AccessFailedCount, latest.LockoutEnd);
        }
    }

    /// <summary>The person is in: what was counted is forgotten, and history has its line. Saved.</summary>
    internal static async Task RecordSignIn(this FocalPointsDb db, Member member, DateTime now, string from, CancellationToken cancel)
    {
        await db.Users.Where(user => user.Id == member.Id).ExecuteUpdateAsync(set => set
            .SetProperty(user => user.AccessFailedCount, 0)
            .SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null), cancel);
        db.History.Add(HistoryEntry.Of(Actor.Member(member.Id, member.DisplayName, []), Verb.SignedIn, nameof(Member), member.Id, now, from));
        await db.SaveChangesAsync(cancel);
    }

    private static TimeSpan LockAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(LongestLock.TotalMinutes, Math.Pow(2, Math.Min(attempts - Free, 10))));
}
