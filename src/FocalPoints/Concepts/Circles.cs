namespace FocalPoints.Concepts;

/// <summary>Finds what stands above itself.</summary>
internal static class Circles
{
    /// <summary>Every circle once, as the way from a concept back to itself.</summary>
    /// <param name="above">What stands right above each concept.</param>
    public static IEnumerable<IReadOnlyList<string>> In(IReadOnlyDictionary<string, IReadOnlyList<string>> above)
    {
        var done = new HashSet<string>();
        foreach (var start in above.Keys)
        {
            var (way, places) = (new List<string>(), new Dictionary<string, int>());
            var ahead = new Stack<(string Concept, int Next)>();
            ahead.Push((start, 0));
            while (ahead.TryPop(out var step))
            {
                var (concept, next) = step;
                if (next == 0)
                {
                    if (done.Contains(concept) || !above.ContainsKey(concept))
                        continue;
                    if (places.TryGetValue(concept, out var place))
                    {
                        yield return [.. way[place..], concept];
                        continue;
                    }

                    places.Add(concept, way.Count);
                    way.Add(concept);
                }

                if (next < above[concept].Count)
                {
                    ahead.Push((concept, next + 1));
                    ahead.Push((above[concept][next], 0));
                    continue;
                }

                way.RemoveAt(way.Count - 1);
                places.Remove(concept);
                done.Add(concept);
            }
        }
    }
}
