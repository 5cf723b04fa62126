using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>What is done about a report. Words are hidden, never altered; of a State's words only the State is told.</summary>
public sealed class DecideReport(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Mail that nobody could be reached with for so long says nothing any more.</summary>
    private static readonly TimeSpan MailLife = TimeSpan.FromDays(30);

    /// <summary>
    /// Denied to all but coordinators and the secretariat. Stale where somebody else decided otherwise meanwhile; sent twice, the same answer.
    /// A comment that was hidden or removed can be restored later.
    /// </summary>
    /// <param name="note">Required of everything but a restoring: for the record, and for the person who is written to.</param>
    /// <param name="addressOf">The full address of a path of ours, for the mail.</param>
    public async Task<Outcome> Decide(Actor actor, Guid reportId, Decision decision, string? note, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (!ModerationAccess.MayDecide(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var report = await db.Reports.SingleOrDefaultAsync(report => report.Id == reportId, cancel);
        var practice = report is null ? null : await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == report.PracticeId)
            .Select(practice => new Reported(practice.Id, practice.StateId, practice.Number!, practice.Title)).SingleOrDefaultAsync(cancel);
        if (report is null || practice is null)
            return Outcome.Missing;
        if (report.Decision == decision)
            return Outcome.Done;
        if (report.Decision is not null && !(decision == Decision.Restore && report.Decision is Decision.Hide or Decision.Remove))
            return Outcome.Stale;

        var comment = await db.Comments.SingleOrDefaultAsync(comment => comment.Id == report.CommentId, cancel);
        var words = PlainText.Clean(note);
        if (Check(decision, comment, words) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        comment?.Moderate(decision == Decision.Hide, decision == Decision.Remove, decision == Decision.Restore, now);
        if (decision == Decision.Warn)
            db.Mails.AddRange(await Mails(db, practice, comment, words, addressOf, now, cancel));
        report.Decide(decision, words, now);
        db.Add(HistoryEntry.Of(actor, VerbOf(decision), comment is null ? nameof(Practice) : nameof(Comment), comment?.Id ?? practice.Id, now, words));
        return await db.SaveUnlessStale(cancel);
    }

    private static List<Problem> Check(Decision decision, Comment? comment, string words)
    {
        var problems = new List<Problem>();
        if (!Enum.IsDefined(decision) || (comment is null && decision is Decision.Hide or Decision.Remove or Decision.Restore))
            problems.Add(new Problem("Decision", ProblemRule.Unknown));
        if (words.Length == 0 && decision != Decision.Restore)
            problems.Add(new Problem("Note", ProblemRule.Required));
        if (PlainText.HasForbiddenCharacters(words))
            problems.Add(new Problem("Note", ProblemRule.ForbiddenCharacters));
        if (PlainText.Length(words) is var length && length > Report.ReasonMax)
            problems.Add(new Problem("Note", ProblemRule.TooLong, Report.ReasonMax, length));
        return problems;
    }

    // To the comment's author; about a practice, to those who speak for its State today.
    private static async Task<List<OutgoingMail>> Mails(FocalPointsDb db, Reported practice, Comment? comment, string words, Func<string, string> addressOf, DateTime now, CancellationToken cancel)
    {
        var members = db.Users.Where(member => member.PausedAt == null && member.Email != null);
        var speaking = db.Mandates.InForce(now).Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == practice.StateId).Select(mandate => mandate.MemberId);
        var receivers = await (comment is null
            ? members.Where(member => speaking.Contains(member.Id))
            : members.Where(member => member.Id == comment.AuthorId)).Select(member => new { member.Email, member.DisplayName }).Take(20).ToListAsync(cancel);
        var address = addressOf("/practices/" + Uri.EscapeDataString(practice.Number));
        return receivers.ConvertAll(receiver => OutgoingMail.Write(receiver.DisplayName, receiver.Email!, now, now + MailLife,
            comment is null ? ModerationMailText.PracticeSubject : ModerationMailText.CommentSubject, comment is null ? ModerationMailText.PracticeText : ModerationMailText.CommentText,
            practice.Title, practice.Number, words, address));
    }

    private static Verb VerbOf(Decision decision) => decision switch
    {
        Decision.Hide => Verb.Hid,
        Decision.Remove => Verb.Removed,
        Decision.Restore => Verb.Restored,
        Decision.Warn => Verb.Warned,
        _ => Verb.Dismissed,
    };

    private sealed record Reported(Guid Id, string StateId, string Number, string Title);
}
