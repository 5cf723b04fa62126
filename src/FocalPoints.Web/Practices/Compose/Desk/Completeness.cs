using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Web.Shared;

namespace FocalPoints.Web.Practices.Compose.Desk;

/// <summary>How far a text is: what publishing asks for and what is answered, in numbers and in words.</summary>
public sealed class Completeness
{
    private readonly PracticeContent content;

    private Completeness(PracticeContent content, IReadOnlyList<Problem> problems)
    {
        this.content = content;
        Problems = problems;
        Required = PracticeRules.Required(content);
        Missing = [.. Required.Where(field => problems.Any(problem => problem.Field == field && problem.Rule is ProblemRule.Required or ProblemRule.TooFew))];
    }

    /// <summary>Everything that stands between the text and its publication.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The fields that have to be answered.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>Those of them that have no answer.</summary>
    public IReadOnlyList<string> Missing { get; }

    public int Answered => Required.Count - Missing.Count;

    /// <summary>As in "4 of 7 required answers given".</summary>
    public string Words => string.Format(System.Globalization.CultureInfo.CurrentCulture, ComposeText.AnswersGiven, Answered, Required.Count);

    /// <summary>How far a text is.</summary>
    public static Completeness Of(PracticeContent content, Vocabulary vocabulary)
    {
        var clean = ContentTexts.Clean(content);
        return new Completeness(clean, PracticeRules.Check(clean, vocabulary));
    }

    /// <summary>How far one part of the form is, and the class that shows it.</summary>
    public (string Words, string Look) Of(FormSection section)
    {
        if (Missing.Count(field => section.Holds(field, content)) is > 0 and var missing)
            return (Plural.Of(missing, ComposeText.MissingOne, ComposeText.MissingOther), "todo");
        if (Problems.Where(problem => section.Holds(problem.Field, content)).DistinctBy(problem => problem.Field).Count() is > 0 and var wrong)
            return (Plural.Of(wrong, ComposeText.WrongOne, ComposeText.WrongOther), "todo");
        if (ContentMerge.Differences(new PracticeContent(), ContentTexts.WithoutBlanks(content)).Any(field => section.Holds(field, content)) || Required.Any(field => section.Holds(field, content)))
            return (ComposeText.Complete, "done");
        return (ComposeText.Optional, "soft");
    }
}
