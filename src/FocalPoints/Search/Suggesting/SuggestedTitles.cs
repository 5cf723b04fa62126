using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Suggesting;

/// <summary>Finds practices by the words of their titles. It looks at the documents of these words only, never at all.</summary>
internal sealed class SuggestedTitles(IndexView view, TypedBeginning typed, FoundPractices rights)
{
    /// <summary>The documents that who asks may see: those whose title begins so, then the others; the newest first.</summary>
    public IReadOnlyList<int> Find(int most)
    {
        var best = new PriorityQueue<int, Rank>(Comparer<Rank>.Create((left, right) => right.CompareTo(left)));
        foreach (var leaf in view.Reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.TitleKey) is not { } terms || Matching(leaf.AtomicReader, terms) is not { } matching)
                continue;
            var starting = Starting(leaf.AtomicReader, terms);
            var columns = view.Columns(leaf);
            for (var document = matching.NextSetBit(0); document >= 0; document = document + 1 < matching.Length ? matching.NextSetBit(document + 1) : -1)
            {
                var rank = new Rank(starting.Get(document) ? 0 : 1, -columns.Published[document], columns.NumberKeys[document]);
                if (best.Count == most && best.TryPeek(out _, out var worst) && worst.CompareTo(rank) <= 0)
                    continue;
                if (!rights.IsSeen(columns.AudiencesOf(document)))
                    continue;
                best.Enqueue(leaf.DocBase + document, rank);
                if (best.Count > most)
                    best.Dequeue();
            }
        }

        var found = new List<int>();
        while (best.TryDequeue(out var document, out _))
            found.Add(document);
        found.Reverse();
        return found;
    }

    /// <summary>The documents in whose titles all words stand; null where there are none.</summary>
    private FixedBitSet? Matching(AtomicReader reader, Terms terms)
    {
        var matching = new FixedBitSet(reader.MaxDoc);
        AddBeginnings(reader, terms, typed.Beginnings, matching);
        foreach (var forms in typed.Words)
        {
            if (matching.Cardinality == 0)
                return null;
            var having = new FixedBitSet(reader.MaxDoc);
            AddExact(reader, terms, forms, having);
            matching.And(having);
        }

        return matching;
    }

    private FixedBitSet Starting(AtomicReader reader, Terms terms)
    {
        var starting = new FixedBitSet(reader.MaxDoc);
        if (typed.Words.Count == 0)
            AddBeginnings(reader, terms, typed.Beginnings.Select(SuggestedTerms.AtTheStart), starting);
        else
            AddExact(reader, terms, typed.Words[0].Select(SuggestedTerms.AtTheStart), starting);
        return starting;
    }

    private static void AddExact(AtomicReader reader, Terms terms, IEnumerable<string> forms, FixedBitSet documents)
    {
        var dictionary = terms.GetEnumerator();
        foreach (var form in forms)
        {
            if (dictionary.SeekExact(new BytesRef(form)))
                documents.Or(dictionary.Docs(reader.LiveDocs, null, DocsFlags.NONE));
        }
    }

    private static void AddBeginnings(AtomicReader reader, Terms terms, IEnumerable<string> beginnings, FixedBitSet documents)
    {
        var dictionary = terms.GetEnumerator();
        DocsEnum? reused = null;
        foreach (var beginning in beginnings)
        {
            var prefix = new BytesRef(beginning);
            for (var isThere = dictionary.SeekCeil(prefix) != TermsEnum.SeekStatus.END; isThere && StringHelper.StartsWith(dictionary.Term, prefix); isThere = dictionary.MoveNext())
            {
                reused = dictionary.Docs(reader.LiveDocs, reused, DocsFlags.NONE);
                documents.Or(reused);
            }
        }
    }

    /// <summary>The lower one comes first.</summary>
    private readonly record struct Rank(int Place, long Age, long Number) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Place, Age, Number).CompareTo((other.Place, other.Age, other.Number));
    }
}
