using System.Globalization;
using System.Security.Cryptography;
using FocalPoints.Members;
using Microsoft.AspNetCore.DataProtection;

namespace FocalPoints.Web.Account.SecondStep;

/// <summary>
/// Remembers that somebody's password was right while they are asked for a code: in a sealed cookie that only the page of the code is sent. It
/// opens nothing by itself, and holds as long as the account's security stamp, ten minutes at most.
/// </summary>
public sealed class FirstStep(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "FocalPoints.FirstStep";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector(typeof(FirstStep).FullName!);

    /// <summary>Keeps it for the page of the code.</summary>
    public void Put(HttpContext http, Member member) => http.Response.Cookies.Append(Cookie,
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{member.Id} {member.SecurityStamp} {(clock.GetUtcNow() + Lifetime).UtcTicks}")), Options(http, Lifetime));

    /// <summary>Whose password was right, and the stamp that the account had; null where nobody's was, or too long ago.</summary>
    public (Guid MemberId, string Stamp)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } sealedText)
            return null;
        try
        {
            return protector.Unprotect(sealedText).Split(' ') is [var id, var stamp, var until] && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                ? (Guid.Parse(id), stamp)
                : null;
        }
        catch (CryptographicException)
        {
            // Not ours.
            return null;
        }
    }

    /// <summary>Takes it back.</summary>
    public void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, null));

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = AccountUrls.Code,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        MaxAge = lifetime,
    };
}
