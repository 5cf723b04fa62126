using FocalPoints.Members.People;
using Microsoft.AspNetCore.DataProtection;

namespace FocalPoints.Web.Members;

/// <summary>
/// Carries the secret of a new link over the redirect to the page that shows it, once: in a sealed cookie of the person who made it, which that
/// page takes back. The database holds only its digest.
/// </summary>
public sealed class ShownOnce(IDataProtectionProvider protection)
{
    private const string Cookie = "FocalPoints.Invitation";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(typeof(ShownOnce).FullName!).ToTimeLimitedDataProtector();

    /// <summary>Keeps it for the next page.</summary>
    public void Put(HttpContext http, Invitation invitation) =>
        http.Response.Cookies.Append(Cookie, protector.Protect($"{invitation.MemberId} {invitation.Token}", Lifetime), Options(http, Lifetime));

    /// <summary>The secret for this account, and takes it back; null where there is none.</summary>
    public string? Take(HttpContext http, Guid memberId)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } sealedText)
            return null;

        http.Response.Cookies.Delete(Cookie, Options(http, null));
        try
        {
            return protector.Unprotect(sealedText).Split(' ') is [var id, var token] && id == memberId.ToString() ? token : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = PeopleUrls.List,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        MaxAge = lifetime,
    };
}
