using System.Globalization;
using FocalPoints.Mail;

namespace FocalPoints.Members;

/// <summary>What accounts are written about.</summary>
internal static class AccountMail
{
    /// <summary>The link that opens a new account.</summary>
    public static OutgoingMail Invitation(Member member, string address, DateTime expiresAt, DateTime now) => Mail(member, now, expiresAt,
        AccountMailText.InvitationSubject, AccountMailText.InvitationText, member.DisplayName, address, Moment(expiresAt));

    /// <summary>The link that sets a new password.</summary>
    public static OutgoingMail PasswordReset(Member member, string address, DateTime expiresAt, DateTime now) => Mail(member, now, expiresAt,
        AccountMailText.PasswordResetSubject, AccountMailText.PasswordResetText, member.DisplayName, address, Moment(expiresAt));

    /// <summary>That the password was changed, so that its owner hears of it when somebody else did.</summary>
    public static OutgoingMail PasswordChanged(Member member, DateTime now) => Mail(member, now, now.AddDays(7),
        AccountMailText.PasswordChangedSubject, AccountMailText.PasswordChangedText, member.DisplayName, Moment(now));

    private static OutgoingMail Mail(Member member, DateTime now, DateTime expiresAt, string subject, string text, params object[] values) => new()
    {
        To = member.Email!,
        Subject = subject,
        Text = string.Format(CultureInfo.InvariantCulture, text, values),
        CreatedAt = now,
        NextAttemptAt = now,
        ExpiresAt = expiresAt,
    };

    private static string Moment(DateTime at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
