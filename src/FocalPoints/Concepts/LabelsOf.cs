using FocalPoints.Concepts.Skos;
using FocalPoints.Kernel;

namespace FocalPoints.Concepts;

/// <summary>The labels of one concept, put in order: one preferred in a language, none twice, each in a primary language.</summary>
internal static class LabelsOf
{
    /// <summary>The longest label, in text elements.</summary>
    public const int LabelMax = 200;

    /// <summary>The labels by kind, language and text. What was left out or changed is added to the findings.</summary>
    public static IReadOnlyList<ConceptLabel> Concept(string iri, SkosResource resource, SkosGraph graph, List<Finding> findings)
    {
        var kept = new List<ConceptLabel>();
        var tags = new Dictionary<(string Language, string Text), string>();
        var preferred = new Dictionary<string, string>();
        foreach (var (kind, text, tag) in Usable(iri, resource, graph, findings))
        {
            var language = tag.Split('-')[0];
            var key = (language, text.ToLowerInvariant());
            if (tags.TryGetValue(key, out var other))
            {
                // What two regions call the same is no mistake.
                if (other == tag)
                    findings.Add(new Finding(FindingKind.Repeated, iri, language, text));
                continue;
            }

            tags.Add(key, tag);
            var isSecond = kind == LabelKind.Preferred && !preferred.TryAdd(language, tag);
            if (isSecond && preferred[language] == tag)
                findings.Add(new Finding(FindingKind.SecondPreferred, iri, language, text));
            kept.Add(new ConceptLabel(isSecond ? LabelKind.Alternative : kind, language, text));
        }

        if (kept.Count == 0)
            findings.Add(new Finding(FindingKind.WithoutLabel, iri, "", ""));
        return [.. kept.OrderBy(label => label.Kind).ThenBy(label => label.Language, StringComparer.Ordinal).ThenBy(label => label.Text, StringComparer.Ordinal)];
    }

    // Preferred ones first, those of a language as a whole before those of a region, then by text: the same from whichever way of writing.
    private static IEnumerable<(LabelKind Kind, string Text, string Tag)> Usable(string iri, SkosResource resource, SkosGraph graph, List<Finding> findings)
    {
        var all = resource.Labels.Concat(resource.LabelResources.SelectMany(label =>
            graph.Resources.GetValueOrDefault(label.Label)?.LiteralForms.Select(form => (label.Kind, form)) ?? [])).Distinct();
        foreach (var (kind, node) in all.OrderBy(label => label.Item1).ThenBy(label => label.Item2.Language.Length).ThenBy(label => label.Item2.Language, StringComparer.Ordinal).ThenBy(label => label.Item2.Value, StringComparer.Ordinal))
        {
            var text = PlainText.Clean(node.Value).ReplaceLineEndings(" ");
            if (text.Length == 0)
                continue;
            if (PlainText.HasForbiddenCharacters(text))
                findings.Add(new Finding(FindingKind.Forbidden, iri, node.Language, text = PlainText.WithoutForbiddenCharacters(text).Trim()));
            if (!IsLanguage(node.Language))
                findings.Add(new Finding(FindingKind.WithoutLanguage, iri, "", Short(text)));
            else if (PlainText.Length(text) > LabelMax)
                findings.Add(new Finding(FindingKind.TooLong, iri, node.Language, Short(text)));
            else if (text.Length > 0)
                yield return (kind, text, node.Language);
        }
    }

    private static bool IsLanguage(string tag) => tag.Split('-')[0] is { Length: 2 or 3 } language && language.All(char.IsAsciiLetterLower) && language != "und";

    private static string Short(string text) => text.Length > 60 ? text[..60].TrimEnd('\ud83d') + "…" : text;
}
