using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>What somebody follows for an office goes to who holds it next.</summary>
internal static class HandedSubscriptions
{
    /// <summary>How many the member has.</summary>
    public static Task<int> Count(FocalPointsDb db, Guid member, CancellationToken cancel) => db.Subscriptions.CountAsync(subscription => subscription.MemberId == member, cancel);

    /// <summary>
    /// Hands them to another, within the caller's transaction; returns how many that were. What the other follows already, and what goes beyond the most that
    /// one may have, is not handed over. Nothing is told twice because of it, nor left out.
    /// </summary>
    /// <param name="keeps">Whether the first goes on following.</param>
    public static async Task<int> Move(FocalPointsDb db, Guid from, Guid to, bool keeps)
    {
        var theirs = await db.Subscriptions.AsNoTracking().Where(subscription => subscription.MemberId == from).OrderBy(subscription => subscription.CreatedAt).ToListAsync();
        var known = (await db.Subscriptions.Where(subscription => subscription.MemberId == to).Select(subscription => new { subscription.Kind, subscription.Target }).ToListAsync()).ToHashSet();
        var handed = theirs.Where(subscription => !known.Contains(new { subscription.Kind, subscription.Target })).Take(Math.Max(0, Subscription.MaxPerMember - known.Count)).ToList();
        db.AddRange(handed.Select(subscription => subscription.For(to)));
        if (!keeps)
            await db.Subscriptions.Where(subscription => subscription.MemberId == from).ExecuteDeleteAsync();
        return handed.Count;
    }
}
