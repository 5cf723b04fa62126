using FocalPoints.Kernel;
using FocalPoints.Tags;
using static FocalPoints.Practices.PracticeContent;

namespace FocalPoints.Practices.Drafting;

/// <summary>
/// What publishing asks for: the table of the product's contract, each limit once. Checked where a text is published, shown while it is
/// written. Limits count text elements.
/// </summary>
public sealed class PracticeRules
{
    private readonly List<Problem> problems = [];
    private readonly PracticeContent content;
    private readonly Vocabulary vocabulary;

    private PracticeRules(PracticeContent content, Vocabulary vocabulary)
    {
        this.content = content;
        this.vocabulary = vocabulary;
    }

    /// <summary>The languages of the interface; practices may also be written in any language of a State of the vocabulary.</summary>
    public static IReadOnlyList<string> CommonLanguages { get; } = ["en", "fr", "es", "ar", "ru", "zh", "pt", "lo"];

    /// <summary>Whether practices may be written in this language (BCP 47).</summary>
    public static bool IsLanguage(string code, Vocabulary vocabulary) =>
        CommonLanguages.Contains(code) || vocabulary.States.Values.Any(state => state.Languages.Contains(code));

    /// <summary>Everything that stands between this content and its publication, in the order of the form; empty when nothing does.</summary>
    /// <param name="content">Cleaned (<see cref="ContentTexts.Clean"/>); items of lists without any answer are passed over.</param>
    public static IReadOnlyList<Problem> Check(PracticeContent content, Vocabulary vocabulary)
    {
        var rules = new PracticeRules(content, vocabulary);
        rules.CheckBasics();
        rules.CheckStory();
        rules.CheckFacts();
        rules.problems.AddRange(DraftBounds.Check(content).Where(problem => problem.Rule == ProblemRule.ForbiddenCharacters));
        return rules.problems;
    }

    /// <summary>The fields that this content has to answer: those of the quick form, and those of its kind once the author chose the full form.</summary>
    public static IReadOnlyList<string> Required(PracticeContent content) =>
    [
        nameof(PracticeContent.Kind), nameof(PracticeContent.Title), nameof(PracticeContent.Summary), nameof(PracticeContent.KeyLesson), nameof(PracticeContent.Obligations), nameof(PracticeContent.Themes), nameof(PracticeContent.Language), nameof(PracticeContent.Visibility),
        .. content.IsFull ? [nameof(PracticeContent.Challenge)] : Array.Empty<string>(),
        .. content is { IsFull: true, Kind: PracticeKind.GoodPractice } ? [nameof(PracticeContent.Steps), nameof(PracticeContent.Results)] : Array.Empty<string>(),
        .. content is { IsFull: true, Kind: PracticeKind.Caution } ? [nameof(PracticeContent.Difficulties)] : Array.Empty<string>(),
        .. content.IsFull ? [nameof(PracticeContent.SurvivorParticipation)] : Array.Empty<string>(),
    ];

    private bool IsRequired(string field) => Required(content).Contains(field);

    private void CheckBasics()
    {
        if (!Enum.IsDefined(content.Kind))
            Add(nameof(PracticeContent.Kind), ProblemRule.Unknown);
        Text(nameof(PracticeContent.Title), content.Title, TitleMax, TitleMin, isRequired: true);
        Text(nameof(PracticeContent.Summary), content.Summary, SummaryMax, SummaryMin, isRequired: true);
        if (content.KeyLesson.Length == 0)
            Add(nameof(PracticeContent.KeyLesson), ProblemRule.Required);
        Ids(nameof(PracticeContent.Obligations), content.Obligations, id => vocabulary.Obligations.TryGetValue(id, out var point) && point.IsPoint, 1, ObligationsMax);
        Ids(nameof(PracticeContent.Themes), content.Themes, vocabulary.Themes.ContainsKey, 1, ThemesMax);
        Ids(nameof(PracticeContent.Actions), content.Actions, vocabulary.Actions.ContainsKey, 0, ActionsMax);
        for (var index = 0; index < content.Tags.Count; index++)
        {
            if (content.Tags[index].Length > 0)
                problems.AddRange(Tag.From(content.Tags[index]).Problems.Select(problem => problem with { Field = $"{nameof(PracticeContent.Tags)}[{index}]" }));
        }

        Count(nameof(PracticeContent.Tags), content.Tags.Count(tag => tag.Length > 0), 0, TagsMax);
        if (!IsLanguage(content.Language, vocabulary))
            Add(nameof(PracticeContent.Language), ProblemRule.Unknown);
        if (!Enum.IsDefined(content.Visibility))
            Add(nameof(PracticeContent.Visibility), ProblemRule.Unknown);
    }

