using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace FocalPoints.Members.SecondStep;

/// <summary>
/// The keys that authenticator apps share with this site, and the codes that follow from them. A code cannot be checked without its key, so a key
/// is sealed and not hashed: with the key ring of the site, which lies in the data folder and not in the database. Who reads the database, or a
/// copy of it, makes no codes.
/// </summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    /// <summary>For how long an app shows a code.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    // What SHA-1's HMAC takes whole, and RFC 4226 (4, R6) recommends.
    private const int Bytes = 20;

    private readonly IDataProtector protector = protection.CreateProtector("FocalPoints.Members.Authenticator");

    /// <summary>A new key, sealed.</summary>
    public string New() => Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The key as one types it into an app, base 32; null where it cannot be opened any more because the key ring was lost.</summary>
    public string? Show(string sealedKey) => Open(sealedKey) is { } key ? Base32Encoding.ToString(key) : null;

    /// <summary>The time step that a code belongs to, now or one step beside, for clocks that differ; null where it is not right.</summary>
    public long? StepOf(string sealedKey, string code, DateTime now) =>
        Open(sealedKey) is { } key && new Totp(key, (int)Step.TotalSeconds, totpSize: Digits).VerifyTotp(now, code, out var step, new VerificationWindow(previous: 1, future: 1)) ? step : null;

    private byte[]? Open(string sealedKey)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
