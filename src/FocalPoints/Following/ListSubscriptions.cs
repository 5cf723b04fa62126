using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>What somebody follows.</summary>
public sealed class ListSubscriptions(IDbContextFactory<FocalPointsDb> databases, TodaysTargets targets)
{
    /// <summary>The actor's own, by kind, newest first; nobody else's. As many statements, however many there are.</summary>
    public async Task<IReadOnlyList<SubscriptionView>> List(Actor actor, CancellationToken cancel = default)
    {
        if (actor.MemberId is null)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.Subscriptions.AsNoTracking().Where(subscription => subscription.MemberId == actor.MemberId).ToListAsync(cancel);
        var today = await targets.Read(db, own, cancel);
        var ids = own.Where(subscription => subscription.Kind == SubscriptionKind.Practice).Select(subscription => Guid.Parse(subscription.Target)).ToList();
        var practices = ids.Count == 0 ? [] : await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => ids.Contains(practice.Id))
            .Select(practice => new FollowedPractice(practice.Id, practice.Number!, practice.Slug, practice.Title, practice.Language, practice.Status == PracticeStatus.Withdrawn)).ToListAsync(cancel);
        var slugs = own.Where(subscription => subscription.Kind == SubscriptionKind.Tag).SelectMany(subscription => today[subscription.Id].Question?.Values(SearchFacet.Tag) ?? []).ToList();
        var tags = slugs.Count == 0 ? [] : (await db.Tags.Where(tag => slugs.Contains(tag.Slug) && tag.AliasOfId == null).Select(tag => new { tag.Slug, tag.Name }).ToListAsync(cancel))
            .GroupBy(tag => tag.Slug).ToDictionary(same => same.Key, same => same.First().Name);
        return [.. own.OrderBy(subscription => subscription.Kind).ThenByDescending(subscription => subscription.CreatedAt).ThenBy(subscription => subscription.Id).Select(subscription =>
            new SubscriptionView(subscription, today[subscription.Id].Question,
                practices.Find(practice => practice.Id.ToString() == subscription.Target),
                today[subscription.Id].Question?.Values(SearchFacet.Tag) is [{ } slug] ? tags.GetValueOrDefault(slug, "") : ""))];
    }
}

/// <summary>Something that one follows.</summary>
/// <param name="Question">What it asks for today; null for a practice, and for what is not there any more.</param>
/// <param name="Practice">The practice, where it is one that one may read.</param>
/// <param name="TagName">Of a tag, today.</param>
public sealed record SubscriptionView(Subscription Subscription, SearchInput? Question, FollowedPractice? Practice, string TagName);

/// <summary>A practice that one follows.</summary>
/// <param name="Language">BCP 47, of the title.</param>
public sealed record FollowedPractice(Guid Id, string Number, string Slug, string Title, string Language, bool IsWithdrawn);
