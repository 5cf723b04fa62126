using Microsoft.AspNetCore.Identity;

namespace FocalPoints.Members;

/// <summary>An account. It opens the door; only a <see cref="Mandate"/> gives rights.</summary>
public sealed class Member : IdentityUser<Guid>
{
    /// <summary>The longest name, in text elements.</summary>
    public const int NameMaxLength = 100;

    /// <summary>The languages that the interface is made for, BCP 47, the one that it begins with first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es", "ar", "ru", "zh", "pt", "lo"];

    public Member()
    {
        Id = Guid.NewGuid();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>The person's name as they write it. Shown to members only, never on a public page.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The interface language they chose, BCP 47.</summary>
    public string Language { get; set; } = "en";

    /// <summary>When the account was paused, UTC; null while it may sign in.</summary>
    public DateTime? PausedAt { get; set; }

    public List<Mandate> Mandates { get; } = [];

    /// <summary>An account for an e-mail address, which is also what one signs in with. Has no password yet.</summary>
    public static Member For(string email, string name) => new()
    {
        UserName = email,
        NormalizedUserName = Normalize(email),
        Email = email,
        NormalizedEmail = Normalize(email),
        LockoutEnabled = true,
        DisplayName = name,
    };

    /// <summary>A new password. Ends every session, and the lock that wrong attempts left.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        AccessFailedCount = 0;
        LockoutEnd = null;
        EndSessions();
    }

    /// <summary>Signing in asks for a code of an authenticator app from now on, or no more. Ends every session: what holds must have come in by the same rule.</summary>
    public void SetSecondStep(bool isOn)
    {
        TwoFactorEnabled = isOn;
        EndSessions();
    }

    /// <summary>Signs out everywhere: what was signed in with the old stamp is nobody from now on.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>Closes the account, or opens it again. Pausing ends every session, for good.</summary>
    /// <param name="at">When it was paused, UTC; null to open it.</param>
    public void Pause(DateTime? at)
    {
        PausedAt = at;
        if (at is not null)
            EndSessions();
    }

    /// <summary>The form in which addresses are compared: the same as Identity's.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();
}
