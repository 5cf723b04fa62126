using System.Security.Cryptography;
using System.Text;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>Tells the coordinators that a practice, or a comment on it, should not stand as it does.</summary>
public sealed class ReportPractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Sent twice, one report and one mail to each coordinator. Missing where the comment does not stand there any more.</summary>
    /// <param name="commentId">Null for the practice itself.</param>
    /// <param name="formId">Given by the form, new for each form that is drawn.</param>
    /// <param name="reason">Required.</param>
    /// <param name="addressOf">The full address of the page on which a report is decided; it is mailed.</param>
    public async Task<Outcome> Report(Actor actor, Guid practiceId, Guid? commentId, Guid formId, string? reason, Func<Guid, string> addressOf, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return right;
        if (commentId is { } comment && !await db.Comments.AnyAsync(other => other.Id == comment && other.PracticeId == practiceId && other.RemovedAt == null && other.HiddenAt == null, cancel))
            return Outcome.Missing;
        var words = PlainText.Clean(reason);
        if (words.Length == 0)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.Required));
        if (PlainText.HasForbiddenCharacters(words))
            return Outcome.Invalid(new Problem("Reason", ProblemRule.ForbiddenCharacters));
        if (PlainText.Length(words) is var length && length > Moderation.Report.ReasonMax)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.TooLong, Moderation.Report.ReasonMax, length));

        var now = clock.GetUtcNow().UtcDateTime;
        var report = new Report
        {
            Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.MemberId:n}{practiceId:n}{commentId:n}{formId:n}")).AsSpan(0, 16)),
            PracticeId = practiceId,
            CommentId = commentId,
            ReporterId = actor.MemberId!.Value,
            Reason = words,
            At = now,
        };
        if (await db.Reports.AnyAsync(other => other.Id == report.Id, cancel))
            return Outcome.Done;
        db.AddRange(await ReportMail.Reported(db, actor, report, addressOf(report.Id), cancel));
        db.Add(report);
        db.Add(commentId is { } id
            ? HistoryEntry.Of(actor, Verb.Reported, nameof(Comment), id, now)
            : HistoryEntry.Of(actor, Verb.Reported, nameof(Practice), practiceId, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form at the same time; anything else is not ours to swallow.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (!await again.Reports.AnyAsync(other => other.Id == report.Id, cancel))
                throw;
        }

        return Outcome.Done;
    }
}
