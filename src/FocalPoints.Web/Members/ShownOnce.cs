using FocalPoints.Members.People;
using FocalPoints.Web.Account;
using Microsoft.AspNetCore.DataProtection;

namespace FocalPoints.Web.Members;

/// <summary>
/// Carries a secret over the redirect to the page that shows it, once: in a sealed cookie of the person who made it, which that page takes back.
/// The link of an invitation, or recovery codes: the database holds only their digests.
/// </summary>
public sealed class ShownOnce(IDataProtectionProvider protection)
{
    private const string InvitationCookie = "FocalPoints.Invitation";
    private const string CodesCookie = "FocalPoints.Codes";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(typeof(ShownOnce).FullName!).ToTimeLimitedDataProtector();

    /// <summary>Keeps the secret of a link for the next page.</summary>
    public void Put(HttpContext http, Invitation invitation) => Put(http, InvitationCookie, PeopleUrls.List, invitation.MemberId, invitation.Token);

    /// <summary>The secret of this account's link, and takes it back; null where there is none.</summary>
    public string? Take(HttpContext http, Guid memberId) => Take(http, InvitationCookie, PeopleUrls.List, memberId);

    /// <summary>Keeps recovery codes for the next page.</summary>
    public void PutCodes(HttpContext http, Guid memberId, IReadOnlyList<string> codes) => Put(http, CodesCookie, AccountUrls.Authenticator, memberId, string.Join(',', codes));

    /// <summary>The account's recovery codes, and takes them back; empty where there are none.</summary>
    public IReadOnlyList<string> TakeCodes(HttpContext http, Guid memberId) => Take(http, CodesCookie, AccountUrls.Authenticator, memberId)?.Split(',') ?? [];

    private void Put(HttpContext http, string cookie, string path, Guid memberId, string secret) =>
        http.Response.Cookies.Append(cookie, protector.Protect($"{memberId} {secret}", Lifetime), Options(http, path, Lifetime));

    private string? Take(HttpContext http, string cookie, string path, Guid memberId)
    {
        if (http.Request.Cookies[cookie] is not { Length: > 0 } sealedText)
            return null;

        http.Response.Cookies.Delete(cookie, Options(http, path, null));
        try
        {
            return protector.Unprotect(sealedText).Split(' ') is [var id, var secret] && id == memberId.ToString() ? secret : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, string path, TimeSpan? lifetime) => new()
    {
        Path = path,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        MaxAge = lifetime,
    };
}
