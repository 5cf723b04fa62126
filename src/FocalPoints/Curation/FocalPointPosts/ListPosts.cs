using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Practices;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.FocalPointPosts;

/// <summary>The posts of all affected States, vacancies first, for coordinators and the secretariat.</summary>
public sealed class ListPosts(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>One for each affected State: a few dozen at most. Null for everybody else.</summary>
    public async Task<IReadOnlyList<PostView>?> List(Actor actor, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return null;

        var now = clock.GetUtcNow().UtcDateTime;
        var affected = (await vocabularies.Read(cancel)).AffectedStates(DateOnly.FromDateTime(now));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var holders = await PostHolders.Read(db, now, cancel);
        var posts = await db.Posts.AsNoTracking().ToDictionaryAsync(post => post.StateId, cancel);
        return [.. affected.Select(state => View(state.Id, state.Institution, posts.GetValueOrDefault(state.Id), [.. holders[state.Id].DistinctBy(holder => holder.MemberId)], now))
            .OrderBy(post => post.Vacancy is null).ThenBy(post => post.StateId, StringComparer.Ordinal)];
    }

    private static PostView View(string stateId, string institution, FocalPointPost? post, IReadOnlyList<PostHolder> holders, DateTime now)
    {
        var lastWord = holders.Count == 0 || post is null ? (DateTime?)null : post.LastWord(holders.Max(holder => holder.Since));
        Vacancy? vacancy = holders.Count == 0 ? Vacancy.NobodyNamed : lastWord is { } word && post!.IsSilent(word, now) ? Vacancy.Silent : null;
        return new PostView(stateId, post is { ConfirmedAt: not null } ? post.Institution : institution, post?.ConfirmedAt,
            lastWord is { } last && post!.IsWaiting(last) ? post.AskedAt : null, [.. holders.Select(holder => new PostPerson(holder.MemberId, holder.Name))], vacancy);
    }
}

/// <summary>Why a post counts as vacant.</summary>
public enum Vacancy
{
    /// <summary>Nobody has a mandate in force.</summary>
    NobodyNamed,

    /// <summary>Somebody has, and left <see cref="FocalPointPost.SilencesOfAVacancy"/> requests without an answer.</summary>
    Silent,
}

/// <summary>The post of an affected State.</summary>
/// <param name="Institution">As the directory shows it; empty where it is not known.</param>
/// <param name="ConfirmedAt">UTC; null while nobody confirmed it.</param>
/// <param name="AskedAt">Since when an answer is waited for, UTC; null where none is.</param>
/// <param name="Holders">Whose mandate is in force.</param>
/// <param name="Vacancy">Null while somebody is there.</param>
public sealed record PostView(string StateId, string Institution, DateTime? ConfirmedAt, DateTime? AskedAt, IReadOnlyList<PostPerson> Holders, Vacancy? Vacancy);

/// <summary>Somebody who holds a post.</summary>
public sealed record PostPerson(Guid MemberId, string Name);
