using FocalPoints.Mail;

namespace FocalPoints.Practices.Confirming;

/// <summary>What people are written when a text goes from hand to hand.</summary>
internal static class VoiceMail
{
    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>To the focal point: a text waits for them.</summary>
    public static OutgoingMail Submitted(Recipient to, string title, string by, string state, string address, DateTime now) =>
        Mail(to, now, VoiceMailText.SubmittedSubject, VoiceMailText.SubmittedText, title, by, state, address);

    /// <summary>To who handed it to the focal point: it came back.</summary>
    public static OutgoingMail SentBack(Recipient to, string title, string by, string reason, string address, DateTime now) =>
        Mail(to, now, VoiceMailText.SentBackSubject, VoiceMailText.SentBackText, title, by, reason, address);

    /// <summary>To coordinators: a confirmed text waits for their approval.</summary>
    public static OutgoingMail Confirmed(Recipient to, string title, string state, string address, DateTime now) =>
        Mail(to, now, VoiceMailText.ConfirmedSubject, VoiceMailText.ConfirmedText, title, state, address);

    /// <summary>To who had a part in it: it is public.</summary>
    public static OutgoingMail Published(Recipient to, Practice practice, DateTime now) =>
        Mail(to, now, VoiceMailText.PublishedSubject, VoiceMailText.PublishedText, practice.Title, practice.Number!, practice.RevisionNumber);

    private static OutgoingMail Mail(Recipient to, DateTime now, string subject, string text, params object[] values) =>
        OutgoingMail.Write(to.Name, to.Email, now, now + Life, subject, text, values);
}
