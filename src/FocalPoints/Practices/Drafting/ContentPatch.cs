using System.Globalization;
using System.Text.RegularExpressions;

namespace FocalPoints.Practices.Drafting;

/// <summary>
/// Puts one answer into a text by the path of its field, as in <c>Steps[2].Heading</c>. A form hands over what was typed like this, and what
/// a browser kept is laid over a draft like this.
/// </summary>
public static partial class ContentPatch
{
    /// <summary>What stands between the ids of a field that takes several.</summary>
    public const char Separator = '\n';

    /// <summary>
    /// The text with this answer in it; null where the field is none or the answer does not fit it, as letters do not fit a number. An item
    /// beyond the end of its list is added to it.
    /// </summary>
    /// <param name="answer">A text as it was typed; an enumeration by name, empty for no answer; several ids with <see cref="Separator"/> between them.</param>
    public static PracticeContent? Put(PracticeContent content, string field, string answer) => field switch
    {
        nameof(PracticeContent.KeyLesson) => Put(content, KeyLessonOf(content), answer),
        nameof(PracticeContent.Kind) => OfKind(content, answer),
        nameof(PracticeContent.Visibility) => Named<Visibility>(answer) is { } visibility ? content with { Visibility = visibility } : null,
        nameof(PracticeContent.SurvivorParticipation) => Optional<SurvivorParticipation>(answer, value => content with { SurvivorParticipation = value }),
        nameof(PracticeContent.Obligations) => content with { Obligations = Several(answer) },
        nameof(PracticeContent.Themes) => content with { Themes = Several(answer) },
        nameof(PracticeContent.Actions) => content with { Actions = Several(answer) },
        "Resources.Band" => Optional<CostBand>(answer, value => content with { Resources = content.Resources with { Band = value } }),
        "Resources.Amount" => Amount(answer, value => content with { Resources = content.Resources with { Amount = value } }),
        _ when field.StartsWith("Reach.", StringComparison.Ordinal) && field != "Reach.Note" => Number(answer, value => OfReach(content, field, value)),
        _ => PutText(WithItem(content, field), field, answer),
    };

    /// <summary>Every answer of a text by its path, as <see cref="Put"/> takes them.</summary>
    public static IReadOnlyDictionary<string, string> Answers(PracticeContent content)
    {
        var answers = ContentTexts.Of(content).ToDictionary(text => text.Field, text => text.Text);
        answers[nameof(PracticeContent.KeyLesson)] = content.KeyLesson;
        answers[nameof(PracticeContent.Kind)] = content.Kind.ToString();
        answers[nameof(PracticeContent.Visibility)] = content.Visibility.ToString();
        answers[nameof(PracticeContent.SurvivorParticipation)] = content.SurvivorParticipation?.ToString() ?? "";
        answers[nameof(PracticeContent.Obligations)] = string.Join(Separator, content.Obligations);
        answers[nameof(PracticeContent.Themes)] = string.Join(Separator, content.Themes);
        answers[nameof(PracticeContent.Actions)] = string.Join(Separator, content.Actions);
        answers["Resources.Band"] = content.Resources.Band?.ToString() ?? "";
        answers["Resources.Amount"] = content.Resources.Amount?.ToString(CultureInfo.InvariantCulture) ?? "";
        foreach (var (group, number) in content.Reach.Numbers())
            answers["Reach." + group] = number?.ToString(CultureInfo.InvariantCulture) ?? "";
        for (var index = 0; index < content.Lessons.Count; index++)
            answers[$"Lessons[{index}].Dimension"] = content.Lessons[index].Dimension.ToString();
        for (var index = 0; index < content.Sources.Count; index++)
        {
            answers[$"Sources[{index}].IsIndependent"] = content.Sources[index].IsIndependent ? "true" : "false";
            answers[$"Sources[{index}].IsEvaluation"] = content.Sources[index].IsEvaluation ? "true" : "false";
        }

        return answers;
    }

    /// <summary>The path under which the key lesson stands in its list.</summary>
    public static string KeyLessonOf(PracticeContent content) => content.Kind == PracticeKind.GoodPractice ? "SuccessConditions[0]" : "Lessons[0].Text";

    // The one sentence of the quick form goes along with the kind, as long as nothing stands in its new place.
    private static PracticeContent? OfKind(PracticeContent content, string answer)
    {
        if (Named<PracticeKind>(answer) is not { } kind)
            return null;
        var changed = content with { Kind = kind };
        if (content.IsFull || content.KeyLesson.Length == 0 || changed.KeyLesson.Length > 0)
            return changed;
        var emptied = Put(content, nameof(PracticeContent.KeyLesson), "")!;
        return Put(emptied with { Kind = kind }, nameof(PracticeContent.KeyLesson), content.KeyLesson);
    }

