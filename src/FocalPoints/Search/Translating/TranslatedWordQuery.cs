using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace FocalPoints.Search.Translating;

/// <summary>
/// Several terms of one field scored as one word: in a text the word stands as often as its terms do, each by its probability, and it is as common as
/// all texts with any of them. So a word with six translations weighs no more than a word with one.
/// </summary>
internal sealed class TranslatedWordQuery(string inField, IReadOnlyList<TranslatedTerm> translations) : Query
{
    private string Field => inField;

    private IReadOnlyList<TranslatedTerm> Terms => translations;

    public override string ToString(string defaultField) => $"{inField}:({string.Join(' ', translations.Select(term => $"{term.Term}^{term.Probability}"))})";

    public override Weight CreateWeight(IndexSearcher searcher) => new WordWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> found)
    {
        foreach (var term in translations)
            found.Add(new Term(inField, term.Term));
    }

    public override bool Equals(object? other) => other is TranslatedWordQuery query && base.Equals(query) && query.ToString("") == ToString("");

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ToString(""));

    private sealed class WordWeight : Weight
    {
        private readonly TranslatedWordQuery query;
        private readonly Similarity similarity;
        private readonly Similarity.SimWeight? weight;

        public WordWeight(TranslatedWordQuery query, IndexSearcher searcher)
        {
            this.query = query;
            similarity = searcher.Similarity;
            // The texts with any of the terms, counted each by itself: what stands in several counts more than once, which costs nothing to find out.
            var frequency = query.Terms.Sum(term => (long)searcher.IndexReader.DocFreq(new Term(query.Field, term.Term)));
            if (frequency == 0)
                return;
            var statistics = new TermStatistics(new BytesRef(query.Terms[0].Term), Math.Min(frequency, searcher.IndexReader.MaxDoc), -1);
            weight = similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query.Field), statistics);
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => weight?.GetValueForNormalization() ?? 0;

        public override void Normalize(float norm, float topLevelBoost) => weight?.Normalize(norm, topLevelBoost);

        public override Explanation Explain(AtomicReaderContext context, int document) => new(0, query.ToString(""));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (weight is null || context.AtomicReader.GetTerms(query.Field) is not { } all)
                return null;
            var iterator = all.GetEnumerator();
            var postings = new List<(DocsEnum Documents, float Probability)>();
            foreach (var term in query.Terms)
            {
                if (iterator.SeekExact(new BytesRef(term.Term)))
                    postings.Add((iterator.Docs(acceptDocs, null), term.Probability));
            }

            return postings.Count == 0 ? null : new WordScorer(this, similarity.GetSimScorer(weight, context), postings);
        }
    }

    private sealed class WordScorer : Scorer
    {
        private readonly Similarity.SimScorer scorer;
        private readonly (DocsEnum Documents, float Probability)[] postings;
        private int document = -1;

        public WordScorer(Weight weight, Similarity.SimScorer scorer, List<(DocsEnum Documents, float Probability)> postings)
            : base(weight)
        {
            this.scorer = scorer;
            this.postings = [.. postings];
        }

        public override int DocID => document;

        public override int Freq => postings.Count(posting => posting.Documents.DocID == document);

        public override float GetScore()
        {
            var frequency = 0f;
            foreach (var (documents, probability) in postings)
            {
                if (documents.DocID == document)
                    frequency += probability * documents.Freq;
            }

            return scorer.Score(document, frequency);
        }

        public override int NextDoc() => Advance(document + 1);

        public override int Advance(int target)
        {
            var next = NO_MORE_DOCS;
            foreach (var (documents, _) in postings)
                next = Math.Min(next, documents.DocID < target ? documents.Advance(target) : documents.DocID);
            return document = next;
        }

        public override long GetCost() => postings.Sum(posting => posting.Documents.GetCost());
    }
}
