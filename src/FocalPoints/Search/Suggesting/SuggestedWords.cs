using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FocalPoints.Search.Suggesting;

/// <summary>
/// Finds words that begin as the last one that was typed. The dictionary holds the words of all practices, so that of each it is looked up
/// whether it stands in one that who asks may see.
/// </summary>
internal sealed class SuggestedWords(IndexView view, SpeltWords spelt, TypedBeginning typed, FoundPractices rights)
{
    private const int ShortestBeginning = 2;

    /// <summary>The most documents that are looked at; what is not seen by then is not suggested.</summary>
    private const int MostDocuments = 20_000;

    private readonly TermsEnum?[] dictionaries = new TermLocator(view.Reader).Open(IndexFields.Spelt);
    private int looked;

    /// <summary>The most common ones, each once, as it is spelt most often; without the one that stands there already.</summary>
    public IEnumerable<string> Find()
    {
        if (typed.IsInUnspacedScript || typed.Last.Length < ShortestBeginning)
            return [];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in view.Reader.Leaves)
        {
            foreach (var (term, documents) in spelt.Beginning(leaf.AtomicReader, typed.Last))
                counts[term] = counts.GetValueOrDefault(term) + documents;
        }

        return counts.GroupBy(term => term.Key[..term.Key.IndexOf(IndexFields.Separator, StringComparison.Ordinal)])
            .Where(word => word.Key != typed.Last)
            .OrderByDescending(word => word.Sum(term => term.Value)).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Select(term => term.Key).FirstOrDefault(IsSeen))
            .OfType<string>()
            .Select(term => term[(term.IndexOf(IndexFields.Separator, StringComparison.Ordinal) + 1)..]);
    }

    private bool IsSeen(string term)
    {
        var bytes = new BytesRef(term);
        foreach (var leaf in view.Reader.Leaves)
        {
            if (dictionaries[leaf.Ord] is not { } dictionary || !dictionary.SeekExact(bytes))
                continue;
            var columns = view.Columns(leaf);
            var documents = dictionary.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS && looked < MostDocuments; document = documents.NextDoc())
            {
                looked++;
                if (rights.IsSeen(columns.AudiencesOf(document)))
                    return true;
            }
        }

        return false;
    }
}
