using FocalPoints.Kernel;

namespace FocalPoints.Members;

/// <summary>What a person's name and address must be.</summary>
internal static class PersonRules
{
    /// <summary>The rules that they break, in the order of the form. Both are cleaned already.</summary>
    public static IEnumerable<Problem> Check(string name, string email)
    {
        if (name.Length == 0)
            yield return new Problem("name", ProblemRule.Required);
        else if (PlainText.Length(name) is var length && length > Member.NameMaxLength)
            yield return new Problem("name", ProblemRule.TooLong, Member.NameMaxLength, length);
        else if (HasForbiddenCharacters(name))
            yield return new Problem("name", ProblemRule.ForbiddenCharacters);

        if (!EmailAddress.IsValid(email))
            yield return new Problem("email", ProblemRule.NotAnEmailAddress);
    }

    /// <summary>The rules that a text of one line breaks, other than that it is needed. Cleaned already.</summary>
    /// <param name="limit">In text elements.</param>
    public static IEnumerable<Problem> Line(string field, string text, int limit)
    {
        if (PlainText.Length(text) is var length && length > limit)
            yield return new Problem(field, ProblemRule.TooLong, limit, length);
        else if (HasForbiddenCharacters(text))
            yield return new Problem(field, ProblemRule.ForbiddenCharacters);
    }

    /// <summary>For texts of one line.</summary>
    public static bool HasForbiddenCharacters(string line) => PlainText.HasForbiddenCharacters(line) || line.Any(char.IsControl);
}
