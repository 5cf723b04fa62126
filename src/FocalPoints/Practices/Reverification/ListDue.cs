using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reverification;

/// <summary>What the States of a person are asked about: is it still valid?</summary>
public sealed class ListDue(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>One page, longest waiting first; empty for who writes for no State.</summary>
    /// <param name="page">From 1; past the end it is the last one.</param>
    public async Task<Paged<DueView>> List(Actor actor, int page, CancellationToken cancel = default)
    {
        var states = actor.OwnStates.Where(state => PracticeAccess.MayWrite(actor, state)).ToArray();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var due = db.Practices.AsNoTracking().Where(Validity.IsDue(now)).Where(practice => states.Contains(practice.StateId));
        var total = await due.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await due.OrderBy(practice => practice.VerifiedAt ?? practice.RevisedAt).ThenBy(practice => practice.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(practice => new
            {
                practice.Id,
                practice.Number,
                practice.Slug,
                practice.Title,
                practice.Language,
                practice.StateId,
                practice.RevisionNumber,
                VerifiedAt = (practice.VerifiedAt ?? practice.RevisedAt)!.Value,
                HasDraft = practice.Draft != null,
            })
            .ToListAsync(cancel);
        return new([.. rows.Select(row => new DueView(row.Id, row.Number!, row.Slug, row.Title, row.Language, row.StateId, row.RevisionNumber, row.VerifiedAt, row.HasDraft,
            Validity.IsAgeing(row.VerifiedAt, false, now), PracticeAccess.MayPublish(actor, row.StateId)))], page, PageSize, total);
    }
}

/// <summary>A practice that its State is asked about.</summary>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="RevisionNumber">The live revision: what the answer is about.</param>
/// <param name="VerifiedAt">When the State last stood behind it, UTC.</param>
/// <param name="HasDraft">Whether its next revision is being written.</param>
/// <param name="IsAgeing">Whether readers are told that the State was silent.</param>
/// <param name="MayAnswer">Whether this actor speaks for the State; its contributors do not.</param>
public sealed record DueView(Guid Id, string Number, string Slug, string Title, string Language, string StateId, int RevisionNumber, DateTime VerifiedAt, bool HasDraft,
    bool IsAgeing, bool MayAnswer);
