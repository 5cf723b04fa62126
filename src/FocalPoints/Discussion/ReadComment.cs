using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>One comment, and on which page of the discussion it stands.</summary>
public sealed class ReadComment(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The comment without its answers; null where there is none on this practice for this actor.</summary>
    public async Task<FoundComment?> Read(Actor actor, Guid practiceId, Guid id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readable = db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Status == PracticeStatus.Published);
        var row = await db.Comments.AsNoTracking()
            .Where(comment => comment.Id == id && comment.PracticeId == practiceId && readable.Any(practice => practice.Id == comment.PracticeId))
            .Select(CommentView.RowFor(db, actor)).SingleOrDefaultAsync(cancel);
        if (row is null)
            return null;

        var thread = row.Comment.ParentId ?? row.Comment.Id;
        var earlier = await db.Comments.CountAsync(comment => comment.PracticeId == practiceId && comment.ParentId == null && comment.Id != thread
            && comment.At < db.Comments.Where(first => first.Id == thread).Select(first => first.At).First(), cancel);
        return new FoundComment(CommentView.Of(row, actor, clock.GetUtcNow().UtcDateTime), (earlier / ListComments.PageSize) + 1);
    }
}

/// <summary>A comment and where it stands.</summary>
/// <param name="Page">Of <see cref="ListComments"/>, from 1.</param>
public sealed record FoundComment(CommentView Comment, int Page);
