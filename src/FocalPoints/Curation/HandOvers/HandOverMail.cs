using System.Globalization;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Curation.HandOvers;

/// <summary>What people are written when a mandate ends. Each mandate comes with its member.</summary>
internal static class HandOverMail
{
    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>To who leaves: it has ended, or will after its last day.</summary>
    /// <param name="to">Who goes on; empty for all who hold the same post.</param>
    public static OutgoingMail Ended(Mandate mandate, string to, DateTime now)
    {
        var leavesNothing = mandate.Role == MandateRole.Member;
        var whom = to.Length > 0 ? to : mandate.Role switch
        {
            MandateRole.Coordinator => HandOverMailText.TheCoordinators,
            MandateRole.Secretariat => HandOverMailText.TheSecretariat,
            _ => HandOverMailText.TheState,
        };
        return mandate.Until > now
            ? Mail(mandate, now, HandOverMailText.EndingSubject, leavesNothing ? HandOverMailText.EndingMemberText : HandOverMailText.EndingText, Named(mandate), LastDay(mandate), whom)
            : Mail(mandate, now, HandOverMailText.EndedSubject, leavesNothing ? HandOverMailText.EndedMemberText : HandOverMailText.EndedText, Named(mandate), whom);
    }

    /// <summary>To who goes on with it.</summary>
    /// <param name="address">Of the brief.</param>
    public static IEnumerable<OutgoingMail> Received(Mandate mandate, IReadOnlyList<(string Name, string Email)> people, string address, DateTime now) => people
        .Select(person => Mail(person.Name, person.Email, now, HandOverMailText.ReceivedSubject, HandOverMailText.ReceivedText,
            mandate.Member!.DisplayName, Named(mandate), address));

    /// <summary>To who holds it: it ends soon.</summary>
    public static OutgoingMail Notice(Mandate mandate, DateTime now) => Mail(mandate, now, HandOverMailText.NoticeSubject, HandOverMailText.NoticeText, Named(mandate), LastDay(mandate), NoticeEnds.DaysAhead);

    /// <summary>To a coordinator: somebody's ends soon.</summary>
    /// <param name="address">Of the page on which it is handed over.</param>
    public static OutgoingMail Notice(Mandate mandate, Recipient coordinator, string address, DateTime now) => Mail(coordinator.Name, coordinator.Email, now,
        HandOverMailText.CoordinatorsSubject, HandOverMailText.CoordinatorsText, mandate.Member!.DisplayName, Named(mandate), LastDay(mandate), address, NoticeEnds.DaysAhead);

    private static string Named(Mandate mandate) => HandOverMailText.ResourceManager.GetString("Role" + mandate.Role, CultureInfo.InvariantCulture)!
        + (mandate.Nomination.Length > 0 ? $", {mandate.Nomination}" : "");

    private static string LastDay(Mandate mandate) => Mandate.LastDayOf(mandate.Until!.Value).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static OutgoingMail Mail(Mandate to, DateTime now, string subject, string text, params object[] values) =>
        Mail(to.Member!.DisplayName, to.Member.Email!, now, subject, text, values);

    private static OutgoingMail Mail(string name, string email, DateTime now, string subject, string text, params object[] values) =>
        OutgoingMail.Write(name, email, now, now + Life, subject, text, values);
}
