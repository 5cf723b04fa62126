using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Timeline;

/// <summary>How what somebody typed about the timeline becomes a record's values; gathers what is wrong on the way.</summary>
internal sealed class TimelineRules(Vocabulary vocabulary)
{
    /// <summary>Titles and names, in text elements.</summary>
    public const int TitleMax = 200;

    /// <summary>Prose, in text elements.</summary>
    public const int ProseMax = 2000;

    /// <summary>States, organisations, actions, obligations, topics, practices or documents of one record.</summary>
    public const int SeveralMax = 20;

    /// <summary>The year in which the Convention was opened, less what led to it.</summary>
    public const int FirstYear = 2006;

    public const int LastYear = 2060;

    private readonly List<Problem> problems = [];

    /// <summary>What is wrong, in the order in which it was asked.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Says that something is wrong.</summary>
    public void Refuse(string field, ProblemRule rule, int? limit = null, int? actual = null) => problems.Add(new Problem(field, rule, limit, actual));

    /// <summary>A text, cleaned.</summary>
    public string Text(string field, string? typed, int limit, bool isRequired = false)
    {
        var text = PlainText.Clean(typed);
        if (text.Length == 0 && isRequired)
            Refuse(field, ProblemRule.Required);
        else if (PlainText.HasForbiddenCharacters(text))
            Refuse(field, ProblemRule.ForbiddenCharacters);
        else if (PlainText.Length(text) is var length && length > limit)
            Refuse(field, ProblemRule.TooLong, limit, length);
        return text;
    }

    /// <summary>A text of one line, cleaned.</summary>
    public string Line(string field, string? typed, bool isRequired = false) => Text(field, typed?.ReplaceLineEndings(" "), TitleMax, isRequired);

    /// <summary>The lines of a text that are not empty.</summary>
    public List<string> Lines(string field, string? typed)
    {
        var lines = PlainText.Clean(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        Count(field, lines.Count);
        if (lines.Find(line => PlainText.Length(line) > 2 * TitleMax) is { } tooLong)
            Refuse(field, ProblemRule.TooLong, 2 * TitleMax, PlainText.Length(tooLong));
        if (lines.Exists(PlainText.HasForbiddenCharacters))
            Refuse(field, ProblemRule.ForbiddenCharacters);
        return lines;
    }

    /// <summary>The value of an enumeration by its name; null where none is given.</summary>
    public T? Choice<T>(string field, string? typed, bool isRequired = false) where T : struct, Enum
    {
        var value = Enum.GetValues<T>().Cast<T?>().SingleOrDefault(value => value.ToString() == typed);
        if (value is null && (isRequired || !string.IsNullOrEmpty(typed)))
            Refuse(field, string.IsNullOrEmpty(typed) ? ProblemRule.Required : ProblemRule.Unknown);
        return value;
    }

    /// <summary>A number within bounds; null where none is given.</summary>
    public int? Number(string field, string? typed, int least, int most, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (isRequired)
                Refuse(field, ProblemRule.Required);
            return null;
        }

        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(field, ProblemRule.OutOfRange);
        return null;
    }

    /// <summary>The first and the last day of a day or a month, as in 2026-03-14 or 2026-03; null where none is given.</summary>
    public (DateOnly First, DateOnly Last, bool IsMonth)? DayOrMonth(string field, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (text.Length > 4 && PartialDate.First(text) is { Year: >= FirstYear and <= LastYear } first && PartialDate.Last(text) is { } last)
            return (first, last, text.Length == 7);
        Refuse(field, ProblemRule.OutOfRange);
        return null;
    }

    /// <summary>Ids of States that were typed by name, in any language, or by id.</summary>
    public List<string> States(string field, IEnumerable<string?> typed) =>
        Known(field, typed, name => vocabulary.States.Values.FirstOrDefault(state => Is(state.Id, name) || state.Name.Values.Any(other => Is(other, name)))?.Id);

    /// <summary>Ids of topics that were typed by label, in any language, or by id.</summary>
    public List<string> Themes(string field, IEnumerable<string?> typed) =>
        Known(field, typed, name => vocabulary.Themes.Values.FirstOrDefault(theme => Is(theme.Id, name) || theme.Label.Values.Any(other => Is(other, name)))?.Id);

    /// <summary>Ids of obligations that were typed by id or paragraph, as in <c>5.2(h)</c>.</summary>
    public List<string> Obligations(string field, IEnumerable<string?> typed) =>
        Known(field, typed, name => vocabulary.Obligations.Values.FirstOrDefault(obligation => Is(obligation.Id, name) || Is(obligation.Paragraph, name))?.Id);

    /// <summary>Ids of actions of action plans.</summary>
    public List<string> Actions(string field, IEnumerable<string?> typed) =>
        Known(field, typed, name => vocabulary.Actions.Values.FirstOrDefault(action => Is(action.Id, name))?.Id);

    /// <summary>The plan to which actions belong; null where there are none.</summary>
    public string? PlanOf(string field, IReadOnlyList<string> actions)
    {
        var plans = actions.Select(action => vocabulary.Actions[action].PlanId).Distinct().ToList();
        if (plans.Count > 1)
            Refuse(field, ProblemRule.TooMany, 1, plans.Count);
        return plans.FirstOrDefault();
    }

    /// <summary>Refuses a list that is too long.</summary>
    public void Count(string field, int count)
    {
        if (count > SeveralMax)
            Refuse(field, ProblemRule.TooMany, SeveralMax, count);
    }

    /// <summary>An id that a person can read, made of a title, the same for the same form.</summary>
    public static string IdOf(string prefix, string title, Guid formId) =>
        $"{prefix}-{Shorten(Slug.From(title))}-{formId.ToString("n")[..6]}";

    private static string Shorten(string slug) => slug.Length <= 40 ? slug : slug[..(slug.LastIndexOf('-', 40) is > 10 and var end ? end : 40)];

    private List<string> Known(string field, IEnumerable<string?> typed, Func<string, string?> find)
    {
        var names = typed.Select(name => PlainText.Clean(name)).Where(name => name.Length > 0).ToList();
        Count(field, names.Count);
        var ids = names.ConvertAll(name => find(name));
        if (ids.Contains(null))
            Refuse(field, ProblemRule.Unknown);
        return [.. ids.OfType<string>().Distinct()];
    }

    private static bool Is(string value, string typed) => string.Equals(value, typed, StringComparison.CurrentCultureIgnoreCase);
}
