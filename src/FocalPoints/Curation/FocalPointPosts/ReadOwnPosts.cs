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
        var own = actor.OwnStates.Where(actor.WritesFor).ToArray();
        if (own.Length == 0)
            return [];

        var now = clock.GetUtcNow().UtcDateTime;
        var states = (await vocabularies.Read(cancel)).States;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.States.AsNoTracking().Where(state => own.Contains(state.Id)).OrderBy(state => state.Id)
            .Select(state => new
            {
                state.Id,
                state.Post,
                HeldSince = db.Mandates.Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == state.Id && mandate.From <= now && (mandate.Until == null || now < mandate.Until))
                    .Max(mandate => (DateTime?)mandate.From),
            }).ToListAsync(cancel);
        return [.. rows.Select(row => new OwnPost(row.Id, row.Post is { ConfirmedAt: not null } post ? post.Institution : states[row.Id].Institution, row.Post?.ConfirmedAt, row.Post?.ConfirmedByName ?? "",
            row.Post?.Version ?? 0, row.HeldSince is { } since && row.Post is { } known && known.IsWaiting(known.LastWord(since)), actor.SpeaksFor(row.Id)))];
    }
}

/// <summary>The post of a person's own State.</summary>
/// <param name="Institution">As the directory shows it; empty where it is not known.</param>
/// <param name="ConfirmedAt">UTC; null while nobody confirmed it.</param>
/// <param name="Version">Of the post; 0 where nothing was confirmed.</param>
/// <param name="IsAsked">Whether an answer is waited for.</param>
/// <param name="MayAnswer">Whether this actor is its focal point; its contributors are not.</param>
public sealed record OwnPost(string StateId, string Institution, DateTime? ConfirmedAt, string ConfirmedByName, int Version, bool IsAsked, bool MayAnswer);
