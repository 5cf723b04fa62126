using System.Security.Cryptography;
using System.Text;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions;

/// <summary>What may stand in questions, answers and replies.</summary>
internal static class QuestionRules
{
    private static readonly char[] BetweenNumbers = [' ', '\n', '\t', ',', ';', '،', '、'];

    /// <summary>A title is one line.</summary>
    public static string CleanTitle(string? title) => PlainText.Clean(title).Replace('\n', ' ').Replace('\t', ' ');

    public static IEnumerable<Problem> CheckTitle(string title)
    {
        var length = PlainText.Length(title);
        if (length == 0)
            yield return new Problem("Title", ProblemRule.Required);
        else if (length < Question.TitleMin)
            yield return new Problem("Title", ProblemRule.TooShort, Question.TitleMin, length);
        if (length > Question.TitleMax)
            yield return new Problem("Title", ProblemRule.TooLong, Question.TitleMax, length);
        if (PlainText.HasForbiddenCharacters(title))
            yield return new Problem("Title", ProblemRule.ForbiddenCharacters);
    }

    public static IEnumerable<Problem> CheckText(string field, string text, int max, bool isRequired)
    {
        if (text.Length == 0 && isRequired)
            yield return new Problem(field, ProblemRule.Required);
        if (PlainText.HasForbiddenCharacters(text))
            yield return new Problem(field, ProblemRule.ForbiddenCharacters);
        if (PlainText.Length(text) is var length && length > max)
            yield return new Problem(field, ProblemRule.TooLong, max, length);
    }

    public static IEnumerable<Problem> CheckLanguage(string language)
    {
        if (language.Length > 0 && !PracticeRules.CommonLanguages.Contains(language))
            yield return new Problem("Language", ProblemRule.Unknown);
    }

    /// <summary>The numbers of practices that were typed, or stand in addresses that were pasted; null for a part that holds none.</summary>
    public static IReadOnlyList<string?> ReadNumbers(string? typed) =>
        [.. PlainText.Clean(typed).Split(BetweenNumbers, StringSplitOptions.RemoveEmptyEntries).Select(part => PracticeNumber.FindIn(part)?.Number).Distinct()];

    /// <summary>What is wrong with practices that somebody points at: too many, or some that do not exist for them.</summary>
    public static async Task<IReadOnlyList<Problem>> CheckPractices(FocalPointsDb db, Actor actor, IReadOnlyList<string?> numbers, int max, CancellationToken cancel)
    {
        if (numbers.Count > max)
            return [new Problem("Practices", ProblemRule.TooMany, max, numbers.Count)];
        if (numbers.Count > 0 && await db.Practices.Listed(actor).CountAsync(practice => numbers.Contains(practice.Number), cancel) < numbers.Count)
            return [new Problem("Practices", ProblemRule.Unknown)];
        return [];
    }

    /// <summary>What makes two forms the same, in 16 bytes; nobody can choose the id of what another wrote.</summary>
    public static Guid IdOf(Guid author, Guid about, Guid formId, string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{author:n}{about:n}{formId:n}{text}")).AsSpan(0, 16));
}
