using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>What is done about a report. Words are hidden, never altered; a practice is not removed either: its State alone withdraws it.</summary>
public sealed class DecideReport(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Mail that nobody could be reached with for so long says nothing any more.</summary>
    private static readonly TimeSpan MailLife = TimeSpan.FromDays(30);

    /// <summary>
    /// Denied to all but coordinators and the secretariat. Stale where somebody else decided otherwise meanwhile; sent twice, the same answer.
    /// What was hidden or removed can be restored later. A practice's State is told of everything that is done about it.
    /// </summary>
    /// <param name="note">Required of everything but a restoring: for the record, and for the person who is written to.</param>
    /// <param name="addressOf">The full address of a path of ours, for the mail.</param>
    public async Task<Outcome> Decide(Actor actor, Guid reportId, Decision decision, string? note, Func<string, string> addressOf, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayModerate(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var report = await db.Reports.SingleOrDefaultAsync(report => report.Id == reportId, cancel);
        var practice = report is null ? null : await db.Practices.Where(PracticeAccess.MayRead(actor)).SingleOrDefaultAsync(practice => practice.Id == report.PracticeId, cancel);
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
        if (comment is not null)
            comment.Moderate(decision == Decision.Hide, decision == Decision.Remove, decision == Decision.Restore, now);
        else if (decision == Decision.Hide)
            practice.Hide(words, now);
        else if (decision == Decision.Restore)
            practice.Show();
        db.Mails.AddRange(await Mails(db, practice, comment, decision, words, addressOf, now, cancel));
        report.Decide(decision, words, now);
        db.Add(HistoryEntry.Of(actor, VerbOf(decision), comment is null ? nameof(Practice) : nameof(Comment), comment?.Id ?? practice.Id, now, words));
        return await db.SaveUnlessStale(cancel);
    }

    private static List<Problem> Check(Decision decision, Comment? comment, string words)
    {
        var problems = new List<Problem>();
        if (!Enum.IsDefined(decision) || (comment is null && decision == Decision.Remove))
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
    private static async Task<List<OutgoingMail>> Mails(FocalPointsDb db, Practice practice, Comment? comment, Decision decision, string words, Func<string, string> addressOf, DateTime now, CancellationToken cancel)
    {
        if (LetterOf(decision, comment is not null) is not var (subject, text))
            return [];
        var members = db.Users.Where(member => member.PausedAt == null && member.Email != null);
        var speaking = db.Mandates.InForce(now).Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == practice.StateId).Select(mandate => mandate.MemberId);
        var receivers = await (comment is null
            ? members.Where(member => speaking.Contains(member.Id))
            : members.Where(member => member.Id == comment.AuthorId)).Select(member => new { member.Email, member.DisplayName }).Take(20).ToListAsync(cancel);
        var address = addressOf("/practices/" + Uri.EscapeDataString(practice.Number!));
        return receivers.ConvertAll(receiver => OutgoingMail.Write(receiver.DisplayName, receiver.Email!, now, now + MailLife, subject, text, practice.Title, practice.Number!, words, address));
    }

    private static (string Subject, string Text)? LetterOf(Decision decision, bool isAboutComment) => (decision, isAboutComment) switch
    {
        (Decision.Warn, true) => (ModerationMailText.CommentSubject, ModerationMailText.CommentText),
        (Decision.Warn, false) => (ModerationMailText.PracticeSubject, ModerationMailText.PracticeText),
        (Decision.Hide, false) => (ModerationMailText.HiddenSubject, ModerationMailText.HiddenText),
        (Decision.Restore, false) => (ModerationMailText.ShownSubject, ModerationMailText.ShownText),
        _ => null,
    };

    private static Verb VerbOf(Decision decision) => decision switch
    {
        Decision.Hide => Verb.Hid,
        Decision.Remove => Verb.Removed,
        Decision.Restore => Verb.Restored,
        Decision.Warn => Verb.Warned,
        _ => Verb.Dismissed,
    };
}
