using FocalPoints.Search.Analysis;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>In what two tags are alike; the surer first.</summary>
public enum Likeness
{
    /// <summary>They differ in case, accents, hyphens or spaces only.</summary>
    Spelling,

    /// <summary>Their words have the same stems in one language: singular and plural, noun and verb.</summary>
    Stem,

    /// <summary>One letter is another, missing, too many, or in another place.</summary>
    Letter,
}

/// <summary>Two tags that look alike, by their places in a list.</summary>
public readonly record struct AlikePair(int Keep, int Merge, Likeness Likeness);

/// <summary>
/// Finds what looks alike among many tags without comparing each with each: what is alike has a key in common. Words are folded and stemmed as
/// the search does it.
/// </summary>
public static class AlikeWords
{
    /// <summary>Below this many letters one other letter makes another word.</summary>
    private const int ShortestWithSlip = 6;

    /// <summary>From here on a letter may also have moved: one left out of each makes them the same.</summary>
    private const int LongEnough = 9;

    /// <summary>The pairs, surest likeness first. Of each the earlier in the list is the one to keep.</summary>
    public static IEnumerable<AlikePair> Pairs(IReadOnlyList<string> names)
    {
        var words = names.Select(TextAnalysis.AnalyzeQuery).ToList();
        var folded = words.ConvertAll(tag => string.Concat(tag.Select(word => word.Word)));
        var pairs = Sharing(folded.Select((key, at) => (key, at)), Likeness.Spelling)
            .Concat(Sharing(words.SelectMany((tag, at) => StemKeys(tag).Select(key => (key, at))), Likeness.Stem))
            .Concat(Slips(folded));
        var seen = new HashSet<(int, int)>();
        return pairs.Where(pair => seen.Add((pair.Keep, pair.Merge)));
    }

    private static IEnumerable<AlikePair> Sharing(IEnumerable<(string Key, int At)> keys, Likeness likeness) =>
        from same in keys.Where(key => key.Key.Length > 0).GroupBy(key => key.Key, key => key.At)
        let places = same.Distinct().Order().ToList()
        where places.Count > 1
        from merge in places.Skip(1)
        select new AlikePair(places[0], merge, likeness);

    /// <summary>One key for each language that the words may be of; their order does not matter.</summary>
    private static IEnumerable<string> StemKeys(IReadOnlyList<QueryWord> words)
    {
        var languages = words.Count == 0 ? 0 : words.Max(word => word.Terms.Count);
        for (var language = 0; language < languages; language++)
            yield return string.Join(' ', words.Select(word => word.Terms[Math.Min(language, word.Terms.Count - 1)]).Order(StringComparer.Ordinal));
    }

    /// <summary>Two words one slip apart are the same once a letter is left out of one or of both.</summary>
    private static IEnumerable<AlikePair> Slips(List<string> folded)
    {
        var byRest = new Dictionary<int, List<int>>();
        for (var at = 0; at < folded.Count; at++)
        {
            if (folded[at].Length < ShortestWithSlip)
                continue;
            foreach (var rest in Rests(folded[at]).Distinct())
            {
                if (byRest.TryGetValue(rest, out var places))
                    places.Add(at);
                else
                    byRest[rest] = [at];
            }
        }

        return from places in byRest.Values
               where places.Count is > 1 and < 50
               from merge in places.Skip(1)
               let keep = places.First(place => place == merge || IsSlip(folded[place], folded[merge]))
               where keep < merge
               select new AlikePair(keep, merge, Likeness.Letter);
    }

    private static IEnumerable<int> Rests(string word)
    {
        yield return word.GetHashCode(StringComparison.Ordinal);
        for (var left = 0; left < word.Length; left++)
        {
            yield return string.Concat(word.AsSpan(0, left), word.AsSpan(left + 1)).GetHashCode(StringComparison.Ordinal);
        }
    }

    /// <summary>Whether one was meant for the other. Another digit is another thing; in a short word only one letter may differ.</summary>
    private static bool IsSlip(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1 || !one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit)))
            return false;
        if (one.Length >= LongEnough && other.Length >= LongEnough)
            return true;
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        return left.Length == right.Length
            ? left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))
            : left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
    }
}
