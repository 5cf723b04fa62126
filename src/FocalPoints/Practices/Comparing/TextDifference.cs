using System.Text;
using DiffPlex;

namespace FocalPoints.Practices.Comparing;

/// <summary>What became of a part of a text.</summary>
public enum PartKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A part of a text, never empty.</summary>
public sealed record TextPart(string Text, PartKind Kind);

/// <summary>Two texts as one sequence of parts: what stayed, what went, what came, in reading order.</summary>
public sealed record TextDifference(IReadOnlyList<TextPart> Parts)
{
    /// <summary>Below this share of common words two texts are two texts, and words that happen to be in both would only confuse.</summary>
    private const double LeastLikeness = 0.3;

    /// <summary>True where nothing changed.</summary>
    public bool IsSame => Parts.All(part => part.Kind == PartKind.Same);

    /// <summary>The earlier text, with what went marked.</summary>
    public IEnumerable<TextPart> Before => Parts.Where(part => part.Kind != PartKind.Added);

    /// <summary>The later text, with what came marked.</summary>
    public IEnumerable<TextPart> After => Parts.Where(part => part.Kind != PartKind.Removed);

    /// <summary>The difference, word by word; letter by letter in scripts that put no space between words.</summary>
    public static TextDifference Of(string before, string after)
    {
        if (before == after)
            return new(before.Length == 0 ? [] : [new TextPart(before, PartKind.Same)]);
        if (before.Length == 0 || after.Length == 0 || !AreAlike(before, after))
            return new([.. Whole(before, PartKind.Removed), .. Whole(after, PartKind.Added)]);

        var difference = Differ.Instance.CreateDiffs(before, after, false, false, Words.Instance);
        var parts = new Builder();
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            parts.Keep(string.Concat(difference.PiecesOld.Skip(at).Take(block.DeleteStartA - at)), block.DeleteCountA > 0 && block.InsertCountB > 0);
            parts.Change(string.Concat(difference.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                string.Concat(difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        parts.Keep(string.Concat(difference.PiecesOld.Skip(at)), false);
        return new(parts.ToList());
    }

    /// <summary>Whether enough of two texts is the same for a reader to see one in the other.</summary>
    internal static bool AreAlike(string before, string after)
    {
        var left = Words.Instance.Chunk(before).Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        var counts = left.CountBy(word => word).ToDictionary();
        var right = Words.Instance.Chunk(after).Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        var common = 0;
        foreach (var word in right)
        {
            if (counts.GetValueOrDefault(word) is var count and > 0)
            {
                counts[word] = count - 1;
                common++;
            }
        }

        return 2.0 * common >= LeastLikeness * (left.Count + right.Count);
    }

    private static IEnumerable<TextPart> Whole(string text, PartKind kind) => text.Length == 0 ? [] : [new TextPart(text, kind)];

    private sealed class Builder
    {
        private readonly List<TextPart> parts = [];
        private readonly StringBuilder removed = new(), added = new();

        // "a b" for "c d" is one change, not two with a space between them that stayed.
        public void Keep(string text, bool isFollowedByReplacement)
        {
            if (isFollowedByReplacement && removed.Length > 0 && added.Length > 0 && string.IsNullOrWhiteSpace(text))
            {
                removed.Append(text);
                added.Append(text);
                return;
            }

            Flush();
            parts.AddRange(Whole(text, PartKind.Same));
        }

        public void Change(string before, string after)
        {
            removed.Append(before);
            added.Append(after);
        }

        public List<TextPart> ToList()
        {
            Flush();
            return parts;
        }

        private void Flush()
        {
            parts.AddRange(Whole(removed.ToString(), PartKind.Removed));
            parts.AddRange(Whole(added.ToString(), PartKind.Added));
            removed.Clear();
            added.Clear();
        }
    }
}
