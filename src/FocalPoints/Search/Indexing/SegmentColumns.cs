using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Indexing;

/// <summary>
/// What is filtered, counted and sorted by, of one segment of the index, in plain arrays. A segment never changes, so its columns are
/// read once; after a publication only the small new segment is.
/// </summary>
internal sealed class SegmentColumns
{
    private readonly int[] starts;
    private readonly int[] numbers;

    /// <summary>Reads the columns of a segment.</summary>
    public SegmentColumns(AtomicReader reader, FacetValues values)
    {
        var count = reader.MaxDoc;
        Ids = new Guid[count];
        var ids = reader.GetBinaryDocValues(IndexFields.Id);
        var bytes = new BytesRef();
        for (var document = 0; document < count; document++)
        {
            ids.Get(document, bytes);
            Ids[document] = new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }

        Published = Numbers(reader, IndexFields.Published);
        Revised = Numbers(reader, IndexFields.Revised);
        Adopted = Numbers(reader, IndexFields.Adopted);
        NumberKeys = Numbers(reader, IndexFields.NumberKey);
        (starts, numbers) = ReadValues(reader, values);
    }

    public Guid[] Ids { get; }

    /// <summary>Ticks, UTC.</summary>
    public long[] Published { get; }

    /// <summary>Ticks, UTC.</summary>
    public long[] Revised { get; }

    /// <summary>How many States adapted it.</summary>
    public long[] Adopted { get; }

    public long[] NumberKeys { get; }

    /// <summary>The numbers of all values that a document has, of all facets and audiences; see <see cref="FacetValues"/>.</summary>
    public ReadOnlySpan<int> ValuesOf(int document) => numbers.AsSpan(starts[document], starts[document + 1] - starts[document]);

    private static long[] Numbers(AtomicReader reader, string field)
    {
        var values = reader.GetNumericDocValues(field);
        var numbers = new long[reader.MaxDoc];
        for (var document = 0; document < numbers.Length; document++)
            numbers[document] = values.Get(document);
        return numbers;
    }

    private static (int[] Starts, int[] Numbers) ReadValues(AtomicReader reader, FacetValues values)
    {
        var fields = FacetValues.Fields.Select((field, at) => (Stored: reader.GetSortedSetDocValues(field), At: at)).Where(field => field.Stored is not null)
            .Select(field => (field.Stored, Known: KnownNumbers(field.Stored, field.At, values))).ToList();
        var starts = new int[reader.MaxDoc + 1];
        var numbers = new List<int>(reader.MaxDoc * FacetValues.Fields.Count);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            foreach (var (stored, known) in fields)
            {
                stored.SetDocument(document);
                for (var number = stored.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = stored.NextOrd())
                    numbers.Add(known[number]);
            }

            starts[document + 1] = numbers.Count;
        }

        return (starts, [.. numbers]);
    }

    private static int[] KnownNumbers(SortedSetDocValues stored, int field, FacetValues values)
    {
        var known = new int[stored.ValueCount];
        var bytes = new BytesRef();
        for (var number = 0; number < known.Length; number++)
        {
            stored.LookupOrd(number, bytes);
            known[number] = values.NumberOf(field, bytes.Utf8ToString());
        }

        return known;
    }
}
