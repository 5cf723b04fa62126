using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.FocalPointPosts;

/// <summary>How the posts of a person's own States stand, and whether they are asked about them.</summary>
public sealed class ReadOwnPosts(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>One for each affected State that the person writes for, by its id; none for everybody else.</summary>
    public async Task<IReadOnlyList<OwnPost>> Read(Actor actor, CancellationToken cancel = default)
    {
        var own = actor.OwnStates.Where(actor.WritesFor).Order(StringComparer.Ordinal).ToArray();
        if (own.Length == 0)
            return [];

        var now = clock.GetUtcNow().UtcDateTime;
        var states = (await vocabularies.Read(cancel)).States;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var posts = await db.Posts.AsNoTracking().Where(post => own.Contains(post.StateId)).ToDictionaryAsync(post => post.StateId, cancel);
        var held = await db.Mandates.Where(mandate => mandate.Role == MandateRole.FocalPoint && own.Contains(mandate.StateId!) && mandate.From <= now && (mandate.Until == null || now < mandate.Until))
            .GroupBy(mandate => mandate.StateId!).Select(group => new { group.Key, Since = group.Max(mandate => mandate.From) }).ToDictionaryAsync(group => group.Key, group => group.Since, cancel);
        return [.. own.Select(id =>
        {
            var post = posts.GetValueOrDefault(id);
            var isAsked = post is not null && held.TryGetValue(id, out var since) && post.IsWaiting(post.LastWord(since));
            return new OwnPost(id, post is { ConfirmedAt: not null } ? post.Institution : states[id].Institution, post?.ConfirmedAt, post?.ConfirmedByName ?? "", post?.Version ?? 0, isAsked, actor.SpeaksFor(id));
        })];
    }
}

/// <summary>The post of a person's own State.</summary>
/// <param name="Institution">As the directory shows it; empty where it is not known.</param>
/// <param name="ConfirmedAt">UTC; null while nobody confirmed it.</param>
/// <param name="Version">Of the post; 0 where nothing was confirmed.</param>
/// <param name="IsAsked">Whether an answer is waited for.</param>
/// <param name="MayAnswer">Whether this actor is its focal point; its contributors are not.</param>
public sealed record OwnPost(string StateId, string Institution, DateTime? ConfirmedAt, string ConfirmedByName, int Version, bool IsAsked, bool MayAnswer);
