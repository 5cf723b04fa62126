using FocalPoints.Search.Indexing;
using Lucene.Net.Search;

namespace FocalPoints.Search.Ranking;

/// <summary>Asks the index what somebody typed.</summary>
internal static class RankedSearch
{
    private const float NumberWorth = 10_000;

    /// <summary>Hands all that answers to <paramref name="found"/>; everything where <paramref name="isEmpty"/> says that nothing was typed.</summary>
    public static void Find(IndexView view, QueryText text, bool isEmpty, FoundPractices found)
    {
        if (isEmpty)
        {
            view.Searcher.Search(new MatchAllDocsQuery(), found);
            return;
        }

        var leaves = view.Reader.Leaves.Select(leaf => new LeafScores(leaf)).ToList();
        try
        {
            var spelling = new Spelling(view, found, text.Lexicon);
            text.Correct(spelling.CloseTo);
            var words = Score(view, text, spelling, leaves);
            found.Prefer(text.Language);
            Phrases.Apply(view, text, leaves);
            var best = new WeakTail(view, found);
            foreach (var leaf in view.Reader.Leaves)
                best.Look(leaf, leaves[leaf.Ord]);
            var nearness = new Nearness(view, text);
            foreach (var leaf in nearness.Matters ? view.Reader.Leaves : [])
                nearness.Lift(leaf, best.BestOf(leaf.Ord), leaves[leaf.Ord].Totals);
            Collect(view, leaves, best, words, found);
        }
        finally
        {
            foreach (var leaf in leaves)
                leaf.Dispose();
        }
    }

    /// <summary>Scores, and says how many words there are to have.</summary>
    private static int Score(IndexView view, QueryText text, Spelling spelling, List<LeafScores> leaves)
    {
        if (text.Number is { } number)
        {
            foreach (var leaf in leaves)
                leaf.Add(IndexFields.Number, number.Number, NumberWorth);
            if (number.IsAll)
                return 0;
        }

        if (text.IsAnything && text.Without.Count > 0)
        {
            foreach (var leaf in leaves)
                leaf.Totals.Fill(1);
        }

        var words = new HashSet<int>();
        foreach (var clause in new ClauseMaker(view, text, spelling).Make())
        {
            words.Add(clause.Word);
            foreach (var leaf in leaves)
                leaf.Add(clause);
        }

        return words.Count;
    }

    private static void Collect(IndexView view, List<LeafScores> leaves, WeakTail tail, int words, FoundPractices found)
    {
        foreach (var leaf in view.Reader.Leaves)
        {
            var scorer = new KeptScorer();
            found.SetScorer(scorer);
            found.SetNextReader(leaf);
            var totals = leaves[leaf.Ord].Totals;
            var having = leaves[leaf.Ord].Words;
            for (var document = 0; document < totals.Length; document++)
            {
                if (totals[document] <= 0 || (having[document] < words && tail.Holds(leaf, document, totals[document])))
                    continue;
                scorer.Score = totals[document];
                found.Collect(document);
            }
        }
    }

    /// <summary>A score that is known already.</summary>
    private sealed class KeptScorer() : Scorer(null)
    {
        public float Score { get; set; }

        public override int DocID => 0;

        public override int Freq => 1;

        public override float GetScore() => Score;

        public override int NextDoc() => NO_MORE_DOCS;

        public override int Advance(int target) => NO_MORE_DOCS;

        public override long GetCost() => 0;
    }
}
