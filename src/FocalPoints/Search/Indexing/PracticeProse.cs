using FocalPoints.Practices;

namespace FocalPoints.Search.Indexing;

/// <summary>All that a practice says behind its summary, as plain text: what is searched, and what snippets are cut from.</summary>
internal static class PracticeProse
{
    /// <summary>One paragraph per field, in the order of the page.</summary>
    public static string Of(PracticeContent content) => string.Join('\n', Paragraphs(content).Where(text => text.Length > 0));

    private static IEnumerable<string> Paragraphs(PracticeContent content) =>
    [
        content.KeyLesson,
        Plain(content.Challenge),
        .. content.Steps.SelectMany(step => (string[])[step.Heading, Plain(step.Text)]),
        Plain(content.Results),
        .. content.Measures.Select(measure => $"{measure.Name} {measure.Value} {measure.Unit}".Trim()),
        .. content.SuccessConditions.Where(text => text != content.KeyLesson),
        .. content.Difficulties.SelectMany(difficulty => (string[])[difficulty.Text, difficulty.Overcome]),
        .. content.Lessons.Select(lesson => lesson.Text).Where(text => text != content.KeyLesson),
        Plain(content.Advice),
        content.Resources.Note,
        content.Reach.Note,
        content.SurvivorParticipationNote,
        string.Join(", ", content.Places),
        string.Join(", ", content.Partners),
        .. content.Sources.Select(source => source.Title),
        .. content.Attachments.SelectMany(file => (string[])[file.Title, file.AltText]),
    ];

    private static string Plain(string markdown) =>
        markdown.AsSpan().IndexOfAny("*_[`#>|\\&<") < 0 ? markdown : Markdig.Markdown.ToPlainText(markdown).Trim();
}
