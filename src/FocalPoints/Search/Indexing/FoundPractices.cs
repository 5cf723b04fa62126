using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FocalPoints.Search.Indexing;

/// <summary>A document that answers a question.</summary>
/// <param name="Score">What is sorted by first, the highest before others; 0 where time alone decides.</param>
/// <param name="IsPreferred">Whether it can be read in the language that was asked in.</param>
internal readonly record struct Hit(int Document, float Score, bool IsPreferred, long Time, long NumberKey);

/// <summary>
/// One pass over what a query finds: leaves out what the actor may not see before anything is counted, applies the filters, counts
/// each facet as if it had no filter of its own, and keeps the best.
/// </summary>
internal sealed class FoundPractices : ICollector
{
    private readonly IndexView view;
    private readonly int[] selected;
    private readonly int required;
    private readonly SearchSort order;
    private readonly int keep;
    private readonly PriorityQueue<Hit, Hit> best;
    private readonly int[] counts;
    private SegmentColumns columns = null!;
    private Scorer scorer = null!;
    private int docBase;
    private int preferred = -1;

    /// <param name="keep">How many hits are wanted, from the first on.</param>
    public FoundPractices(IndexView view, IEnumerable<string> audiences, IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> filters, SearchSort order, int keep)
    {
        this.view = view;
        this.order = order;
        this.keep = keep;
        counts = new int[view.ValueBits.Length];
        selected = new int[view.ValueBits.Length];
        required = FacetValues.AudienceBit;
        view.Values.Select(FacetValues.AudienceBit, audiences, selected);
        foreach (var (facet, values) in filters)
        {
            required |= FacetValues.BitOf(facet);
            view.Values.Select(FacetValues.BitOf(facet), values, selected);
        }

        best = new PriorityQueue<Hit, Hit>(Comparer<Hit>.Create((left, right) => -Compare(left, right)));
    }

    /// <summary>Counts actions as of a plan, where the list is read so; null to count them as they stand.</summary>
    public PlanCounts? AsOf { get; init; }

    /// <summary>Documents, where nothing else is to be found; null for the whole collection.</summary>
    public IReadOnlySet<int>? Among { get; init; }

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>The counted values of each facet.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts => AsOf is null
        ? view.Values.Name(counts)
        : new Dictionary<SearchFacet, IReadOnlyList<FacetCount>>(view.Values.Name(counts)) { [SearchFacet.Action] = AsOf.Named() };

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>True where the actor may see a practice that is for these audiences; see <see cref="SegmentColumns.AudiencesOf"/>.</summary>
    public bool IsSeen(ReadOnlySpan<int> audiences)
    {
        foreach (var value in audiences)
        {
            if (selected[value] == FacetValues.AudienceBit)
                return true;
        }

        return false;
    }

    /// <summary>Of two that are equally good, the one in this language (a primary subtag) comes first.</summary>
    public void Prefer(string language) => preferred = view.Values.Find(FacetValues.BitOf(SearchFacet.Lang), language);

    /// <summary>The kept hits, best first. Empties the collector.</summary>
    public List<Hit> TakeBest()
    {
        var hits = new List<Hit>(best.Count);
        while (best.TryDequeue(out var hit, out _))
            hits.Add(hit);
        hits.Reverse();
        return hits;
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        columns = view.Columns(context);
        docBase = context.DocBase;
    }

    public void Collect(int doc)
    {
        if (Among?.Contains(docBase + doc) == false)
            return;
        var values = columns.ValuesOf(doc);
        var met = 0;
        foreach (var value in values)
            met |= selected[value];

        var missed = required & ~met;
        if (missed == 0)
        {
            Total++;
            foreach (var value in values)
                counts[value]++;
            AsOf?.Count(values);
            if (keep > 0)
                Keep(doc, values);
        }
        else if (int.IsPow2(missed) && missed != FacetValues.AudienceBit)
        {
            // Left out by one facet alone: it counts for that one.
            foreach (var value in values)
            {
                if (view.ValueBits[value] == missed)
                    counts[value]++;
            }

            if (missed == FacetValues.BitOf(SearchFacet.Action))
                AsOf?.Count(values);
        }
    }

    private void Keep(int doc, ReadOnlySpan<int> values)
    {
        var hit = new Hit(
            docBase + doc,
            order switch { SearchSort.Best => Rounded(scorer.GetScore()), SearchSort.Adopted => columns.Adopted[doc], _ => 0 },
            order == SearchSort.Best && values.Contains(preferred),
            order == SearchSort.Revised ? columns.Revised[doc] : columns.Published[doc],
            columns.NumberKeys[doc]);
        if (best.Count < keep)
            best.Enqueue(hit, hit);
        else if (Compare(hit, best.Peek()) < 0)
            best.EnqueueDequeue(hit, hit);
    }

    /// <summary>Sums of the same parts in another order differ in their last digits; the order of results must not.</summary>
    private static float Rounded(float score) => MathF.Round(score * 1024) / 1024;

    /// <summary>Below zero where the left one comes first.</summary>
    private int Compare(Hit left, Hit right)
    {
        var by = right.Score.CompareTo(left.Score);
        if (by == 0)
            by = right.IsPreferred.CompareTo(left.IsPreferred);
        if (by == 0)
            by = order == SearchSort.Oldest ? left.Time.CompareTo(right.Time) : right.Time.CompareTo(left.Time);
        return by != 0 ? by : left.NumberKey.CompareTo(right.NumberKey);
    }
}
