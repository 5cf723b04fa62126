using System.Linq.Expressions;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>Which part of the queue.</summary>
public enum ReviewShelf
{
    /// <summary>All that waits for a coordinator.</summary>
    Waiting,

    /// <summary>What nobody has taken.</summary>
    Free,

    /// <summary>What the person took.</summary>
    Mine,

    /// <summary>What a State was asked to change and has not changed yet.</summary>
    WithStates,
}

/// <summary>What is new or changed since a coordinator looked at it, oldest first.</summary>
public sealed class ListReviews(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 25;

    /// <summary>One page of one shelf; null for everybody but coordinators. A page past the end is the last one.</summary>
    /// <param name="stateId">Of this State alone; null for all.</param>
    /// <param name="isNew">New practices alone, or revisions alone; null for both.</param>
    /// <param name="page">From 1.</param>
    public async Task<ReviewQueue?> List(Actor actor, ReviewShelf shelf, string? stateId, bool? isNew, int page, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var mine = actor.MemberId;
        var rows = from practice in db.Practices.AsNoTracking()
                   where practice.ReviewSince != null || practice.ChangesRequestedAt != null
                   join review in db.Reviews on practice.Id equals review.PracticeId into reviews
                   from review in reviews.DefaultIfEmpty()
                   select new Row { Practice = practice, Draft = practice.Draft, Review = review };
        if (stateId is not null)
            rows = rows.Where(row => row.Practice.StateId == stateId);
        if (isNew is { } wanted)
            rows = rows.Where(row => row.Practice.RevisionNumber <= (row.Draft != null && row.Draft.Stage == DraftStage.WithCoordinators ? 0 : 1) == wanted);

        var counts = await rows.GroupBy(_ => 1).Select(group => new
        {
            Waiting = group.Count(row => row.Practice.ReviewSince != null),
            Free = group.Count(row => row.Practice.ReviewSince != null && row.Review!.TakenById == null),
            Mine = group.Count(row => row.Practice.ReviewSince != null && row.Review!.TakenById == mine),
            WithStates = group.Count(row => row.Practice.ReviewSince == null),
        }).SingleOrDefaultAsync(cancel);
        var count = new Dictionary<ReviewShelf, int>
        {
            [ReviewShelf.Waiting] = counts?.Waiting ?? 0,
            [ReviewShelf.Free] = counts?.Free ?? 0,
            [ReviewShelf.Mine] = counts?.Mine ?? 0,
            [ReviewShelf.WithStates] = counts?.WithStates ?? 0,
        };
        Expression<Func<Row, bool>> onShelf = shelf switch
        {
            ReviewShelf.Free => row => row.Practice.ReviewSince != null && row.Review!.TakenById == null,
            ReviewShelf.Mine => row => row.Practice.ReviewSince != null && row.Review!.TakenById == mine,
            ReviewShelf.WithStates => row => row.Practice.ReviewSince == null,
            _ => row => row.Practice.ReviewSince != null,
        };
        page = Math.Clamp(page, 1, Math.Max(1, (count[shelf] + PageSize - 1) / PageSize));
        var items = await rows.Where(onShelf)
            .OrderBy(row => row.Practice.ReviewSince ?? row.Practice.ChangesRequestedAt).ThenBy(row => row.Practice.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(row => new ReviewLine(row.Practice.Id, row.Practice.StateId, row.Practice.Number,
                row.Draft != null && (row.Practice.RevisionNumber == 0 || row.Draft.Stage == DraftStage.WithCoordinators) ? row.Draft.Title : row.Practice.Title,
                row.Practice.RevisionNumber, row.Draft != null && row.Draft.Stage == DraftStage.WithCoordinators,
                row.Practice.ReviewSince ?? row.Practice.ChangesRequestedAt!.Value, row.Review!.TakenById, row.Review.TakenByName, row.Review.TakenAt))
            .ToListAsync(cancel);
        return new ReviewQueue(new Paged<ReviewLine>(items, page, PageSize, count[shelf]), count);
    }

    private sealed class Row
    {
        public required Practice Practice { get; init; }

        public Draft? Draft { get; init; }

        public PracticeReview? Review { get; init; }
    }
}

/// <summary>A page of a shelf of the queue, and how much lies on each under the same filters.</summary>
public sealed record ReviewQueue(Paged<ReviewLine> Page, IReadOnlyDictionary<ReviewShelf, int> Counts);

/// <summary>Something that waits.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="RevisionNumber">The live revision; 0 before the first publication.</param>
/// <param name="IsToApprove">Whether a draft waits for approval; else the live text is to be looked at.</param>
/// <param name="Since">UTC.</param>
/// <param name="TakenByName">Null or empty while nobody has taken it.</param>
/// <param name="TakenAt">UTC.</param>
public sealed record ReviewLine(Guid Id, string StateId, string? Number, string Title, int RevisionNumber, bool IsToApprove, DateTime Since,
    Guid? TakenById, string? TakenByName, DateTime? TakenAt)
{
    /// <summary>Whether it was never public before.</summary>
    public bool IsNew => RevisionNumber <= (IsToApprove ? 0 : 1);
}