    private void CheckStory()
    {
        Text(nameof(PracticeContent.Challenge), content.Challenge, ChallengeMax, isRequired: IsRequired(nameof(PracticeContent.Challenge)));
        Items(nameof(PracticeContent.Steps), content.Steps, new Step(), StepsMax, (at, step) =>
        {
            Text(at + ".Heading", step.Heading, StepHeadingMax, isRequired: true);
            Text(at + ".Text", step.Text, StepTextMax, isRequired: true);
        });
        Text(nameof(PracticeContent.Results), content.Results, ResultsMax, isRequired: IsRequired(nameof(PracticeContent.Results)));
        Items(nameof(PracticeContent.Measures), content.Measures, new Measure(), MeasuresMax, (at, measure) =>
        {
            Text(at + ".Name", measure.Name, MeasureTextMax, isRequired: true);
            Text(at + ".Value", measure.Value, MeasureTextMax, isRequired: true);
            Text(at + ".Unit", measure.Unit, MeasureTextMax);
            Date(at + ".Date", measure.Date);
            Text(at + ".Source", measure.Source, MeasureTextMax);
        });
        Items(nameof(PracticeContent.SuccessConditions), content.SuccessConditions, "", ConditionsMax, (at, text) => Text(at, text, LessonMax));
        Items(nameof(PracticeContent.Difficulties), content.Difficulties, new Difficulty(), DifficultiesMax, (at, pair) =>
        {
            Text(at + ".Text", pair.Text, LessonMax, isRequired: true);
            // What did not work may not have been overcome; a caution may leave that open.
            Text(at + ".Overcome", pair.Overcome, LessonMax, isRequired: content.Kind != PracticeKind.Caution);
        });
        Items(nameof(PracticeContent.Lessons), content.Lessons, new Lesson(), LessonsMax, (at, lesson) =>
        {
            Text(at + ".Text", lesson.Text, LessonMax);
            if (!Enum.IsDefined(lesson.Dimension))
                Add(at + ".Dimension", ProblemRule.Unknown);
        });
        Text(nameof(PracticeContent.Advice), content.Advice, AdviceMax);
    }

    private void CheckFacts()
    {
        Text("Resources.Note", content.Resources.Note, ResourcesMax);
        if (content.Resources.Amount is < 0 or > 1_000_000_000_000)
            Add("Resources.Amount", ProblemRule.OutOfRange);
        if (content.Resources.Amount is not null && content.Resources.Currency.Length == 0)
            Add("Resources.Currency", ProblemRule.Required);
        else if (content.Resources.Currency.Length > 0 && !(content.Resources.Currency.Length == 3 && content.Resources.Currency.All(char.IsAsciiLetterUpper)))
            Add("Resources.Currency", ProblemRule.Unknown);
        foreach (var (field, number) in content.Reach.Numbers())
        {
            if (number is < 0 or > ReachMax)
                Add($"Reach.{field}", ProblemRule.OutOfRange);
        }

        Text("Reach.Note", content.Reach.Note, ResourcesMax);
        if (IsRequired(nameof(PracticeContent.SurvivorParticipation)) && content.SurvivorParticipation is null)
            Add(nameof(PracticeContent.SurvivorParticipation), ProblemRule.Required);
        Text(nameof(PracticeContent.SurvivorParticipationNote), content.SurvivorParticipationNote, NoteMax);
        Date("Period.Start", content.Period.Start);
        Date("Period.End", content.Period.End);
        if (PartialDate.First(content.Period.Start) is { } start && PartialDate.Last(content.Period.End) is { } end && end < start)
            Add("Period.End", ProblemRule.OutOfRange);
        Items(nameof(PracticeContent.Places), content.Places, "", PlacesMax, (at, place) => Text(at, place, PlaceMax));
        Items(nameof(PracticeContent.Partners), content.Partners, "", PartnersMax, (at, partner) => Text(at, partner, PlaceMax));
        Items(nameof(PracticeContent.Sources), content.Sources, new Source(), SourcesMax, (at, source) =>
        {
            Text(at + ".Title", source.Title, SourceTitleMax, isRequired: true);
            Link(at + ".Url", source.Url);
            Date(at + ".Date", source.Date);
        });
        Items(nameof(PracticeContent.Attachments), content.Attachments, null, AttachmentsMax, (at, file) =>
        {
            Text(at + ".Title", file.Title, SourceTitleMax);
            Text(at + ".AltText", file.AltText, AltTextMax);
            if (file.IsImage && file.AltText.Length == 0)
                Add(at + ".AltText", ProblemRule.AltTextMissing);
            if (file.IsImage && !file.HasConsent)
                Add(at + ".HasConsent", ProblemRule.ConsentMissing);
        });
    }

    private void Add(string field, ProblemRule rule, int? limit = null, int? actual = null) => problems.Add(new Problem(field, rule, limit, actual));

    private void Text(string field, string text, int max, int min = 0, bool isRequired = false)
    {
        var length = PlainText.Length(text);
        if (length == 0 && isRequired)
            Add(field, ProblemRule.Required);
        else if (length > 0 && length < min)
            Add(field, ProblemRule.TooShort, min, length);
        else if (length > max)
            Add(field, ProblemRule.TooLong, max, length);
    }

    private void Items<T>(string field, IReadOnlyList<T> items, T? blank, int max, Action<string, T> check)
    {
        var given = items.Select((item, index) => (item, index)).Where(pair => !Equals(pair.item, blank)).ToList();
        if (given.Count == 0 && IsRequired(field))
            Add(field, ProblemRule.Required);
        Count(field, given.Count, 0, max);
        foreach (var (item, index) in given)
            check($"{field}[{index}]", item);
    }

    private void Ids(string field, IReadOnlyList<string> ids, Func<string, bool> isKnown, int min, int max)
    {
        var given = ids.Distinct().ToList();
        Count(field, given.Count, min, max);
        if (!given.All(isKnown))
            Add(field, ProblemRule.Unknown);
    }

    private void Count(string field, int count, int min, int max)
    {
        if (count < min)
            Add(field, ProblemRule.TooFew, min, count);
        else if (count > max)
            Add(field, ProblemRule.TooMany, max, count);
    }

    private void Date(string field, string text)
    {
        if (text.Length > 0 && PartialDate.First(text) is null)
            Add(field, ProblemRule.OutOfRange);
    }

    private void Link(string field, string text)
    {
        Text(field, text, LinkMax);
        if (text.Length > 0 && !(Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" or "mailto" && !text.Contains(' ', StringComparison.Ordinal)))
            Add(field, ProblemRule.NotALink);
    }
}
