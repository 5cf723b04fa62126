using System.Globalization;
using FocalPoints.Search.Analysis;

namespace FocalPoints.Search.Translating;

/// <summary>A term of another language that a word of a question is looked for as.</summary>
/// <param name="Weight">How surely it means that word: above zero, up to 1.</param>
internal readonly record struct Translated(string Term, float Weight);

/// <summary>
/// A question in the words of other languages. The language it is asked in is the one whose labels know most of its words, and there may be several.
/// Labels of several words are looked up whole first: they say which of a word's translations is meant.
/// </summary>
internal sealed class TranslatedQuery
{
    /// <summary>How many labels of a concept are looked for in a script that writes no spaces.</summary>
    private const int MostLabels = 4;

    private readonly Lexicon lexicon;
    private readonly Dictionary<string, IReadOnlyList<QueryWord>> words = [];
    private readonly Dictionary<string, Segment[]> segments = [];
    private readonly HashSet<(QueryWord Word, string Language)> asWritten = [];

    /// <param name="carrying">The words of the question without stop words of a language, in order.</param>
    public TranslatedQuery(Lexicon lexicon, Func<string, IReadOnlyList<QueryWord>> carrying)
    {
        this.lexicon = lexicon;
        foreach (var language in lexicon.Languages)
            words[language] = carrying(language);
        var known = lexicon.Languages.Select(language => (Language: language, Known: KnownIn(language))).ToList();
        var most = known.Select(language => language.Known).DefaultIfEmpty().Max();
        foreach (var (language, _) in known.Where(language => most > 0 && language.Known == most))
            segments[language] = [.. SegmentsIn(language)];
    }

    /// <summary>
    /// What a word is called in a language, in a script with spaces; empty where nothing is known. A word that several languages write the same is translated
    /// from each into the others, since another word may be usual there; see <see cref="TakeAsWritten"/>.
    /// </summary>
    public IReadOnlyList<Translated> TermsOf(QueryWord word, string language)
    {
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        if (asWritten.Contains((word, language)))
            return [];
        foreach (var (from, parts) in segments.Where(segment => segment.Key != language))
        {
            if (parts.FirstOrDefault(part => part.Words.Contains(word)) is { } part && !IsWritten(part, language))
                Add(terms, TermsOf(word, from, part, language));
        }

        return [.. terms.Select(term => new Translated(term.Key, term.Value))];
    }

    /// <summary>Notes that a word need not be translated into a language, where it is a word of that language and its texts have it. Into other languages it goes on to be.</summary>
    public void TakeAsWritten(QueryWord word, string language)
    {
        if (segments.ContainsKey(language))
            asWritten.Add((word, language));
    }

    /// <summary>
    /// What labels are called in a script without spaces: pairs of characters say little each, so all pairs of a label are looked for, and together they
    /// weigh as much as the words that the label stands for.
    /// </summary>
    public IEnumerable<(QueryWord Word, Translated Term)> PairsIn(string language) =>
        from parts in segments
        where parts.Key != language
        from part in parts.Value
        where IsWritten(part, language)
        from pair in part.Concepts.SelectMany(concept => lexicon.LabelsOf(concept, language).Take(MostLabels))
            .SelectMany(label => label.Terms.Select(term => new Translated(term, (float)part.Words.Count / label.Terms.Count)))
            .GroupBy(pair => pair.Term).Select(same => same.MaxBy(pair => pair.Weight))
        select (part.Words[0], pair);

    /// <summary>How a word was typed, with the words that it was looked up together with.</summary>
    public string AskedAs(QueryWord word) => segments.Values.SelectMany(parts => parts).FirstOrDefault(part => part.Words.Contains(word))?.Text ?? word.Text;

    private int KnownIn(string language) => words[language].Count(word => word.TermsIn(language).Any(term => lexicon.Knows(language, term)));

    // A label as long as possible at each word, else the word alone.
    private IEnumerable<Segment> SegmentsIn(string language)
    {
        var all = words[language];
        var terms = all.Select(word => word.TermsIn(language)).ToList();
        for (var at = 0; at < all.Count;)
        {
            var labels = lexicon.LabelsAt(language, terms, at);
            var length = labels.Count == 0 ? 1 : labels[0].Terms.Count;
            yield return new Segment([.. all.Skip(at).Take(length)], [.. labels.Select(label => label.Concept).Distinct()]);
            at += length;
        }
    }

    // Whether the segment is looked for as whole labels in that language.
    private bool IsWritten(Segment part, string language) => part.Concepts.Any(concept => lexicon.LabelsOf(concept, language).Any(label => WritingSystems.IsUnspaced(label.Terms[0])));

    private IEnumerable<Translated> TermsOf(QueryWord word, string from, Segment part, string to)
    {
        var learnt = word.TermsIn(from).Select(term => lexicon.Translate(from, term, to)).FirstOrDefault(translations => translations.Count > 0) ?? [];
        if (part.Words.Count == 1)
            return learnt.Select(term => new Translated(term.Term, term.Probability));
        var labels = part.Concepts.SelectMany(concept => lexicon.LabelsOf(concept, to)).ToList();
        if (labels.Count == 0)
            return learnt.Select(term => new Translated(term.Term, term.Probability));

        var meant = learnt.Where(term => labels.Any(label => label.Terms.Contains(term.Term))).ToList();
        var all = meant.Sum(term => term.Probability);
        return meant.Count > 0
            ? meant.Select(term => new Translated(term.Term, term.Probability / all))
            : labels[0].Terms.Select(term => new Translated(term, 1f / labels[0].Terms.Count));
    }

    private static void Add(Dictionary<string, float> terms, IEnumerable<Translated> more)
    {
        foreach (var (term, weight) in more)
            terms[term] = Math.Max(weight, terms.GetValueOrDefault(term));
    }

    /// <summary>Words that are looked up together.</summary>
    /// <param name="Concepts">Whose labels they are; empty for a word that is none.</param>
    private sealed record Segment(IReadOnlyList<QueryWord> Words, IReadOnlyList<int> Concepts)
    {
        /// <summary>As it was typed; pairs of characters overlap.</summary>
        public string Text => Words[0].System == WritingSystem.Unspaced
            ? Words[0].Text + string.Concat(Words.Skip(1).Select(pair => StringInfo.GetNextTextElement(pair.Text, StringInfo.GetNextTextElementLength(pair.Text))))
            : string.Join(' ', Words.Select(word => word.Text));
    }
}
