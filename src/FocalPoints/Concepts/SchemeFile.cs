using FocalPoints.Concepts.Skos;
using FocalPoints.Kernel;

namespace FocalPoints.Concepts;

/// <summary>What there is besides a file that it can refer to.</summary>
/// <param name="Concepts">Every concept with its scheme; those of the scheme itself do not count.</param>
public sealed record KnownRecords(IReadOnlySet<string> ThemeIds, IReadOnlyCollection<(string SchemeIri, string Iri)> Concepts);

/// <summary>Reads a vocabulary from a file: what it says in SKOS, in the order that is stored.</summary>
public static class SchemeFile
{
    // What is told of circles: enough to put them right one after the other.
    private const int CirclesMax = 20, WayMax = 12;

    /// <summary>The most concepts: they are saved at once, and nobody else writes meanwhile.</summary>
    public const int ConceptsMax = 10_000;

    /// <summary>The vocabulary, or what is wrong with the file.</summary>
    public static (SchemeContent? Content, SkosProblem? Problem) Read(ReadOnlyMemory<byte> file, KnownRecords known) => Read([file], known);

    /// <summary>One vocabulary in several files.</summary>
    internal static (SchemeContent? Content, SkosProblem? Problem) Read(IReadOnlyList<ReadOnlyMemory<byte>> files, KnownRecords known)
    {
        var graph = new SkosGraph();
        foreach (var file in files)
        {
            if (SkosFile.Read(file, graph) is { } problem)
                return (null, problem);
        }

        var concepts = graph.Resources.Where(resource => resource.Value.IsConcept).OrderBy(resource => resource.Key, StringComparer.Ordinal).ToList();
        if (concepts.Count == 0)
            return (null, new SkosProblem(SkosFault.NoConcepts));
        if (concepts.Count > ConceptsMax)
            return (null, new SkosProblem(SkosFault.TooLarge));
        if (concepts.FirstOrDefault(concept => !IsAddress(concept.Key)) is { Key: { } nowhere })
            return (null, new SkosProblem(SkosFault.NoAddress, null, nowhere.Replace(SkosNames.Nowhere, "", StringComparison.Ordinal)));
        if (SchemeOf(graph, concepts) is not { } iri)
            return (null, new SkosProblem(SkosFault.NoScheme));
        if (!IsAddress(iri))
            return (null, new SkosProblem(SkosFault.NoAddress, null, iri.Replace(SkosNames.Nowhere, "", StringComparison.Ordinal)));

        var findings = new List<Finding>();
        var elsewhere = known.Concepts.Where(concept => concept.SchemeIri != iri).Select(concept => concept.Iri).ToHashSet();
        var contents = Contents(concepts, graph, known.ThemeIds, elsewhere, findings);
        findings.AddRange(Compare(contents));
        var scheme = graph.Resources.GetValueOrDefault(iri);
        return (new SchemeContent(iri, Say(scheme?.Titles.Concat(scheme.Labels.Select(label => label.Text))), Say(scheme?.Licences), Say(scheme?.Sources), contents, findings), null);
    }

    private static List<ConceptContent> Contents(List<KeyValuePair<string, SkosResource>> concepts, SkosGraph graph, IReadOnlySet<string> themeIds, HashSet<string> elsewhere, List<Finding> findings)
    {
        var own = concepts.Select(concept => concept.Key).ToHashSet();
        var above = Pairs(concepts, resource => resource.Broader).Concat(Pairs(graph.Resources, resource => resource.Narrower).Select(pair => (From: pair.To, To: pair.From))).ToLookup(pair => pair.From, pair => pair.To);
        var beside = Pairs(graph.Resources, resource => resource.Related).SelectMany(pair => new[] { pair, (From: pair.To, To: pair.From) }).ToLookup(pair => pair.From, pair => pair.To);
        return [.. concepts.Select(concept => new ConceptContent(concept.Key, ThemeOf(concept.Key, concept.Value), LabelsOf.Concept(concept.Key, concept.Value, graph, findings),
            Known(concept.Key, above), Known(concept.Key, beside)))];

        IReadOnlyList<string> Known(string from, ILookup<string, string> references)
        {
            var kept = new List<string>();
            foreach (var to in references[from].Distinct().Order(StringComparer.Ordinal))
            {
                if (own.Contains(to) || elsewhere.Contains(to) || IsTheme(to))
                    kept.Add(to);
                else
                    findings.Add(new Finding(ThemeId(to) is null ? FindingKind.UnknownReference : FindingKind.UnknownTheme, from, "", to));
            }

            return kept;
        }

        string? ThemeOf(string iri, SkosResource resource)
        {
            var matches = resource.ExactMatches.Prepend(iri).Where(match => ThemeId(match) is not null).Order(StringComparer.Ordinal).ToList();
            findings.AddRange(matches.Where(match => !IsTheme(match)).Select(match => new Finding(FindingKind.UnknownTheme, iri, "", match)));
            return matches.Find(IsTheme) is { } theme ? ThemeId(theme) : null;
        }

        bool IsTheme(string iri) => ThemeId(iri) is { } id && themeIds.Contains(id);
    }

    // What only all concepts together show.
    private static IEnumerable<Finding> Compare(List<ConceptContent> contents)
    {
        foreach (var circle in Circles.In(contents.ToDictionary(concept => concept.Iri, concept => concept.Broader)).Take(CirclesMax))
            yield return new Finding(FindingKind.Circle, circle[0], "", string.Join(" → ", circle.Count <= WayMax ? circle : [.. circle.Take(WayMax), "…"]));
        var same = contents.SelectMany(concept => concept.Labels.Where(label => label.Kind == LabelKind.Preferred).Select(label => (concept.Iri, label.Language, label.Text)))
            .GroupBy(label => (label.Language, label.Text.ToLowerInvariant())).Where(group => group.Count() > 1);
        foreach (var (iri, language, text) in same.Select(group => group.ElementAt(1)))
            yield return new Finding(FindingKind.SamePreferred, iri, language, text);
    }

    // The scheme that most concepts say they are in; else the only one the file declares; else what all their addresses begin with.
    private static string? SchemeOf(SkosGraph graph, List<KeyValuePair<string, SkosResource>> concepts)
    {
        var named = concepts.SelectMany(concept => concept.Value.Schemes.Distinct()).GroupBy(scheme => scheme)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (named is not null)
            return named.Key;
        var declared = graph.Resources.Where(resource => resource.Value.IsScheme).ToList();
        if (declared.Count == 1)
            return declared[0].Key;
        var begin = concepts.Select(concept => SkosAddress.Namespace(concept.Key)).Distinct().ToList();
        return begin.Count == 1 ? begin[0] : null;
    }

    private static IEnumerable<(string From, string To)> Pairs(IEnumerable<KeyValuePair<string, SkosResource>> resources, Func<SkosResource, List<string>> links) =>
        resources.SelectMany(resource => links(resource.Value).Select(to => (resource.Key, to)));

    private static string? ThemeId(string iri) => iri.StartsWith(SkosNames.Theme, StringComparison.Ordinal) ? iri[SkosNames.Theme.Length..] : null;

    private static bool IsAddress(string iri) => iri.Length <= ConceptScheme.IriMax && !iri.StartsWith("_:", StringComparison.Ordinal) && !iri.StartsWith(SkosNames.Nowhere, StringComparison.Ordinal)
        && !PlainText.HasForbiddenCharacters(iri);

    private static string Say(IEnumerable<RdfNode>? texts) =>
        PlainText.Clean(texts?.OrderBy(text => text.Language switch { "en" => 0, "" => 1, _ => 2 }).Select(text => text.Value).FirstOrDefault());
}
