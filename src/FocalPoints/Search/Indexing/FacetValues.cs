namespace FocalPoints.Search.Indexing;

/// <summary>
/// The values of all facets, and the audiences, that the index has ever seen, numbered in one row. Only grows, so that the columns of a
/// segment stay true while the index goes on.
/// </summary>
internal sealed class FacetValues
{
    /// <summary>The fields whose values are numbered: the facets in their order, then the audiences.</summary>
    public static readonly IReadOnlyList<string> Fields = [.. Enum.GetValues<SearchFacet>().Select(IndexFields.Of), IndexFields.Audience];

    /// <summary>The bit that stands for the audiences.</summary>
    public static readonly int AudienceBit = 1 << (Fields.Count - 1);

    private readonly Lock gate = new();
    private readonly Dictionary<(int Field, string Value), int> numbers = [];
    private readonly List<(int Field, string Value, string Label)> values = [];

    /// <summary>The bit that stands for a field, of those that a document may meet.</summary>
    public static int BitOf(SearchFacet facet) => 1 << (int)facet;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return values.Count;
        }
    }

    /// <summary>The number of a stored value: the value alone, or value and label.</summary>
    /// <param name="field">Its position among <see cref="Fields"/>.</param>
    public int NumberOf(int field, string stored)
    {
        var cut = stored.IndexOf(IndexFields.Separator, StringComparison.Ordinal);
        var (value, label) = cut < 0 ? (stored, "") : (stored[..cut], stored[(cut + 1)..]);
        lock (gate)
        {
            if (numbers.TryGetValue((field, value), out var number))
            {
                if (label.Length > 0)
                    values[number] = (field, value, label);
                return number;
            }

            numbers[(field, value)] = values.Count;
            values.Add((field, value, label));
            return values.Count - 1;
        }
    }

    /// <summary>The bit of the field of each of the first <paramref name="count"/> numbers.</summary>
    public int[] Bits(int count)
    {
        lock (gate)
            return [.. values.Take(count).Select(value => 1 << value.Field)];
    }

    /// <summary>The number of a value of the field that a bit stands for; -1 where no document has it.</summary>
    public int Find(int bit, string value)
    {
        lock (gate)
            return numbers.TryGetValue((int.TrailingZeroCount(bit), value), out var number) ? number : -1;
    }

    /// <summary>Notes in <paramref name="selected"/>, by number, the bit of each wanted value.</summary>
    public void Select(int bit, IEnumerable<string> wanted, int[] selected)
    {
        var field = int.TrailingZeroCount(bit);
        lock (gate)
        {
            foreach (var value in wanted)
            {
                if (numbers.TryGetValue((field, value), out var number) && number < selected.Length)
                    selected[number] = bit;
            }
        }
    }

    /// <summary>The counted values of each facet, those without a practice left out.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Name(int[] counts)
    {
        var named = Enum.GetValues<SearchFacet>().ToDictionary(facet => facet, _ => new List<FacetCount>());
        lock (gate)
        {
            for (var number = 0; number < counts.Length; number++)
            {
                var (field, value, label) = values[number];
                if (counts[number] > 0 && named.TryGetValue((SearchFacet)field, out var facet))
                    facet.Add(new FacetCount(value, label, counts[number]));
            }
        }

        return named.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<FacetCount>)pair.Value);
    }
}
