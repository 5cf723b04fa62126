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
    private readonly byte[] languages, audiences;

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
        (starts, languages, audiences) = (new int[count + 1], new byte[count], new byte[count]);
        numbers = ReadValues(reader, values);
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

    /// <summary>Those of them that are languages: few are looked at far more often than all.</summary>
    public ReadOnlySpan<int> LanguagesOf(int document) => numbers.AsSpan(starts[document], languages[document]);

    /// <summary>Those of them that are audiences.</summary>
    public ReadOnlySpan<int> AudiencesOf(int document) => numbers.AsSpan(starts[document] + languages[document], audiences[document]);

    private static long[] Numbers(AtomicReader reader, string field)
    {
        var values = reader.GetNumericDocValues(field);
        var numbers = new long[reader.MaxDoc];
        for (var document = 0; document < numbers.Length; document++)
            numbers[document] = values.Get(document);
        return numbers;
    }

    // Languages first, then audiences, then all others.
    private int[] ReadValues(AtomicReader reader, FacetValues values)
    {
        const int Language = (int)SearchFacet.Lang;
        var audience = FacetValues.Fields.Count - 1;
        var fields = FacetValues.Fields.Select((field, at) => (Stored: reader.GetSortedSetDocValues(field), At: at)).Where(field => field.Stored is not null)
            .OrderBy(field => field.At == Language ? 0 : field.At == audience ? 1 : 2)
            .Select(field => (field.Stored, field.At, Known: KnownNumbers(field.Stored, field.At, values))).ToList();
        var numbers = new List<int>(reader.MaxDoc * FacetValues.Fields.Count);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            foreach (var (stored, at, known) in fields)
            {
                var before = numbers.Count;
                stored.SetDocument(document);
                for (var number = stored.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = stored.NextOrd())
                    numbers.Add(known[number]);
                if (at == Language)
                    languages[document] = (byte)(numbers.Count - before);
                else if (at == audience)
                    audiences[document] = (byte)(numbers.Count - before);
            }

            starts[document + 1] = numbers.Count;
        }

        return [.. numbers];
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
