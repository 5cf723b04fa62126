using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Moderation;

/// <summary>How coordinators learn of a report: one mail to each of them, without the report's own words, which may name a person.</summary>
internal static class ReportMail
{
    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>To the coordinators, but not to who reported; nobody where the same person's report of the same thing waits already.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> Reported(FocalPointsDb db, Actor reporter, Report report, string address, CancellationToken cancel)
    {
        if (await db.Reports.AnyAsync(other => other.ReporterId == report.ReporterId && other.PracticeId == report.PracticeId && other.CommentId == report.CommentId && other.DecidedAt == null, cancel))
            return [];
        var practice = await db.Practices.Where(practice => practice.Id == report.PracticeId).Select(practice => new { practice.Title, practice.Number }).SingleAsync(cancel);
        var text = report.CommentId is null ? ModerationMailText.ReportedPracticeText : ModerationMailText.ReportedCommentText;
        var coordinators = await VoiceRecipients.Coordinators(db, onlyThisOne: null, report.At, cancel);
        return [.. coordinators.Where(person => person.Id != reporter.MemberId)
            .Select(person => OutgoingMail.Write(person.Name, person.Email, report.At, report.At + Life, ModerationMailText.ReportedSubject, text, practice.Title, practice.Number!, address))];
    }
}
