using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Confirming;

/// <summary>What coordinators and the secretariat prepared for States and what is not public yet. It is their office's, not one person's: whoever follows goes on with it.</summary>
public sealed class ListPrepared(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 20;

    /// <summary>One page, latest change first; null for everybody else. A page past the end is the last one.</summary>
    /// <param name="page">From 1.</param>
    public async Task<Paged<PreparedView>?> List(Actor actor, int page, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayPrepare(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var prepared = Of(db);
        var total = await prepared.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var items = await prepared.OrderByDescending(practice => practice.Draft!.SavedAt).ThenBy(practice => practice.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(practice => new PreparedView(practice.Id, practice.StateId, practice.Draft!.Title, practice.Draft.SavedAt, practice.Draft.Preparation!,
                practice.Draft.Stage, practice.Draft.StageAt, practice.Draft.IsTakenOver, practice.Draft.Reason))
            .ToListAsync(cancel);
        return new Paged<PreparedView>(items, page, PageSize, total);
    }

    /// <summary>All of it, with its drafts.</summary>
    internal static IQueryable<Practice> Of(FocalPointsDb db) =>
        db.Practices.AsNoTracking().Where(practice => practice.Draft!.Preparation != null && practice.Status == PracticeStatus.Draft);
}

/// <summary>A draft for a State, as those who prepare it see it.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="StageAt">UTC; null while it was never handed on.</param>
/// <param name="IsTakenOver">Whether the State goes on with it by itself; then it is no longer theirs to write.</param>
/// <param name="Reason">Why the focal point declined it; empty unless they did.</param>
public sealed record PreparedView(Guid Id, string StateId, string Title, DateTime SavedAt, Preparation Preparation, DraftStage Stage, DateTime? StageAt, bool IsTakenOver, string Reason);
