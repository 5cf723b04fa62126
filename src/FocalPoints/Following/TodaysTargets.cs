using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>
/// What was followed, as it is called today. Nothing is rewritten when coordinators merge or rename a tag, make it a topic's name or retire a
/// topic: it is looked up where the words went, as an old address does, and so it comes back when the change is undone.
/// </summary>
public sealed class TodaysTargets(ReadVocabulary vocabularies, ResolveSearch resolve)
{
    /// <summary>Each target, by its subscription. At most three statements, however many there are; none where no tag is followed.</summary>
    internal async Task<IReadOnlyDictionary<Guid, TodaysTarget>> Read(FocalPointsDb db, IReadOnlyList<Subscription> subscriptions, CancellationToken cancel)
    {
        var vocabulary = await vocabularies.Read(cancel);
        var slugs = await Slugs(db, subscriptions, cancel);
        var asked = subscriptions.Select(subscription => (subscription.Id, Question: QuestionOf(subscription, slugs, vocabulary))).Where(entry => entry.Question is not null).ToList();
        var today = await resolve.Resolve([.. asked.Select(entry => entry.Question!)], cancel);
        var questions = asked.Select((entry, at) => (entry.Id, Question: today[at])).ToDictionary(entry => entry.Id, entry => entry.Question);
        return subscriptions.ToDictionary(subscription => subscription.Id, subscription => new TodaysTarget(subscription, questions.GetValueOrDefault(subscription.Id)));
    }

    private static SearchInput? QuestionOf(Subscription subscription, Dictionary<Guid, string> slugs, Vocabulary vocabulary) => subscription.Kind switch
    {
        SubscriptionKind.State when vocabulary.States.ContainsKey(subscription.Target) => new SearchInput().With(SearchFacet.State, subscription.Target),
        SubscriptionKind.Theme when vocabulary.Themes.ContainsKey(subscription.Target) => new SearchInput().With(SearchFacet.Theme, subscription.Target),
        SubscriptionKind.Obligation when vocabulary.Obligations.ContainsKey(subscription.Target) => new SearchInput().With(SearchFacet.Obligation, subscription.Target),
        SubscriptionKind.Tag when Guid.TryParse(subscription.Target, out var tag) && slugs.TryGetValue(tag, out var slug) => new SearchInput().With(SearchFacet.Tag, slug),
        // Where a part of it is not understood any more, what is left asks for too much.
        SubscriptionKind.Search when SavedQuery.Canonical(subscription.Target, vocabulary) is not null => SavedQuery.Read(subscription.Target, 1, vocabulary),
        _ => null,
    };

    private static async Task<Dictionary<Guid, string>> Slugs(FocalPointsDb db, IReadOnlyList<Subscription> subscriptions, CancellationToken cancel)
    {
        var ids = subscriptions.Where(subscription => subscription.Kind == SubscriptionKind.Tag).Select(subscription => Guid.Parse(subscription.Target)).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Tags.Where(tag => ids.Contains(tag.Id)).Select(tag => new { tag.Id, tag.Slug }).ToDictionaryAsync(tag => tag.Id, tag => tag.Slug, cancel);
    }
}

/// <summary>What a subscription means today.</summary>
/// <param name="Question">What finds it among practices; null for a practice, and for what does not exist any more.</param>
internal sealed record TodaysTarget(Subscription Subscription, SearchInput? Question)
{
    /// <summary>The same for two subscriptions that follow the same. A saved search has a name, so it is not the same as what it asks for.</summary>
    public string Key => (Subscription.Kind == SubscriptionKind.Search ? "search" : "") + (Question?.ToQuery() ?? $"{Subscription.Kind} {Subscription.Target}");
}
