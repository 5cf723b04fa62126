using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// Lifts, among the best, the texts where the words of a question stand near each other, and those whose title says them one after the other.
/// Only the best are looked at: where words stand is dear to read, and no lift carries a weak answer to the top.
/// </summary>
internal sealed class Nearness
{
    private const float TitleLift = 1.25f, NearLift = 1.1f;

    /// <summary>With more words than these a question is a sentence, which no text repeats by chance.</summary>
    private const int MostWords = 8;

    /// <summary>So many words may stand between two of the question, on average.</summary>
    private const int Apart = 3;

    private readonly IndexView view;
    private readonly IReadOnlyList<(string Language, IReadOnlyList<QueryWord> Words)> questions;

    public Nearness(IndexView view, QueryText text)
    {
        this.view = view;
        questions = [.. view.Languages.Select(language => (language, text.WordsIn(language))).Where(question => question.Item2.Count is > 1 and <= MostWords)];
    }

    /// <summary>True where a question has several words, and not too many.</summary>
    public bool Matters => questions.Count > 0;

    /// <summary>Lifts the scores of these documents of a segment, which are in order.</summary>
    public void Lift(AtomicReaderContext leaf, IReadOnlyList<int> documents, Span<float> totals)
    {
        var lifts = new float[documents.Count];
        foreach (var (language, words) in questions)
        {
            Look(leaf, IndexFields.In(IndexFields.Title, language), language, words, documents, lifts, isTitle: true);
            Look(leaf, IndexFields.In(IndexFields.Summary, language), language, words, documents, lifts, isTitle: false);
            Look(leaf, IndexFields.In(IndexFields.Body, language), language, words, documents, lifts, isTitle: false);
        }

        for (var at = 0; at < lifts.Length; at++)
            totals[documents[at]] *= Math.Max(1, lifts[at]);
    }

    private void Look(AtomicReaderContext leaf, string field, string language, IReadOnlyList<QueryWord> words, IReadOnlyList<int> documents, float[] lifts, bool isTitle)
    {
        if (view.SizeOf(field).Documents == 0)
            return;
        var places = new WordPlaces[words.Count];
        for (var at = 0; at < places.Length; at++)
        {
            places[at] = new WordPlaces(leaf.AtomicReader, field, words[at].TermsIn(language));
            if (places[at].IsNowhere)
                return;
        }

        for (var at = 0; at < lifts.Length; at++)
        {
            var document = documents[at];
            if (places.All(place => place.MoveTo(document)))
                lifts[at] = Math.Max(lifts[at], isTitle && IsPhrase(places, words) ? TitleLift : Window(places) <= words.Count + (Apart * (words.Count - 1)) ? NearLift : 1);
        }
    }

    private static bool IsPhrase(WordPlaces[] places, IReadOnlyList<QueryWord> words) => places[0].Positions.Any(start =>
        Enumerable.Range(1, places.Length - 1).All(at => places[at].Positions.Contains(start + words[at].Position - words[0].Position)));

    /// <summary>The length of the shortest stretch with all words.</summary>
    private static int Window(WordPlaces[] places)
    {
        var next = new int[places.Length];
        var best = int.MaxValue;
        while (true)
        {
            var (first, last, lowest) = (int.MaxValue, 0, 0);
            for (var word = 0; word < places.Length; word++)
            {
                var position = places[word].Positions[next[word]];
                last = Math.Max(last, position);
                if (position < first)
                    (first, lowest) = (position, word);
            }

            best = Math.Min(best, last - first + 1);
            if (++next[lowest] == places[lowest].Positions.Count)
                return best;
        }
    }

    /// <summary>Where a word stands, in whichever of its forms, document by document.</summary>
    private sealed class WordPlaces
    {
        private readonly List<DocsAndPositionsEnum> forms = [];

        public WordPlaces(AtomicReader reader, string field, IEnumerable<string> terms)
        {
            foreach (var term in terms)
            {
                if (reader.GetTermPositionsEnum(new Term(field, new BytesRef(term))) is { } places)
                    forms.Add(places);
            }
        }

        public bool IsNowhere => forms.Count == 0;

        /// <summary>In the document that was moved to, in order.</summary>
        public List<int> Positions { get; } = [];

        public bool MoveTo(int document)
        {
            Positions.Clear();
            foreach (var form in forms)
            {
                if (form.DocID < document && form.Advance(document) == DocIdSetIterator.NO_MORE_DOCS)
                    continue;
                if (form.DocID != document)
                    continue;
                for (var at = 0; at < form.Freq; at++)
                    Positions.Add(form.NextPosition());
            }

            if (forms.Count > 1)
                Positions.Sort();
            return Positions.Count > 0;
        }
    }
}
