using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Suggesting;

/// <summary>
/// The most common words of each segment by their beginning. A segment never changes, so that what many words begin with is gone through
/// once; after a publication only the small new segment is.
/// </summary>
internal sealed class SpeltWords
{
    /// <summary>Enough to choose from; a longer beginning says more.</summary>
    private const int MostWords = 100;

    /// <summary>From how many words on the answer is kept, and how many answers are.</summary>
    private const int ManyWords = 300, MostKept = 2_000;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, IReadOnlyList<(string Term, int Documents)>>> segments = [];

    /// <summary>Terms of <see cref="IndexFields.Spelt"/> and how many documents have each, deleted ones among them.</summary>
    public IReadOnlyList<(string Term, int Documents)> Beginning(AtomicReader segment, string beginning)
    {
        var kept = segments.GetOrCreateValue(segment.CoreCacheKey);
        if (kept.TryGetValue(beginning, out var words))
            return words;
        (words, var looked) = Read(segment, beginning);
        if (looked >= ManyWords && kept.Count < MostKept)
            kept[beginning] = words;
        return words;
    }

    private static (IReadOnlyList<(string Term, int Documents)> Words, int Looked) Read(AtomicReader segment, string beginning)
    {
        if (segment.GetTerms(IndexFields.Spelt) is not { } terms)
            return ([], 0);
        var best = new PriorityQueue<string, int>();
        var prefix = new BytesRef(beginning);
        var dictionary = terms.GetEnumerator();
        var looked = 0;
        for (var isThere = dictionary.SeekCeil(prefix) != TermsEnum.SeekStatus.END; isThere && StringHelper.StartsWith(dictionary.Term, prefix); isThere = dictionary.MoveNext())
        {
            looked++;
            var documents = dictionary.DocFreq;
            if (best.Count < MostWords)
                best.Enqueue(dictionary.Term.Utf8ToString(), documents);
            else if (best.TryPeek(out _, out var fewest) && documents > fewest)
                best.EnqueueDequeue(dictionary.Term.Utf8ToString(), documents);
        }

        return ([.. best.UnorderedItems], looked);
    }
}
