using FocalPoints.Kernel;
using FocalPoints.Practices.Drafting;
using FocalPoints.Topics;

namespace FocalPoints.Curation.Themes;

/// <summary>What a form says of a topic, as it was typed.</summary>
/// <param name="Labels">By language; an empty one is none.</param>
/// <param name="Synonyms">By language, one on a line.</param>
/// <param name="Definition">English.</param>
/// <param name="BroaderId">Null or empty for a topic at the top.</param>
public sealed record ThemeInput(IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Synonyms, string Definition, string? BroaderId)
{
    /// <summary>The longest label or synonym and the longest definition, in text elements; the most synonyms in a language.</summary>
    public const int LabelMax = 100, DefinitionMax = 1000, SynonymsMax = 40;

    /// <summary>The topic's label in each language that has one.</summary>
    public LocalText ToLabel()
    {
        var label = new LocalText();
        foreach (var language in PracticeRules.CommonLanguages)
        {
            if (PlainText.Clean(Labels.GetValueOrDefault(language)) is { Length: > 0 } text)
                label[language] = text;
        }

        return label;
    }

    /// <summary>The synonyms of each language that has some, each once.</summary>
    public Dictionary<string, List<string>> ToSynonyms() => PracticeRules.CommonLanguages
        .Select(language => (language, words: PlainText.Clean(Synonyms.GetValueOrDefault(language)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList()))
        .Where(pair => pair.words.Count > 0).ToDictionary(pair => pair.language, pair => pair.words);

    /// <summary>What is wrong with the words; the fields are <c>Label[en]</c>, <c>Synonyms[en]</c> and <c>Definition</c>.</summary>
    public IEnumerable<Problem> Check()
    {
        var label = ToLabel();
        if (!label.ContainsKey("en"))
            yield return new Problem("Label[en]", ProblemRule.Required);
        foreach (var (language, text) in label)
        {
            foreach (var problem in CheckText($"Label[{language}]", text, LabelMax))
                yield return problem;
        }

        foreach (var (language, words) in ToSynonyms())
        {
            if (words.Count > SynonymsMax)
                yield return new Problem($"Synonyms[{language}]", ProblemRule.TooMany, SynonymsMax, words.Count);
            foreach (var problem in words.SelectMany(word => CheckText($"Synonyms[{language}]", word, LabelMax)).DistinctBy(problem => problem.Rule))
                yield return problem;
        }

        foreach (var problem in CheckText("Definition", PlainText.Clean(Definition), DefinitionMax))
            yield return problem;
    }

    /// <summary>Whether a topic says all this already.</summary>
    public bool IsSaidBy(Theme theme) => Same(ToLabel(), theme.Label) && PlainText.Clean(Definition) == theme.Definition && (BroaderId is { Length: > 0 } broader ? broader : null) == theme.BroaderId
        && ToSynonyms() is var synonyms && synonyms.Count == theme.Synonyms.Count
        && synonyms.All(pair => theme.Synonyms.TryGetValue(pair.Key, out var words) && words.SequenceEqual(pair.Value));

    private static bool Same(LocalText one, LocalText other) => one.Count == other.Count && one.All(pair => other.GetValueOrDefault(pair.Key) == pair.Value);

    private static IEnumerable<Problem> CheckText(string field, string text, int max)
    {
        if (PlainText.HasForbiddenCharacters(text))
            yield return new Problem(field, ProblemRule.ForbiddenCharacters);
        if (PlainText.Length(text) is var length && length > max)
            yield return new Problem(field, ProblemRule.TooLong, max, length);
    }
}
