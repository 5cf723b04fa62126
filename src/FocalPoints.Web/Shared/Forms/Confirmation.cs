namespace FocalPoints.Web.Shared.Forms;

/// <summary>What was done, said once on the page that a form leads to. The sentences stand in <see cref="FormsText"/> under the same names.</summary>
public enum Confirmation
{
    Reverified,
    PostConfirmed,
    MandateEnded,
    Redacted,
    FileTaken,
    CommentPosted,
    ReplyPosted,
    CommentEdited,
    CommentRemoved,
    Tagged,
    Untagged,
    Endorsed,
    Unendorsed,
    Reported,
    TagMerged,
    TagRenamed,
    TagBlocked,
    TagUnblocked,
    TagPromoted,
    TagChangeUndone,
    TagsKeptApart,
    TopicSaved,
    TopicRetired,
    TopicRestored,
    PlanAdded,
    PlanSaved,
    ActionSaved,
    CrosswalkSaved,
    SchemeImported,
    SchemeRemoved,
    SchemeTakenBack,
    AdoptionRecorded,
    AdoptionChanged,
    AdoptionWithdrawn,
    Followed,
    Unfollowed,
    FrequencySaved,
    QuestionAsked,
    QuestionAnswered,
    QuestionClosed,
    QuestionReopened,
    QuestionHidden,
    QuestionShown,
    ReplySaved,
}

/// <summary>
/// Carries a confirmation across the redirect in a cookie: not in the address, which is shared and kept, nor in memory, which a second
/// node has not.
/// </summary>
public static class ConfirmationCookie
{
    /// <summary>Longer than the slowest line takes to open the page.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    /// <summary>Has it said at the element with this id, on the next page that holds it.</summary>
    public static void Say(HttpContext http, Confirmation confirmation, string at) =>
        http.Response.Cookies.Append(NameFor(http), $"{confirmation}.{at}", Options(http, Life));

    /// <summary>What is to be said at an element, if anything; asked once.</summary>
    public static Confirmation? Take(HttpContext http, string at)
    {
        if (http.Request.Cookies[NameFor(http)]?.Split('.', 2) is not [var name, var place] || place != at || !Enum.TryParse<Confirmation>(name, out var confirmation) || !Enum.IsDefined(confirmation))
            return null;
        http.Response.Cookies.Append(NameFor(http), "", Options(http, TimeSpan.Zero));
        return confirmation;
    }

    // Browsers take the prefix over TLS only.
    private static string NameFor(HttpContext http) => http.Request.IsHttps ? "__Host-FocalPoints-Done" : "FocalPoints-Done";

    private static CookieOptions Options(HttpContext http, TimeSpan life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
