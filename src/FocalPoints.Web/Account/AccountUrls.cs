namespace FocalPoints.Web.Account;

/// <summary>The addresses of accounts.</summary>
public static class AccountUrls
{
    public const string Mine = "/account";

    public const string SignIn = "/account/login";

    /// <summary>The second step of signing in.</summary>
    public const string Code = "/account/login/code";

    public const string Authenticator = "/account/authenticator";

    public const string SignOut = "/account/logout";

    public const string Forgot = "/account/forgot";

    public const string SetUp = "/account/setup";

    public const string Invitation = "/account/invitation";

    public const string Reset = "/account/reset";

    /// <summary>The query key that says where to go after signing in.</summary>
    public const string ReturnUrl = "returnUrl";

    /// <summary>The query key of a single-use link's secret.</summary>
    public const string Token = "token";

    /// <summary>The query key that says what was done, to the page that one is sent on to.</summary>
    public const string Done = "done";

    /// <summary>The page that makes the first account.</summary>
    public static string SetUpWith(string token) => SetUp + "?" + Token + "=" + token;

    /// <summary>The page that opens an invited account.</summary>
    public static string InvitationWith(string token) => Invitation + "?" + Token + "=" + token;

    /// <summary>The page that sets a new password.</summary>
    public static string ResetWith(string token) => Reset + "?" + Token + "=" + token;

    /// <summary>A page that says what was done.</summary>
    public static string After(string page, string what) => page + "?" + Done + "=" + what;

    /// <summary>An address of this site, as it was given; else <paramref name="otherwise"/>. Nobody is sent elsewhere by a link to us.</summary>
    public static string Local(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && !address.Contains('\\') ? address : otherwise;
}
