using FocalPoints.Data;
using FocalPoints.Following.Telling;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following;

/// <summary>What somebody wants to follow.</summary>
/// <param name="Target">The id; of a tag its slug, of a search its query.</param>
/// <param name="Name">Of a search.</param>
public sealed record FollowInput(SubscriptionKind Kind, string? Target, string? Name = null);

/// <summary>Follows something.</summary>
public sealed class StartFollowing(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, ReadTag readTag, CountPractices counts, TodaysTargets targets, TimeProvider clock)
{
    // Looking for the subscription and adding it belong together. Two nodes are held apart by the unique index.
    private readonly SemaphoreSlim following = new(1);

    /// <summary>The subscription's id. Followed twice, also under an older name of the same, it is one. Missing where it does not exist for the actor; Stale for a withdrawn practice.</summary>
    public async Task<Outcome<Guid>> Start(Actor actor, FollowInput input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (input.Kind == SubscriptionKind.Practice)
        {
            var right = Guid.TryParse(input.Target, out var practice) ? await PracticeAccess.CheckDiscuss(db, actor, practice, cancel) : Outcome.Missing;
            return right.IsDone ? await Save(db, actor, input.Kind, practice.ToString(), "", cancel) : Outcome<Guid>.From(right);
        }

        if (!FollowingAccess.MayFollow(actor))
            return Outcome<Guid>.From(Outcome.Denied);
        var vocabulary = await vocabularies.Read(cancel);
        var target = PlainText.Clean(input.Target);
        if (input.Kind == SubscriptionKind.Search)
            return await SaveSearch(db, actor, target, PlainText.Clean(input.Name), vocabulary, cancel);

        var (kind, id) = input.Kind switch
        {
            SubscriptionKind.State => (input.Kind, vocabulary.States.ContainsKey(target) ? target : null),
            SubscriptionKind.Theme => (input.Kind, vocabulary.CurrentTheme(target)?.Id),
            SubscriptionKind.Obligation => (input.Kind, vocabulary.Obligations.GetValueOrDefault(target) is { IsPoint: true } point ? point.Id : null),
            SubscriptionKind.Tag => await FindTag(actor, target, vocabulary, cancel),
            _ => (input.Kind, null),
        };
        return id is null ? Outcome<Guid>.From(Outcome.Missing) : await Save(db, actor, kind, id, "", cancel);
    }

    // A tag none of whose practices the actor may see does not exist for them.
    private async Task<(SubscriptionKind, string?)> FindTag(Actor actor, string slug, Vocabulary vocabulary, CancellationToken cancel)
    {
        if (await readTag.Read(slug, cancel) is not { } tag)
            return (SubscriptionKind.Tag, null);
        if (tag.ThemeId is { } theme)
            return (SubscriptionKind.Theme, vocabulary.CurrentTheme(theme)?.Id);
        return (SubscriptionKind.Tag, (await counts.By(SearchFacet.Tag, actor, cancel)).ContainsKey(tag.Slug) ? tag.Id.ToString() : null);
    }

    private async Task<Outcome<Guid>> SaveSearch(FocalPointsDb db, Actor actor, string typed, string name, Vocabulary vocabulary, CancellationToken cancel)
    {
        // In another order it is the same question.
        var query = SavedQuery.Canonical(typed, vocabulary) is { } canonical ? (SavedQuery.Read(canonical, 1, vocabulary) with { Sort = null }).ToQuery().TrimStart('?') : null;
        List<Problem> problems = [];
        if (query is null || query.Length > Subscription.QueryMaxLength)
            problems.Add(typed.Length > Subscription.QueryMaxLength || query is not null ? new Problem("Search", ProblemRule.TooLong, Subscription.QueryMaxLength) : new Problem("Search", ProblemRule.Unknown));
        if (name.Length == 0)
            problems.Add(new Problem("Name", ProblemRule.Required));
        else if (PlainText.HasForbiddenCharacters(name) || name.Contains('\n', StringComparison.Ordinal))
            problems.Add(new Problem("Name", ProblemRule.ForbiddenCharacters));
        else if (PlainText.Length(name) is var length && length > Subscription.NameMaxLength)
            problems.Add(new Problem("Name", ProblemRule.TooLong, Subscription.NameMaxLength, length));
        return problems.Count > 0 ? Outcome<Guid>.From(Outcome.Invalid(problems)) : await Save(db, actor, SubscriptionKind.Search, query!, name, cancel);
    }

    private async Task<Outcome<Guid>> Save(FocalPointsDb db, Actor actor, SubscriptionKind kind, string target, string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = new Subscription { MemberId = actor.MemberId!.Value, Kind = kind, Target = target, Name = name, CreatedAt = now };
        await following.WaitAsync(cancel);
        try
        {
            var own = await db.Subscriptions.AsNoTracking().Where(subscription => subscription.MemberId == wanted.MemberId).ToListAsync(cancel);
            var today = await targets.Read(db, [.. own, wanted], cancel);
            if (own.Find(other => today[other.Id].Key == today[wanted.Id].Key) is { } same)
                return Outcome.DoneWith(same.Id);
            if (own.Count >= Subscription.MaxPerMember)
                return Outcome<Guid>.From(Outcome.Invalid(new Problem("", ProblemRule.TooMany, Subscription.MaxPerMember)));
            db.Add(wanted.ListeningFrom(await db.LastLine(cancel), now));
            await db.SaveChangesAsync(cancel);
            return Outcome.DoneWith(wanted.Id);
        }
        catch (DbUpdateException)
        {
            // Another node saved the same in this moment; anything else is not ours to swallow.
            if (await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(other => other.MemberId == wanted.MemberId && other.Kind == kind && other.Target == target, cancel) is { } same)
                return Outcome.DoneWith(same.Id);
            throw;
        }
        finally
        {
            following.Release();
        }
    }
}
