using FocalPoints.Search.Indexing;
using Lucene.Net.Index;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// Tells the answers that are hardly any: far below the best of their language. Each language is measured by itself, since a word counts for more
/// where it is at home, and no filter moves the measure, so that the counts beside filters stay true.
/// </summary>
internal sealed class WeakTail
{
    private readonly IndexView view;
    private readonly FoundPractices found;
    private readonly float[] best;
    private readonly int languageBit = FacetValues.BitOf(SearchFacet.Lang);

    public WeakTail(IndexView view, FoundPractices found)
    {
        this.view = view;
        this.found = found;
        best = new float[view.ValueBits.Length];
    }

    /// <summary>Looks at the scores of a segment; those of documents that are deleted or not for the actor become 0.</summary>
    public void Look(AtomicReaderContext leaf, LeafScores scores)
    {
        var columns = view.Columns(leaf);
        var live = leaf.AtomicReader.LiveDocs;
        var totals = scores.Totals;
        for (var document = 0; document < totals.Length; document++)
        {
            if (totals[document] <= 0)
                continue;
            var values = columns.ValuesOf(document);
            if ((live is not null && !live.Get(document)) || !found.IsSeen(values))
            {
                totals[document] = 0;
                continue;
            }

            foreach (var value in values)
            {
                if (view.ValueBits[value] == languageBit && totals[document] > best[value])
                    best[value] = totals[document];
            }
        }
    }

    /// <summary>True for a document of the tail.</summary>
    public bool Holds(AtomicReaderContext leaf, int document, float score)
    {
        foreach (var value in view.Columns(leaf).ValuesOf(document))
        {
            if (view.ValueBits[value] == languageBit && score >= RankedSearch.WeakBelow * best[value])
                return false;
        }

        return true;
    }
}
