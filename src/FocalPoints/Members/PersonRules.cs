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

    /// <summary>For texts of one line.</summary>
    public static bool HasForbiddenCharacters(string line) => PlainText.HasForbiddenCharacters(line) || line.Any(char.IsControl);
}
