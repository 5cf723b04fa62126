using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>What members reported.</summary>
public sealed class ListReports(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 20;

    /// <summary>Those that wait, oldest first, or those that are decided, newest first; null for all but coordinators and the secretariat. Two statements.</summary>
    /// <param name="page">From 1. A page past the end is the last one.</param>
    public async Task<Paged<ReportView>?> List(Actor actor, bool isDecided, int page, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayModerate(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var reports = Of(db, actor, isDecided);
        var total = await reports.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        reports = isDecided ? reports.OrderByDescending(report => report.DecidedAt).ThenBy(report => report.Id) : reports.OrderBy(report => report.At).ThenBy(report => report.Id);
        var items = await ReportView.Of(db, actor, reports.Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancel);
        return new Paged<ReportView>(isDecided
            ? [.. items.OrderByDescending(report => report.DecidedAt).ThenBy(report => report.Id)]
            : [.. items.OrderBy(report => report.At).ThenBy(report => report.Id)], page, PageSize, total);
    }

    /// <summary>Those that wait, or those that are decided, as far as the actor may read what they are about.</summary>
    internal static IQueryable<Report> Of(FocalPointsDb db, Actor actor, bool isDecided)
    {
        var readable = db.Practices.Where(PracticeAccess.MayRead(actor));
        return db.Reports.AsNoTracking().Where(report => report.DecidedAt != null == isDecided && readable.Any(practice => practice.Id == report.PracticeId));
    }
}

/// <summary>A report as a coordinator reads it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Decision">Null while it waits.</param>
/// <param name="Comment">Null where the practice itself is meant.</param>
public sealed record ReportView(Guid Id, DateTime At, string Reason, string ReporterName, Decision? Decision, DateTime? DecidedAt, string DecisionNote,
    string Number, string Slug, string Title, string Language, string StateId, ReportedComment? Comment)
{
    /// <summary>Reports with what they are about, as far as the actor may read it, in one statement.</summary>
    internal static IQueryable<ReportView> Of(FocalPointsDb db, Actor actor, IQueryable<Report> reports) =>
        from report in reports.AsNoTracking()
        join practice in db.Practices.Where(PracticeAccess.MayRead(actor)) on report.PracticeId equals practice.Id
        join reporter in db.Users on report.ReporterId equals reporter.Id
        from comment in db.Comments.Where(comment => comment.Id == report.CommentId).DefaultIfEmpty()
        from author in db.Users.Where(member => member.Id == comment!.AuthorId).DefaultIfEmpty()
        select new ReportView(report.Id, report.At, report.Reason, reporter.DisplayName, report.Decision, report.DecidedAt, report.DecisionNote,
            practice.Number!, practice.Slug, practice.Title, practice.Language, practice.StateId,
            comment == null ? null : new ReportedComment(comment.Id, comment.Text, comment.At, comment.AuthorId, author!.DisplayName, author.PausedAt != null, comment.HiddenAt != null || comment.RemovedAt != null));
}

/// <summary>The comment that was reported.</summary>
/// <param name="Text">Markdown, whether it is shown or not.</param>
/// <param name="AuthorId">Null for the invented discussion of the demonstration.</param>
/// <param name="IsAway">Whether a stub stands in its place.</param>
public sealed record ReportedComment(Guid Id, string Text, DateTime At, Guid? AuthorId, string? AuthorName, bool IsAuthorPaused, bool IsAway);
