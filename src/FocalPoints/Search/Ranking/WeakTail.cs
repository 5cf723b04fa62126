using FocalPoints.Search.Indexing;
using Lucene.Net.Index;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// Tells what is for the actor, and of that the best, and the answers that are hardly any: far below the best of their language. Each language is measured by itself, since a word counts for more
/// where it is at home, and no filter moves the measure, so that the counts beside filters stay true.
/// </summary>
internal sealed class WeakTail
{
    /// <summary>Below this share of the best score of its language an answer belongs to the tail.</summary>
    private const float WeakBelow = 0.05f;

    /// <summary>How much better the newest text is than one of the same words that is ten years older.</summary>
    private const float RecencyLift = 0.03f;

    /// <summary>How many of the best are told.</summary>
    private const int MostBest = 200;

    private static readonly long Ages = TimeSpan.FromDays(3653).Ticks;

    private readonly IndexView view;
    private readonly FoundPractices found;
    private readonly float[] best;
    private readonly PriorityQueue<(int Leaf, int Document), (float Score, long Order)> leaders = new();
    private readonly long newest;

    public WeakTail(IndexView view, FoundPractices found)
    {
        this.view = view;
        this.found = found;
        best = new float[view.ValueBits.Length];
        newest = view.Newest;
    }

    /// <summary>The best so far, of a segment, in the order of documents.</summary>
    public IReadOnlyList<int> BestOf(int leaf) => [.. leaders.UnorderedItems.Where(item => item.Element.Leaf == leaf).Select(item => item.Element.Document).Order()];

    /// <summary>Looks at the scores of a segment: those of documents that are deleted or not for the actor become 0, and those of young ones a little more.</summary>
    public void Look(AtomicReaderContext leaf, LeafScores scores)
    {
        var columns = view.Columns(leaf);
        var live = leaf.AtomicReader.LiveDocs;
        var totals = scores.Totals;
        for (var document = 0; document < totals.Length; document++)
        {
            if (totals[document] <= 0)
                continue;
            if ((live is not null && !live.Get(document)) || !found.IsSeen(columns.AudiencesOf(document)))
            {
                totals[document] = 0;
                continue;
            }

            var score = totals[document] *= 1 + (RecencyLift * Math.Max(0, 1 - ((float)(newest - columns.Published[document]) / Ages)));
            if (leaders.Count < MostBest)
                leaders.Enqueue((leaf.Ord, document), (score, -columns.NumberKeys[document]));
            else
                leaders.EnqueueDequeue((leaf.Ord, document), (score, -columns.NumberKeys[document]));
            foreach (var language in columns.LanguagesOf(document))
                best[language] = Math.Max(best[language], totals[document]);
        }
    }

    /// <summary>True for a document of the tail, where it has not all words.</summary>
    public bool Holds(AtomicReaderContext leaf, int document, float score)
    {
        foreach (var language in view.Columns(leaf).LanguagesOf(document))
        {
            if (score >= WeakBelow * best[language])
                return false;
        }

        return true;
    }
}
