using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Publishing;

/// <summary>What a State published, for those who write for it: to show it, to withdraw it, to say that it is withdrawn.</summary>
public sealed class ReadOwnPractice(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The practice; null where it was never published, or is not this actor's to write.</summary>
    public async Task<OwnPracticeView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Practices.AsNoTracking().Where(practice => practice.Id == id && practice.Status != PracticeStatus.Draft)
            .Select(practice => new
            {
                Practice = practice,
                AdaptedWithResult = db.Adoptions.Count(adoption => adoption.PracticeId == practice.Id && adoption.WithdrawnAt == null && adoption.Outcome != ""),
            }).SingleOrDefaultAsync(cancel);
        return found?.Practice is not { } practice || !PracticeAccess.MayWrite(actor, practice.StateId) ? null : new OwnPracticeView(practice.Id, practice.StateId, practice.Number!, practice.Slug,
            practice.Content!, EvidenceRule.LevelOf(practice.Evidence, found.AdaptedWithResult), practice.RevisionNumber, practice.PublishedAt!.Value, practice.RevisedAt!.Value,
            practice.WithdrawnAt is { } at ? new Withdrawal(at, practice.WithdrawalReason, practice.ReplacedByNumber) : null, PracticeAccess.MayPublish(actor, practice.StateId))
        {
            AdaptedWithResult = found.AdaptedWithResult,
        };
    }
}

/// <summary>A published practice as its authors see it.</summary>
/// <param name="RevisionNumber">The live revision, from 1.</param>
/// <param name="PublishedAt">The first publication, UTC.</param>
/// <param name="RevisedAt">The live revision's publication, UTC.</param>
/// <param name="Withdrawal">Null while it is published.</param>
/// <param name="MayPublish">Whether this actor publishes and withdraws in the State's name; its contributors do not.</param>
public sealed record OwnPracticeView(Guid Id, string StateId, string Number, string Slug, PracticeContent Content, EvidenceLevel Evidence, int RevisionNumber,
    DateTime PublishedAt, DateTime RevisedAt, Withdrawal? Withdrawal, bool MayPublish)
{
    /// <summary>How many States adapted it and told what came of it.</summary>
    public int AdaptedWithResult { get; init; }
}

/// <summary>When a practice was withdrawn (UTC), why, and what to read instead.</summary>
public sealed record Withdrawal(DateTime At, string Reason, string? ReplacedByNumber);
