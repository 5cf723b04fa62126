using System.Globalization;
using System.Text;
using FocalPoints.Kernel;

namespace FocalPoints.Web.Shared;

/// <summary>The one adapter from a broken rule to what a person reads: the sentence, and the field it stands at.</summary>
public static class Problems
{
    /// <summary>The sentence for a broken rule, in the reader's language. Says what to do, not only what is wrong.</summary>
    public static string Sentence(Problem problem)
    {
        var culture = CultureInfo.CurrentCulture;
        var template = ProblemText.ResourceManager.GetString(problem.Rule.ToString(), ProblemText.Culture)
            ?? throw new InvalidOperationException($"ProblemText has no sentence for {problem.Rule}.");
        var difference = problem is { Limit: { } limit, Actual: { } actual } ? Math.Abs(actual - limit) : 0;
        return string.Format(culture, template, problem.Limit, problem.Actual, difference);
    }

    /// <summary>The HTML id of a field's control: <c>Steps[2].Heading</c> gives <c>Steps-2-Heading</c>.</summary>
    public static string IdOf(string field)
    {
        var id = new StringBuilder(field.Length);
        foreach (var character in field)
        {
            if (char.IsAsciiLetterOrDigit(character))
                id.Append(character);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }

    /// <summary>What is wrong with one field; empty where nothing is.</summary>
    public static IEnumerable<Problem> At(this IEnumerable<Problem> problems, string field) =>
        problems.Where(problem => problem.Field == field);
}
