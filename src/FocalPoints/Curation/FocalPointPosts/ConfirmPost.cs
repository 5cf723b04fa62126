using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.FocalPointPosts;

/// <summary>Keeps a focal point's word which institution it is, and that somebody is there.</summary>
public sealed class ConfirmPost(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>
    /// Says so. Denied to everybody but the State's focal point. Stale where another one of that State confirmed since <paramref name="version"/>;
    /// sent twice, makes one record.
    /// </summary>
    /// <param name="institution">As it is to stand in the directory, for everybody.</param>
    /// <param name="version">Of the post, as it was read; 0 where nothing was confirmed before.</param>
    public async Task<Outcome> Confirm(Actor actor, string stateId, string? institution, int version, CancellationToken cancel = default)
    {
        if (!actor.SpeaksFor(stateId))
            return Outcome.Denied;
        var name = PlainText.Clean(institution);
        if (name.Length == 0)
            return Outcome.Invalid(new Problem("Institution", ProblemRule.Required));
        if (PersonRules.Line("Institution", name, FocalPointPost.InstitutionMaxLength).ToList() is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var post = await db.Posts.SingleOrDefaultAsync(post => post.StateId == stateId, cancel);
        if ((post?.Version ?? 0) != version)
            return post!.Version == version + 1 && post.Institution == name ? Outcome.Done : Outcome.Stale;
        if (post is null)
            db.Add(post = new FocalPointPost { StateId = stateId });

        post.Confirm(name, actor.Name, now);
        db.Add(HistoryEntry.Of(actor, Verb.Confirmed, nameof(FocalPointPost), stateId, now, name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        vocabularies.Forget();
        return Outcome.Done;
    }
}
