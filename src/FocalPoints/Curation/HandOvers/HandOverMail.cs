using System.Globalization;
using FocalPoints.Mail;
using FocalPoints.Members;

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
        var whom = to.Length > 0 ? to : mandate.StateId is not null && mandate.Role != MandateRole.Coordinator ? HandOverMailText.TheState : HandOverMailText.TheCoordinators;
        return mandate.Until > now
            ? Mail(mandate.Member!.DisplayName, mandate.Member.Email!, now, Filled(HandOverMailText.EndingSubject, LastDay(mandate)), HandOverMailText.EndingText, Named(mandate), LastDay(mandate), whom)
            : Mail(mandate.Member!.DisplayName, mandate.Member.Email!, now, HandOverMailText.EndedSubject, HandOverMailText.EndedText, Named(mandate), whom);
    }

    /// <summary>To who goes on with it.</summary>
    /// <param name="address">Of the brief.</param>
    public static IEnumerable<OutgoingMail> Received(Mandate mandate, IReadOnlyList<(string Name, string Email)> people, string address, DateTime now) => people
        .Select(person => Mail(person.Name, person.Email, now, Filled(HandOverMailText.ReceivedSubject, mandate.Member!.DisplayName), HandOverMailText.ReceivedText,
            mandate.Member!.DisplayName, Named(mandate), address));

    /// <summary>To who holds it: it ends soon.</summary>
    public static OutgoingMail Notice(Mandate mandate, DateTime now) => Mail(mandate.Member!.DisplayName, mandate.Member.Email!, now,
        Filled(HandOverMailText.NoticeSubject, NoticeEnds.DaysAhead), HandOverMailText.NoticeText, Named(mandate), LastDay(mandate));

    /// <summary>To a coordinator: somebody's ends soon.</summary>
    /// <param name="address">Of the page on which it is handed over.</param>
    public static OutgoingMail Notice(Mandate mandate, string name, string email, string address, DateTime now) => Mail(name, email, now,
        Filled(HandOverMailText.CoordinatorsSubject, mandate.Member!.DisplayName, NoticeEnds.DaysAhead), HandOverMailText.CoordinatorsText,
        mandate.Member!.DisplayName, Named(mandate), LastDay(mandate), address);

    private static string Named(Mandate mandate) => Filled(mandate.Nomination.Length > 0 ? "{0}, {1}" : "{0}", HandOverMailText.ResourceManager.GetString("Role" + mandate.Role, CultureInfo.InvariantCulture)!, mandate.Nomination);

    // Rights end at midnight after the last day.
    private static string LastDay(Mandate mandate) => mandate.Until!.Value.AddTicks(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Filled(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private static OutgoingMail Mail(string name, string email, DateTime now, string subject, string text, params object[] values) => new()
    {
        To = email,
        Subject = subject,
        Text = Filled(text, [name, .. values]),
        CreatedAt = now,
        NextAttemptAt = now,
        ExpiresAt = now + Life,
    };
}
