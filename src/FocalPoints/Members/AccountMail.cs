using System.Globalization;
using FocalPoints.Mail;

namespace FocalPoints.Members;

/// <summary>What accounts are written about.</summary>
internal static class AccountMail
{
    /// <summary>The link that opens a new account.</summary>
    public static OutgoingMail Invitation(Member member, string address, DateTime expiresAt, DateTime now) => Mail(member, now, expiresAt,
        AccountMailText.InvitationSubject, AccountMailText.InvitationText, address, Moment(expiresAt));

    /// <summary>The link that sets a new password.</summary>
    public static OutgoingMail PasswordReset(Member member, string address, DateTime expiresAt, DateTime now) => Mail(member, now, expiresAt,
        AccountMailText.PasswordResetSubject, AccountMailText.PasswordResetText, address, Moment(expiresAt));

    /// <summary>That the password was changed, so that its owner hears of it when somebody else did.</summary>
    public static OutgoingMail PasswordChanged(Member member, DateTime now) => Mail(member, now, now.AddDays(7),
        AccountMailText.PasswordChangedSubject, AccountMailText.PasswordChangedText, Moment(now));

    /// <summary>That signing in asks for a code from now on.</summary>
    public static OutgoingMail SecondStepAdded(Member member, DateTime now) => Mail(member, now, now.AddDays(7),
        AccountMailText.SecondStepAddedSubject, AccountMailText.SecondStepAddedText, Moment(now));

    /// <summary>That signing in asks for no code any more, whoever took it away.</summary>
    public static OutgoingMail SecondStepRemoved(Member member, DateTime now) => Mail(member, now, now.AddDays(7),
        AccountMailText.SecondStepRemovedSubject, AccountMailText.SecondStepRemovedText, Moment(now));

    /// <summary>That somebody with an account has the mandate they asked for.</summary>
    /// <param name="address">Where to sign in.</param>
    public static OutgoingMail RequestApproved(Member member, string address, DateTime now) => Mail(member, now, now.AddDays(30),
        AccountMailText.RequestApprovedSubject, AccountMailText.RequestApprovedText, address);

    /// <summary>Why somebody gets no account.</summary>
    public static OutgoingMail RequestDeclined(string email, string name, string reason, DateTime now) => OutgoingMail.Write(name, email, now, now.AddDays(30),
        AccountMailText.RequestDeclinedSubject, AccountMailText.RequestDeclinedText, reason);

    private static OutgoingMail Mail(Member member, DateTime now, DateTime expiresAt, string subject, string text, params object[] values) =>
        OutgoingMail.Write(member.DisplayName, member.Email!, now, expiresAt, subject, text, values);

    private static string Moment(DateTime at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
