using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>What members say to a practice.</summary>
public sealed class ListComments(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Comments on a page, their answers not counted.</summary>
    public const int PageSize = 30;

    /// <summary>
    /// One page of comments, oldest first, each with all its answers. Two statements, however many. Empty where the practice does not exist for
    /// the actor or is withdrawn. A page past the end is the last one.
    /// </summary>
    /// <param name="page">From 1.</param>
    public async Task<CommentsView> List(Actor actor, Guid practiceId, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var counts = await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == practiceId && practice.Status == PracticeStatus.Published)
            .Select(practice => new
            {
                Threads = db.Comments.Count(comment => comment.PracticeId == practice.Id && comment.ParentId == null),
                Standing = db.Comments.Count(comment => comment.PracticeId == practice.Id && comment.RemovedAt == null && comment.HiddenAt == null),
            })
            .SingleOrDefaultAsync(cancel);
        if (counts is null or { Threads: 0 })
            return new CommentsView(new Paged<CommentView>([], 1, PageSize, 0), 0);

        page = Math.Clamp(page, 1, (counts.Threads + PageSize - 1) / PageSize);
        var threads = db.Comments.Where(comment => comment.PracticeId == practiceId && comment.ParentId == null)
            .OrderBy(comment => comment.At).ThenBy(comment => comment.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(comment => comment.Id);
        var rows = await db.Comments.AsNoTracking()
            .Where(comment => comment.PracticeId == practiceId && threads.Contains(comment.ParentId ?? comment.Id))
            .OrderBy(comment => comment.At).ThenBy(comment => comment.Id)
            .Select(CommentView.RowFor(db, actor)).ToListAsync(cancel);

        var now = clock.GetUtcNow().UtcDateTime;
        var comments = rows.ConvertAll(row => CommentView.Of(row, actor, now));
        var replies = comments.ToLookup(comment => comment.ParentId);
        var threadsOfPage = replies[null].Select(comment => comment with { Replies = [.. replies[comment.Id]] });
        return new CommentsView(new Paged<CommentView>([.. threadsOfPage], page, PageSize, counts.Threads), counts.Standing);
    }
}

/// <summary>The discussion of a practice.</summary>
/// <param name="Threads">A page of comments, with their answers.</param>
/// <param name="Count">Of all comments and answers that stand, on all pages.</param>
public sealed record CommentsView(Paged<CommentView> Threads, int Count);
