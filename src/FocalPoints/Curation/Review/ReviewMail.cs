using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Curation.Review;

/// <summary>What States are written when coordinators ask or correct something: one mail to each person.</summary>
internal static class ReviewMail
{
    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>To the focal points and the author: a change is asked for.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> ChangesRequested(FocalPointsDb db, string stateId, Guid? author, string title, string by, string reason, string address,
        DateTime now, CancellationToken cancel)
    {
        var focalPoints = await VoiceRecipients.FocalPoints(db, stateId, now, cancel);
        var authors = author is null ? [] : await VoiceRecipients.Authors(db, stateId, author, null, now, cancel);
        return [.. focalPoints.Concat(authors).DistinctBy(person => person.Id)
            .Select(person => Mail(person, now, ReviewMailText.ChangesSubject, ReviewMailText.ChangesText, title, by, reason, address))];
    }

    /// <summary>To the focal points: their practice stands under other topics or points now.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> Reclassified(FocalPointsDb db, string stateId, string title, string number, string by, string reason, DateTime now, CancellationToken cancel) =>
        [.. (await VoiceRecipients.FocalPoints(db, stateId, now, cancel))
            .Select(person => Mail(person, now, ReviewMailText.ReclassifiedSubject, ReviewMailText.ReclassifiedText, title, number, by, reason))];

    private static OutgoingMail Mail(Recipient to, DateTime now, string subject, string text, params object[] values) =>
        OutgoingMail.Write(to.Name, to.Email, now, now + Life, subject, text, values);
}
