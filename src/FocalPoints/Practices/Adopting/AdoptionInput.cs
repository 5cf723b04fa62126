using FocalPoints.Kernel;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Practices.Adopting;

/// <summary>What the form of an adoption holds.</summary>
/// <param name="Revision">The revision of the practice that it was adapted from.</param>
/// <param name="Outcome">May be empty at first.</param>
/// <param name="Since">A year or a month, ISO 8601.</param>
/// <param name="Language">BCP 47.</param>
public sealed record AdoptionInput(int Revision, string Kept, string Changed, string Dropped, string Outcome, string Since, string Language)
{
    /// <summary>The length of a year and a month in ISO 8601.</summary>
    private const int MonthLength = 7;

    /// <summary>The same, with its texts as they are kept: no white space stands around them.</summary>
    internal AdoptionInput Clean() => new(Revision, PlainText.Clean(Kept), PlainText.Clean(Changed), PlainText.Clean(Dropped), PlainText.Clean(Outcome), PlainText.Clean(Since), Language);

    /// <summary>The broken rules, in the order of the form; empty when there are none. Expects what <see cref="Clean"/> gives.</summary>
    /// <param name="revisions">How many revisions the practice has.</param>
    internal IReadOnlyList<Problem> Check(int revisions, Vocabulary vocabulary, DateOnly today) =>
    [
        .. Revision < 1 || Revision > revisions ? [new Problem(nameof(Revision), ProblemRule.Unknown)] : Array.Empty<Problem>(),
        .. CheckSince(Since, today),
        .. CheckText(nameof(Kept), Kept, isRequired: true),
        .. CheckText(nameof(Changed), Changed, isRequired: true),
        .. CheckText(nameof(Dropped), Dropped, isRequired: false),
        .. CheckText(nameof(Outcome), Outcome, isRequired: false),
        .. PracticeRules.IsLanguage(Language, vocabulary) ? Array.Empty<Problem>() : [new Problem(nameof(Language), ProblemRule.Unknown)],
    ];

    private static IEnumerable<Problem> CheckSince(string since, DateOnly today)
    {
        if (since.Length == 0)
            yield return new Problem(nameof(Since), ProblemRule.Required);
        else if (since.Length > MonthLength || PartialDate.First(since) is not { } first || first > today)
            yield return new Problem(nameof(Since), ProblemRule.OutOfRange);
    }

    private static IEnumerable<Problem> CheckText(string field, string text, bool isRequired)
    {
        if (text.Length == 0 && isRequired)
            yield return new Problem(field, ProblemRule.Required);
        if (PlainText.HasForbiddenCharacters(text))
            yield return new Problem(field, ProblemRule.ForbiddenCharacters);
        else if (PlainText.Length(text) is var length && length > Adoption.TextMax)
            yield return new Problem(field, ProblemRule.TooLong, Adoption.TextMax, length);
    }
}
