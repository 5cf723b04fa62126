using System.Globalization;
using FocalPoints.Kernel;

namespace FocalPoints.Web.Account;

/// <summary>The sentences of the account forms: a rule says one thing about an address and another about a password.</summary>
internal static class AccountProblems
{
    /// <summary>One sentence per field, in the order of the problems.</summary>
    public static Dictionary<string, string> ByField(Outcome outcome) => outcome.Problems
        .GroupBy(problem => problem.Field)
        .ToDictionary(field => field.Key, field => Sentence(field.First()));

    /// <summary>The same for an answer that was not taken, with its status.</summary>
    public static Dictionary<string, string> Refuse(HttpContext http, Outcome outcome)
    {
        http.Response.StatusCode = outcome.Kind == OutcomeKind.Invalid ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
        if (outcome.Problems is [{ Rule: ProblemRule.TooManyAttempts, Limit: { } seconds }, ..])
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        // A role that was not offered, sent by hand.
        return outcome.Kind == OutcomeKind.Denied ? new() { ["role"] = AccountText.RoleDenied } : ByField(outcome);
    }

    /// <summary>What to say where a password that is chosen was not typed twice the same; null where it was.</summary>
    public static Dictionary<string, string>? Differs(HttpContext http, string? password, string? repeat) => password == repeat || string.IsNullOrEmpty(password)
        ? null
        : Refuse(http, Outcome.Invalid(new Problem("repeat", ProblemRule.Unknown)));

    private static string Sentence(Problem problem) => string.Format(CultureInfo.CurrentCulture, Text(problem), problem.Limit, problem.Actual);

    private static string Text(Problem problem) => (problem.Field, problem.Rule) switch
    {
        ("current", _) => AccountText.CurrentPasswordWrong,
        ("code", ProblemRule.WrongCredentials) => AccountText.CodeWrong,
        ("proof", ProblemRule.WrongCredentials) => AccountText.ProofWrong,
        (_, ProblemRule.WrongCredentials) => AccountText.WrongCredentials,
        (_, ProblemRule.TooManyAttempts) => AccountText.TooManyAttempts,
        (_, ProblemRule.CommonPassword) => AccountText.CommonPassword,
        (_, ProblemRule.NotAnEmailAddress) => AccountText.EmailInvalid,
        (_, ProblemRule.ForbiddenCharacters) => AccountText.ForbiddenCharacters,
        ("role", ProblemRule.Taken) => AccountText.MandateTaken,
        (_, ProblemRule.Taken) => AccountText.EmailTaken,
        (_, ProblemRule.TooLong) => AccountText.TooLong,
        ("until", ProblemRule.TooLate) => AccountText.TermTooLong,
        ("from", _) => AccountText.FromOutOfRange,
        (_, ProblemRule.OutOfRange) => AccountText.DateOutOfRange,
        ("email", _) => AccountText.EmailInvalid,
        ("name", _) => AccountText.NameRequired,
        ("password", ProblemRule.TooShort) => AccountText.PasswordTooShort,
        ("password", _) => AccountText.PasswordRequired,
        ("repeat", _) => AccountText.RepeatDiffers,
        ("state", _) => AccountText.StateRequired,
        ("organisation", _) => AccountText.OrganisationRequired,
        ("nomination", _) => AccountText.NominationRequired,
        ("role", _) => AccountText.RoleRequired,
        ("reason", _) => AccountText.ReasonRequired,
        ("language", _) => AccountText.LanguageUnknown,
        _ => AccountText.Unusable,
    };
}
