using FocalPoints.Search.Analysis;

namespace FocalPoints.Search.Translating;

/// <summary>
/// Learns which word of one language stands for which of another from labels alone: each pair of labels of one concept is a tiny translated
/// sentence, and IBM Model 1 (Brown et al., 1993) finds which words of such sentences belong together.
/// </summary>
public static class LearnLexicon
{
    private const int Rounds = 6;
    private const double LeastProbability = 0.05;
    private const int MostTranslations = 6;

    /// <summary>The lexicon of all pairs of languages. The same labels give the same lexicon, in whichever order they come within a concept.</summary>
    /// <param name="concepts">The labels of each concept.</param>
    public static Lexicon From(IEnumerable<IReadOnlyList<LexiconLabel>> concepts)
    {
        List<(string Language, LabelTerms Label)> labels = [];
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (concept, at) in concepts.Select((concept, at) => (concept, at)))
        {
            foreach (var label in concept.Distinct().OrderBy(label => label.Language, StringComparer.Ordinal).ThenByDescending(label => label.IsPreferred).ThenBy(label => label.Text, StringComparer.Ordinal))
            {
                var tokens = TellingTokens(label);
                if (tokens.Count == 0)
                    continue;
                labels.Add((label.Language, new LabelTerms(at, [.. tokens.Select(token => token.Term)])));
                foreach (var token in tokens.Where(token => !token.StaysInPlace && !WritingSystems.IsUnspaced(token.Word)))
                    written.TryAdd(token.Word, label.Text[token.Start..token.End].ToLowerInvariant());
            }
        }

        var byLanguage = labels.GroupBy(label => label.Language, label => label.Label).ToDictionary(group => group.Key, group => new Side(group));
        var words = new Dictionary<(string, string), IReadOnlyDictionary<string, TranslatedTerm[]>>();
        foreach (var (from, source) in byLanguage)
        {
            foreach (var (to, target) in byLanguage.Where(other => other.Key != from))
                words[(from, to)] = Learn(source, target);
        }

        return new Lexicon(labels, words, written);
    }

    /// <summary>A label as the index holds it: stop words left out where anything else remains, unspaced scripts in pairs of characters.</summary>
    private static List<Token> TellingTokens(LexiconLabel label)
    {
        var tokens = TextAnalysis.Analyze(label.Text, label.Language);
        var terms = tokens.Where((token, at) => token.StaysInPlace || !IsPartOfPair(tokens, at)).ToList();
        var telling = terms.Where(token => !token.IsStopWord).ToList();
        return telling.Count > 0 ? telling : terms;
    }

    // A character of an unspaced script that a pair begins or ends with.
    private static bool IsPartOfPair(IReadOnlyList<Token> tokens, int at) =>
        tokens.Any(pair => pair.StaysInPlace && pair.Start <= tokens[at].Start && pair.End >= tokens[at].End);

    // Six rounds of expectation and maximisation over t(target | source).
    private static Dictionary<string, TranslatedTerm[]> Learn(Side source, Side target)
    {
        var sentences = source.Labels.SelectMany(pair => target.Labels.TryGetValue(pair.Key, out var others)
            ? pair.Value.SelectMany(label => others.Select(other => (From: label, To: other))) : []).ToList();
        var together = new Dictionary<(int From, int To), int>();
        foreach (var (from, to) in sentences)
        {
            foreach (var word in from)
            {
                foreach (var other in to)
                    together.TryAdd((word, other), together.Count);
            }
        }

        // Each sentence's words as the places of their pairs, so that a round only adds and divides.
        var cells = sentences.Select(sentence => sentence.To.Select(other => sentence.From.Select(word => together[(word, other)]).ToArray()).ToArray()).ToList();
        var sources = new int[together.Count];
        foreach (var (pair, place) in together)
            sources[place] = pair.From;
        var probability = new double[together.Count];
        Array.Fill(probability, 1.0);
        for (var round = 0; round < Rounds; round++)
            probability = Round(cells, sources, probability, source.Words.Count);

        return together.Where(pair => probability[pair.Value] >= LeastProbability)
            .GroupBy(pair => pair.Key.From, pair => new TranslatedTerm(target.Words[pair.Key.To], (float)probability[pair.Value]))
            .ToDictionary(group => source.Words[group.Key],
                group => group.OrderByDescending(term => term.Probability).ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostTranslations).ToArray());
    }

    private static double[] Round(List<int[][]> sentences, int[] sources, double[] probability, int words)
    {
        var expected = new double[probability.Length];
        var totals = new double[words];
        foreach (var sentence in sentences)
        {
            foreach (var places in sentence)
            {
                var all = 0.0;
                foreach (var place in places)
                    all += probability[place];
                foreach (var place in places)
                    expected[place] += probability[place] / all;
            }
        }

        for (var place = 0; place < expected.Length; place++)
            totals[sources[place]] += expected[place];
        for (var place = 0; place < expected.Length; place++)
            expected[place] /= totals[sources[place]];
        return expected;
    }

    /// <summary>The labels of one language with their words numbered.</summary>
    private sealed class Side
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public Side(IEnumerable<LabelTerms> labels)
        {
            foreach (var label in labels)
            {
                if (!Labels.TryGetValue(label.Concept, out var same))
                    Labels[label.Concept] = same = [];
                same.Add([.. label.Terms.Select(NumberOf)]);
            }
        }

        /// <summary>By concept.</summary>
        public Dictionary<int, List<int[]>> Labels { get; } = [];

        public List<string> Words { get; } = [];

        private int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = Words.Count;
                Words.Add(word);
            }

            return number;
        }
    }
}
