using FocalPoints.Search.Ranking;

namespace FocalPoints.Search.Translating;

/// <summary>A label of a concept, in one language.</summary>
/// <param name="Language">Primary subtag, as in <c>fr</c>.</param>
/// <param name="IsPreferred">What the concept is called first of all; texts use it most.</param>
public readonly record struct LexiconLabel(string Language, string Text, bool IsPreferred = false);

/// <summary>A term that a word is translated by.</summary>
/// <param name="Term">As the index holds it.</param>
/// <param name="Probability">Above zero, up to 1.</param>
public readonly record struct TranslatedTerm(string Term, float Probability);

/// <summary>A label as terms of the index, in order.</summary>
/// <param name="Concept">Labels of one concept say the same.</param>
public sealed record LabelTerms(int Concept, IReadOnlyList<string> Terms);

/// <summary>
/// What words of one language are called in another, as far as the labels of the concept schemes tell: whole labels by their concept, single
/// words by what <see cref="LearnLexicon"/> learnt from all labels. Terms are those of the index, so what it gives can be looked up as it is.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Knows no word: what there is before the first one is learnt, and where no scheme has labels.</summary>
    public static Lexicon Empty { get; } = new([], new Dictionary<(string, string), IReadOnlyDictionary<string, TranslatedTerm[]>>(), new Dictionary<string, string>());

    private readonly IReadOnlyDictionary<(string From, string To), IReadOnlyDictionary<string, TranslatedTerm[]>> words;
    private readonly Dictionary<string, Dictionary<string, List<LabelTerms>>> byFirstTerm = [];
    private readonly Dictionary<(int Concept, string Language), List<LabelTerms>> byConcept = [];
    private readonly HashSet<(string Language, string Term)> known = [];
    private readonly IReadOnlyDictionary<string, string> written;
    private readonly Dictionary<(char First, int Length), List<string>> spelt;

    /// <param name="labels">Every label, by its language.</param>
    /// <param name="words">The translations of each word, most probable first, by the pair of languages.</param>
    /// <param name="written">The words of all labels, as they are written, by what they are folded.</param>
    internal Lexicon(IEnumerable<(string Language, LabelTerms Label)> labels, IReadOnlyDictionary<(string From, string To), IReadOnlyDictionary<string, TranslatedTerm[]>> words,
        IReadOnlyDictionary<string, string> written)
    {
        this.written = written;
        spelt = written.Keys.GroupBy(word => (word[0], word.Length)).ToDictionary(group => group.Key, group => group.ToList());
        this.words = words;
        foreach (var (language, label) in labels)
        {
            if (!byFirstTerm.TryGetValue(language, out var first))
                byFirstTerm[language] = first = [];
            if (!first.TryGetValue(label.Terms[0], out var beginning))
                first[label.Terms[0]] = beginning = [];
            beginning.Add(label);
            if (!byConcept.TryGetValue((label.Concept, language), out var same))
                byConcept[(label.Concept, language)] = same = [];
            same.Add(label);
            foreach (var term in label.Terms)
                known.Add((language, term));
        }

        Languages = [.. byFirstTerm.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The languages that labels are in, in ordinal order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Whether a term stands in a label of a language.</summary>
    public bool Knows(string language, string term) => known.Contains((language, term));

    /// <summary>A folded word as a label writes it, in lower case; null where no label has it.</summary>
    public string? Written(string word) => written.GetValueOrDefault(word);

    /// <summary>The folded words of labels with the same first letter that are at most so many slips away.</summary>
    public IEnumerable<string> WordsCloseTo(string word, int slips)
    {
        for (var length = word.Length - slips; length <= word.Length + slips; length++)
        {
            foreach (var other in spelt.GetValueOrDefault((word[0], length)) ?? [])
            {
                if (Slips.Between(word, other) <= slips)
                    yield return other;
            }
        }
    }

    /// <summary>What a word may be called in another language, most probable first; empty where nothing is known.</summary>
    public IReadOnlyList<TranslatedTerm> Translate(string from, string term, string to) =>
        words.TryGetValue((from, to), out var pair) && pair.TryGetValue(term, out var translations) ? translations : [];

    /// <summary>The longest labels that begin here; empty where none does. Several concepts may share a label.</summary>
    /// <param name="terms">The forms that each word of a question has in this language; any of them may be the label's.</param>
    public IReadOnlyList<LabelTerms> LabelsAt(string language, IReadOnlyList<IReadOnlyList<string>> terms, int start)
    {
        if (!byFirstTerm.TryGetValue(language, out var first))
            return [];
        var candidates = terms[start].SelectMany(term => first.GetValueOrDefault(term) ?? [])
            .Where(label => Fits(label, terms, start)).ToList();
        var longest = candidates.Count == 0 ? 0 : candidates.Max(label => label.Terms.Count);
        return [.. candidates.Where(label => label.Terms.Count == longest)];
    }

    /// <summary>What a concept is called in a language, the preferred label first; empty where it has no label there.</summary>
    public IReadOnlyList<LabelTerms> LabelsOf(int concept, string language) => byConcept.GetValueOrDefault((concept, language)) ?? (IReadOnlyList<LabelTerms>)[];

    private static bool Fits(LabelTerms label, IReadOnlyList<IReadOnlyList<string>> terms, int start)
    {
        if (start + label.Terms.Count > terms.Count)
            return false;
        for (var at = 1; at < label.Terms.Count; at++)
        {
            if (!terms[start + at].Contains(label.Terms[at]))
                return false;
        }

        return true;
    }
}
