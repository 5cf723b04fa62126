using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FocalPoints.Search.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Caching.Memory;

namespace FocalPoints.Search.Indexing;

/// <summary>The index as it was at one moment. Disposing hands it back.</summary>
internal sealed class IndexView : IDisposable
{
    /// <summary>How many answers are kept.</summary>
    private const int MostAnswers = 1_000;

    /// <summary>How long one stands that may be another soon.</summary>
    private static readonly TimeSpan FleetingFor = TimeSpan.FromMinutes(1);

    private readonly SegmentColumns[] segments;
    private readonly ConcurrentDictionary<string, FieldSize> sizes = new();
    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    /// <param name="columns">Columns that were read before, by segment.</param>
    public IndexView(DirectoryReader reader, FacetValues values, ConditionalWeakTable<object, SegmentColumns> columns)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader) { Similarity = new FieldSimilarity() };
        segments = [.. reader.Leaves.Select(leaf => columns.GetValue(leaf.AtomicReader.CoreCacheKey, _ => new SegmentColumns(leaf.AtomicReader, values)))];
        Values = values;
        ValueBits = values.Bits(values.Count);
        Newest = segments.Select(segment => segment.Published.Length == 0 ? 0 : segment.Published.Max()).DefaultIfEmpty().Max();
        Languages = [.. MultiFields.GetIndexedFields(reader).Select(field => field.Split(IndexFields.LanguageMark)).Where(parts => parts.Length == 2 && parts[0] is IndexFields.Body or IndexFields.Topic or IndexFields.Title)
            .Select(parts => parts[1]).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>True while the index is made anew and has not read all practices yet.</summary>
    public bool IsPartial { get; init; }

    /// <summary>When the youngest practice was published, in ticks: what the age of others is measured by, so that the same index ranks the same on every day.</summary>
    public long Newest { get; }

    /// <summary>The languages of texts and labels, primary subtags.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How many documents have a field, and how long it is with them.</summary>
    public FieldSize SizeOf(string field) => sizes.GetOrAdd(field, static (name, reader) => FieldSize.Of(reader, name), Reader);

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public FacetValues Values { get; }

    /// <summary>The bit of the field of each value that there was when this view was made.</summary>
    public int[] ValueBits { get; }

    /// <summary>What is asked again and again of an index that does not change: worked out once, gone with this view.</summary>
    /// <param name="question">Equal for the same question by an actor with the same rights.</param>
    /// <param name="isFleeting">Says of an answer that it may be another soon; null where none is.</param>
    public Task<T> Answer<T>(object question, Func<Task<T>> work, Predicate<T>? isFleeting = null) => answers.GetOrCreateAsync(question, async entry =>
    {
        entry.Size = 1;
        var answer = await work();
        if (isFleeting?.Invoke(answer) == true)
            entry.AbsoluteExpirationRelativeToNow = FleetingFor;
        return answer;
    })!;

    /// <summary>The columns of a leaf.</summary>
    public SegmentColumns Columns(AtomicReaderContext leaf) => segments[leaf.Ord];

    /// <summary>The practice of a document.</summary>
    public Guid IdOf(int document)
    {
        var leaf = Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
        return Columns(leaf).Ids[document - leaf.DocBase];
    }

    /// <summary>The practices that name one of these topics or points of Article 5.</summary>
    public List<Guid> IdsAbout(IEnumerable<string> points)
    {
        var any = new BooleanQuery();
        foreach (var point in points.Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(new Term(IndexFields.Points, point)), Occur.SHOULD);
        return [.. Searcher.Search(any, Math.Max(1, Reader.MaxDoc)).ScoreDocs.Select(hit => IdOf(hit.Doc))];
    }

    /// <summary>Keeps the view alive for one more user; false where it is gone already.</summary>
    public bool TryTake() => Reader.TryIncRef();

    public void Dispose() => Reader.DecRef();
}
