using FocalPoints.Kernel;

namespace FocalPoints.Practices.Drafting;

/// <summary>Every text that a person typed into a practice, in one walk: cleaned, looked at, bounded alike.</summary>
public static class ContentTexts
{
    /// <summary>
    /// The same content with every text replaced by what <paramref name="map"/> makes of it. The map is handed the field's path, as in
    /// <c>Steps[2].Heading</c>, and the text, and is called in the order of the form.
    /// </summary>
    public static PracticeContent Map(PracticeContent content, Func<string, string, string> map)
    {
        return content with
        {
            Language = map("Language", content.Language),
            Title = map("Title", content.Title),
            Summary = map("Summary", content.Summary),
            Obligations = Texts("Obligations", content.Obligations),
            Themes = Texts("Themes", content.Themes),
            Actions = Texts("Actions", content.Actions),
            Tags = Texts("Tags", content.Tags),
            Challenge = map("Challenge", content.Challenge),
            Steps = Items("Steps", content.Steps, (at, step) => new Step(map(at + ".Heading", step.Heading), map(at + ".Text", step.Text))),
            Results = map("Results", content.Results),
            Measures = Items("Measures", content.Measures, (at, measure) => new Measure(map(at + ".Name", measure.Name), map(at + ".Value", measure.Value),
                map(at + ".Unit", measure.Unit), map(at + ".Date", measure.Date), map(at + ".Source", measure.Source))),
            SuccessConditions = Texts("SuccessConditions", content.SuccessConditions),
            Difficulties = Items("Difficulties", content.Difficulties, (at, pair) => new Difficulty(map(at + ".Text", pair.Text), map(at + ".Overcome", pair.Overcome))),
            Lessons = Items("Lessons", content.Lessons, (at, lesson) => lesson with { Text = map(at + ".Text", lesson.Text) }),
            Advice = map("Advice", content.Advice),
            Resources = content.Resources with { Currency = map("Resources.Currency", content.Resources.Currency), Note = map("Resources.Note", content.Resources.Note) },
            Reach = content.Reach with { Note = map("Reach.Note", content.Reach.Note) },
            SurvivorParticipationNote = map("SurvivorParticipationNote", content.SurvivorParticipationNote),
            Period = new Period(map("Period.Start", content.Period.Start), map("Period.End", content.Period.End)),
            Places = Texts("Places", content.Places),
            Partners = Texts("Partners", content.Partners),
            Sources = Items("Sources", content.Sources, (at, source) => source with
            {
                Title = map(at + ".Title", source.Title),
                Url = map(at + ".Url", source.Url),
                Date = map(at + ".Date", source.Date),
            }),
            Attachments = Items("Attachments", content.Attachments, (at, file) => file with { Title = map(at + ".Title", file.Title), AltText = map(at + ".AltText", file.AltText) }),
        };

        IReadOnlyList<string> Texts(string field, IReadOnlyList<string> texts) => Items(field, texts, map);

        static IReadOnlyList<T> Items<T>(string field, IReadOnlyList<T> items, Func<string, T, T> change) => [.. items.Select((item, index) => change($"{field}[{index}]", item))];
    }

    /// <summary>Every text with its path, in the order of the form.</summary>
    public static IReadOnlyList<(string Field, string Text)> Of(PracticeContent content)
    {
        var texts = new List<(string, string)>();
        Map(content, (field, text) =>
        {
            texts.Add((field, text));
            return text;
        });
        return texts;
    }

    /// <summary>Texts as they are stored: <see cref="PlainText.Clean"/>, and on one line where the field is a line.</summary>
    public static PracticeContent Clean(PracticeContent content) => Map(content, (field, text) =>
    {
        var clean = PlainText.Clean(text);
        return IsProse(field) ? clean : clean.Replace('\n', ' ').Replace('\t', ' ');
    });

    /// <summary>Without the items of lists in which nothing was answered. What is left is what is published.</summary>
    public static PracticeContent WithoutBlanks(PracticeContent content) => content with
    {
        Obligations = [.. content.Obligations.Where(IsGiven).Distinct()],
        Themes = [.. content.Themes.Where(IsGiven).Distinct()],
        Actions = [.. content.Actions.Where(IsGiven).Distinct()],
        Tags = [.. content.Tags.Where(IsGiven).Distinct()],
        Steps = [.. content.Steps.Where(step => step != new Step())],
        Measures = [.. content.Measures.Where(measure => measure != new Measure())],
        SuccessConditions = [.. content.SuccessConditions.Where(IsGiven)],
        Difficulties = [.. content.Difficulties.Where(pair => pair != new Difficulty())],
        Lessons = [.. content.Lessons.Where(lesson => IsGiven(lesson.Text))],
        Places = [.. content.Places.Where(IsGiven).Distinct()],
        Partners = [.. content.Partners.Where(IsGiven).Distinct()],
        Sources = [.. content.Sources.Where(source => source != new Source())],
    };

    private static bool IsGiven(string text) => text.Length > 0;

    // Prose may have paragraphs; everything else is one line.
    private static bool IsProse(string field) => field is "Summary" or "Challenge" or "Results" or "Advice" or "Resources.Note" or "Reach.Note" or "SurvivorParticipationNote"
        || field.EndsWith(".Text", StringComparison.Ordinal) || field.EndsWith(".Overcome", StringComparison.Ordinal)
        || field.EndsWith(".AltText", StringComparison.Ordinal) || field.StartsWith("SuccessConditions", StringComparison.Ordinal);
}
