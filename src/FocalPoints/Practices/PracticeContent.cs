using FocalPoints.Files;

namespace FocalPoints.Practices;

/// <summary>
/// All that an author says of a practice, in the order in which a colleague would tell it. A draft and every revision hold one
/// whole; it is immutable once saved. Limits count text elements.
/// </summary>
public sealed record PracticeContent
{
    public const int TitleMin = 10, TitleMax = 140, SummaryMin = 60, SummaryMax = 900, LessonMax = 300, ChallengeMax = 3000,
        StepsMax = 12, StepHeadingMax = 80, StepTextMax = 1500, ResultsMax = 3000, MeasuresMax = 8, MeasureTextMax = 200, ConditionsMax = 3,
        DifficultiesMax = 5, LessonsMax = 5, AdviceMax = 1500, ResourcesMax = 500, ObligationsMax = 4, ThemesMax = 5, ActionsMax = 8,
        SourcesMax = 20, SourceTitleMax = 300, PlacesMax = 20, PartnersMax = 20, PlaceMax = 120, AttachmentsMax = 10, AltTextMax = 300, TagsMax = 8,
        NoteMax = 300, ReachMax = 100_000_000, LinkMax = 2000;

    public PracticeKind Kind { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>True once the author chose to tell the whole story: then the answers of the full form are required too.</summary>
    public bool IsFull { get; init; }

    /// <summary>BCP 47, the language the author wrote in.</summary>
    public string Language { get; init; } = "en";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Ids of points of Article 5.</summary>
    public IReadOnlyList<string> Obligations { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Ids of actions of action plans.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The author's own tags; they become the author's on publishing.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The situation and who faced it. Markdown.</summary>
    public string Challenge { get; init; } = "";

    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string Results { get; init; } = "";

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public IReadOnlyList<string> SuccessConditions { get; init; } = [];

    public IReadOnlyList<Difficulty> Difficulties { get; init; } = [];

    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>Advice to another State. Markdown.</summary>
    public string Advice { get; init; } = "";

    public Resources Resources { get; init; } = new();

    public Reach Reach { get; init; } = new();

    /// <summary>Null while not answered.</summary>
    public SurvivorParticipation? SurvivorParticipation { get; init; }

    /// <summary>How they took part, in a sentence.</summary>
    public string SurvivorParticipationNote { get; init; } = "";

    public Period Period { get; init; } = new();

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Partners { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>
    /// The one sentence of the quick form: what made it work, or the lesson. It is the first of the success conditions of a good
    /// practice, the first of the lessons of the other kinds.
    /// </summary>
    public string KeyLesson => Kind == PracticeKind.GoodPractice
        ? SuccessConditions.FirstOrDefault("")
        : Lessons.FirstOrDefault()?.Text ?? "";

    /// <summary>The same content with this key lesson. An empty one removes it.</summary>
    public PracticeContent WithKeyLesson(string text)
    {
        if (Kind == PracticeKind.GoodPractice)
            return this with { SuccessConditions = [.. text.Length == 0 ? Array.Empty<string>() : [text], .. SuccessConditions.Skip(1)] };
        var first = (Lessons.FirstOrDefault() ?? new Lesson()) with { Text = text };
        return this with { Lessons = [.. text.Length == 0 ? Array.Empty<Lesson>() : [first], .. Lessons.Skip(1)] };
    }
}

/// <summary>One step, with an address of its own: <c>#step-n</c>. Text is Markdown.</summary>
public sealed record Step(string Heading = "", string Text = "");

/// <summary>A figure, as text, so that "over 1,000" can be said. Date is a year, month or day in ISO 8601.</summary>
public sealed record Measure(string Name = "", string Value = "", string Unit = "", string Date = "", string Source = "");

/// <summary>A difficulty and how it was overcome.</summary>
public sealed record Difficulty(string Text = "", string Overcome = "");

public sealed record Lesson(string Text = "", LessonDimension Dimension = LessonDimension.People);

/// <summary>What it cost. Currency is ISO 4217.</summary>
public sealed record Resources(CostBand? Band = null, decimal? Amount = null, string Currency = "", string Note = "")
{
    public bool IsEmpty => Band is null && Amount is null && Note.Length == 0;
}

/// <summary>People reached. Groups overlap and are never added up.</summary>
public sealed record Reach(int? Women = null, int? Girls = null, int? Boys = null, int? Men = null, int? PersonsWithDisabilities = null,
    int? Survivors = null, int? Families = null, int? Communities = null, string Note = "")
{
    public bool IsEmpty => this == new Reach();

    /// <summary>The groups by their property, in the order of the form.</summary>
    public IReadOnlyList<(string Group, int? Number)> Numbers() =>
    [
        (nameof(Women), Women), (nameof(Girls), Girls), (nameof(Boys), Boys), (nameof(Men), Men),
        (nameof(PersonsWithDisabilities), PersonsWithDisabilities), (nameof(Survivors), Survivors),
        (nameof(Families), Families), (nameof(Communities), Communities),
    ];
}

/// <summary>A year, month or day in ISO 8601 at both ends; an empty end means that it goes on or was not told.</summary>
public sealed record Period(string Start = "", string End = "")
{
    public bool IsEmpty => Start.Length == 0 && End.Length == 0;
}

/// <summary>Where a statement comes from. Url is empty for a document without an address; date is ISO 8601 or empty.</summary>
/// <param name="IsIndependent">By a body that did not carry the practice out.</param>
/// <param name="IsEvaluation">An evaluation of the practice.</param>
public sealed record Source(string Title = "", string Url = "", string Date = "", bool IsIndependent = false, bool IsEvaluation = false);

/// <summary>A file of the practice. Name is unique among its attachments and part of the file's address.</summary>
/// <param name="FileId">The stored file.</param>
/// <param name="Title">What the file is, in the author's words; the name where empty.</param>
/// <param name="AltText">The text alternative; required of images (WCAG 1.1.1).</param>
/// <param name="HasConsent">The author confirmed that the people shown agreed; required of images.</param>
public sealed record Attachment(Guid FileId, string Name, string MediaType, long Bytes, int? Width, int? Height,
    string Title = "", string AltText = "", bool HasConsent = false)
{
    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The stored file as an attachment; title, text alternative and consent are still to be told.</summary>
    public static Attachment Of(StoredFile file) => new(file.Id, file.Name, file.MediaType, file.Bytes, file.Width, file.Height);
}
