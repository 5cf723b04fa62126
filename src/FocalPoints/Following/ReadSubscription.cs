using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>Whether one follows something already.</summary>
public sealed class ReadSubscription(IDbContextFactory<FocalPointsDb> databases, TodaysTargets targets)
{
    /// <summary>The actor's own; null where they do not follow it. One statement, and up to three more where they follow tags; none for a visitor.</summary>
    /// <param name="target">The practice.</param>
    public async Task<Subscription?> Read(Actor actor, Guid target, CancellationToken cancel = default)
    {
        if (actor.MemberId is null)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var id = target.ToString();
        return await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(own => own.MemberId == actor.MemberId && own.Kind == SubscriptionKind.Practice && own.Target == id, cancel);
    }

    /// <summary>The actor's own, of what a question finds.</summary>
    /// <param name="isSearch">Whether it is about a saved search, rather than the one thing that is asked for.</param>
    public async Task<Subscription?> Read(Actor actor, SearchInput question, bool isSearch, CancellationToken cancel = default)
    {
        if (actor.MemberId is null)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.Subscriptions.AsNoTracking()
            .Where(own => own.MemberId == actor.MemberId && own.Kind != SubscriptionKind.Practice && own.Kind == SubscriptionKind.Search == isSearch)
            .OrderBy(own => own.CreatedAt).ToListAsync(cancel);
        var today = await targets.Read(db, own, cancel);
        var query = (question with { Page = 1, Sort = null }).ToQuery();
        return own.Find(subscription => today[subscription.Id].Question?.ToQuery() == query);
    }
}
