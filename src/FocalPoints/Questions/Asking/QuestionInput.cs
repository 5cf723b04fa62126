using FocalPoints.Kernel;
using FocalPoints.Practices;

namespace FocalPoints.Questions.Asking;

/// <summary>What a member asks.</summary>
/// <param name="FormId">Given by the form, new for each form that is drawn.</param>
/// <param name="Text">Markdown; may be empty.</param>
/// <param name="Language">One of the common languages; empty for another.</param>
/// <param name="Themes">Ids of topics.</param>
public sealed record QuestionInput(Guid FormId, string? Title, string? Text, string? Language, IReadOnlyList<string> Themes)
{
    /// <summary>What is wrong with it, by rule; empty when it may be asked.</summary>
    public IReadOnlyList<Problem> Check(Vocabulary vocabulary)
    {
        List<Problem> problems = [.. QuestionRules.CheckTitle(QuestionRules.CleanTitle(Title)), .. QuestionRules.CheckText("Text", PlainText.Clean(Text), Question.TextMax, isRequired: false)];
        if (Themes.Distinct().Count() is var themes && themes > Question.ThemesMax)
            problems.Add(new Problem("Themes", ProblemRule.TooMany, Question.ThemesMax, themes));
        else if (Themes.Any(theme => !vocabulary.Themes.ContainsKey(theme)))
            problems.Add(new Problem("Themes", ProblemRule.Unknown));
        problems.AddRange(QuestionRules.CheckLanguage(Language ?? ""));
        return problems;
    }
}
