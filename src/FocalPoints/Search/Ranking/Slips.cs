namespace FocalPoints.Search.Ranking;

/// <summary>How many slips of the fingers lie between two words.</summary>
internal static class Slips
{
    /// <summary>Letters left out, added, replaced; two that changed places count once.</summary>
    public static int Between(string left, string right)
    {
        var (older, old, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var at = 0; at <= right.Length; at++)
            old[at] = at;
        for (var from = 1; from <= left.Length; from++)
        {
            row[0] = from;
            for (var to = 1; to <= right.Length; to++)
            {
                var cost = left[from - 1] == right[to - 1] ? 0 : 1;
                row[to] = Math.Min(Math.Min(old[to] + 1, row[to - 1] + 1), old[to - 1] + cost);
                if (from > 1 && to > 1 && left[from - 1] == right[to - 2] && left[from - 2] == right[to - 1])
                    row[to] = Math.Min(row[to], older[to - 2] + 1);
            }

            (older, old, row) = (old, row, older);
        }

        return old[right.Length];
    }
}
