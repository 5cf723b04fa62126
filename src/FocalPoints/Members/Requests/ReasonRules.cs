using FocalPoints.Kernel;

namespace FocalPoints.Members.Requests;

/// <summary>What a reason must be: that of the person who asks, and that of who declines.</summary>
internal static class ReasonRules
{
    /// <summary>The rules that it breaks. Cleaned already.</summary>
    public static IEnumerable<Problem> Check(string reason)
    {
        if (reason.Length == 0)
            yield return new Problem("reason", ProblemRule.Required);
        else if (PlainText.Length(reason) is var length && length > AccountRequest.ReasonMaxLength)
            yield return new Problem("reason", ProblemRule.TooLong, AccountRequest.ReasonMaxLength, length);
        else if (PlainText.HasForbiddenCharacters(reason))
            yield return new Problem("reason", ProblemRule.ForbiddenCharacters);
    }
}