    private static PracticeContent? PutText(PracticeContent? content, string field, string answer)
    {
        if (content is null)
            return null;
        if (ItemOf(field) is ("Lessons", var lesson, "Dimension"))
            return Named<LessonDimension>(answer) is { } dimension ? content with { Lessons = At(content.Lessons, lesson, item => item with { Dimension = dimension }) } : null;
        if (ItemOf(field) is ("Sources", var source, "IsIndependent" or "IsEvaluation") && bool.TryParse(answer, out var isSo))
            return content with { Sources = At(content.Sources, source, item => field.EndsWith("IsEvaluation", StringComparison.Ordinal) ? item with { IsEvaluation = isSo } : item with { IsIndependent = isSo }) };

        var isKnown = false;
        var patched = ContentTexts.Map(content, (path, text) =>
        {
            if (path != field)
                return text;
            isKnown = true;
            return answer;
        });
        return isKnown ? patched : null;
    }

    // The list with blank items up to the one that the path names. Nobody reaches that far but by a row that was added.
    private static PracticeContent? WithItem(PracticeContent content, string field) => ItemOf(field) switch
    {
        null => content,
        { Index: >= DraftBounds.ItemsMax } => null,
        ("Steps", var index, _) => content with { Steps = Long(content.Steps, index, () => new Step()) },
        ("Measures", var index, _) => content with { Measures = Long(content.Measures, index, () => new Measure()) },
        ("SuccessConditions", var index, _) => content with { SuccessConditions = Long(content.SuccessConditions, index, () => "") },
        ("Difficulties", var index, _) => content with { Difficulties = Long(content.Difficulties, index, () => new Difficulty()) },
        ("Lessons", var index, _) => content with { Lessons = Long(content.Lessons, index, () => new Lesson()) },
        ("Sources", var index, _) => content with { Sources = Long(content.Sources, index, () => new Source()) },
        ("Places", var index, _) => content with { Places = Long(content.Places, index, () => "") },
        ("Partners", var index, _) => content with { Partners = Long(content.Partners, index, () => "") },
        _ => content,
    };

    private static PracticeContent? OfReach(PracticeContent content, string field, int? number) => field switch
    {
        "Reach.Women" => content with { Reach = content.Reach with { Women = number } },
        "Reach.Girls" => content with { Reach = content.Reach with { Girls = number } },
        "Reach.Boys" => content with { Reach = content.Reach with { Boys = number } },
        "Reach.Men" => content with { Reach = content.Reach with { Men = number } },
        "Reach.PersonsWithDisabilities" => content with { Reach = content.Reach with { PersonsWithDisabilities = number } },
        "Reach.Survivors" => content with { Reach = content.Reach with { Survivors = number } },
        "Reach.Families" => content with { Reach = content.Reach with { Families = number } },
        "Reach.Communities" => content with { Reach = content.Reach with { Communities = number } },
        _ => null,
    };

    private static IReadOnlyList<T> Long<T>(IReadOnlyList<T> items, int index, Func<T> blank) =>
        [.. items, .. Enumerable.Range(0, Math.Max(0, index + 1 - items.Count)).Select(_ => blank())];

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> items, int index, Func<T, T> change) => [.. items.Select((item, position) => position == index ? change(item) : item)];

    private static IReadOnlyList<string> Several(string answer) => [.. answer.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static T? Named<T>(string answer) where T : struct, Enum => Enum.TryParse<T>(answer, out var value) && Enum.IsDefined(value) ? value : null;

    private static PracticeContent? Optional<T>(string answer, Func<T?, PracticeContent> put) where T : struct, Enum =>
        answer.Length == 0 ? put(null) : Named<T>(answer) is { } value ? put(value) : null;

    private static PracticeContent? Number(string answer, Func<int?, PracticeContent?> put) =>
        Digits(answer) is not { Length: > 0 } digits ? put(null) : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? put(number) : null;

    private static PracticeContent? Amount(string answer, Func<decimal?, PracticeContent?> put) =>
        Digits(answer) is not { Length: > 0 } digits ? put(null) : decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? put(amount) : null;

    // Digits of any script; spaces and apostrophes between thousands are how people write, not what they mean.
    private static string Digits(string answer) => string.Concat(answer.Trim().Where(character => !char.IsWhiteSpace(character) && character is not ('\'' or '’'))
        .Select(character => char.IsDigit(character) ? ((int)char.GetNumericValue(character)).ToString(CultureInfo.InvariantCulture) : character.ToString()));

    private static (string List, int Index, string Property)? ItemOf(string field) =>
        Item().Match(field) is { Success: true } match && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (match.Groups[1].Value, index, match.Groups[3].Value)
            : null;

    [GeneratedRegex(@"^(\w+)\[(\d{1,4})\](?:\.(\w+))?$")]
    private static partial Regex Item();
}
