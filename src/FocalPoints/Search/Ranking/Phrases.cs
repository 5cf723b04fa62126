using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>What a text must have or must not: words one after the other, in the forms of each language.</summary>
internal static class Phrases
{
    /// <summary>Takes out of the scores what has an unwanted word, and what lacks a phrase.</summary>
    public static void Apply(IndexView view, QueryText text, List<LeafScores> leaves)
    {
        foreach (var unwanted in text.Without)
            Keep(leaves, Find(view, unwanted), isWanted: false);
        foreach (var wanted in text.Phrases)
            Keep(leaves, Find(view, wanted), isWanted: true);
    }

    private static void Keep(List<LeafScores> leaves, FixedBitSet?[] having, bool isWanted)
    {
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var totals = leaves[leaf].Totals;
            for (var document = 0; document < totals.Length; document++)
            {
                if ((having[leaf]?.Get(document) ?? false) != isWanted)
                    totals[document] = 0;
            }
        }
    }

    /// <summary>The documents with these words one after the other, by segment.</summary>
    private static FixedBitSet?[] Find(IndexView view, IReadOnlyList<QueryWord> words)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var language in view.Languages)
        {
            string[] fields = words.Count == 1 ? [IndexFields.Title, IndexFields.Summary, IndexFields.Body, IndexFields.Topic, IndexFields.State] : [IndexFields.Title, IndexFields.Summary, IndexFields.Body];
            foreach (var field in fields.Select(field => IndexFields.In(field, language)).Where(field => view.SizeOf(field).Documents > 0))
                any.Add(InField(field, language, words), Occur.SHOULD);
        }

        var weight = view.Searcher.CreateNormalizedWeight(any);
        var found = new FixedBitSet?[view.Reader.Leaves.Count];
        foreach (var leaf in view.Reader.Leaves)
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } documents)
                continue;
            var here = found[leaf.Ord] = new FixedBitSet(leaf.AtomicReader.MaxDoc);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                here.Set(document);
        }

        return found;
    }

    private static Query InField(string field, string language, IReadOnlyList<QueryWord> words)
    {
        if (words.Count == 1)
        {
            var forms = new BooleanQuery(disableCoord: true);
            foreach (var term in words[0].TermsIn(language))
                forms.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            return forms;
        }

        var phrase = new MultiPhraseQuery();
        foreach (var word in words)
            phrase.Add([.. word.TermsIn(language).Select(term => new Term(field, term))], word.Position);
        return phrase;
    }
}
