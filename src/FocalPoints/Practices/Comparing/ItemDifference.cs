using DiffPlex;

namespace FocalPoints.Practices.Comparing;

/// <summary>An item of a list that changed, with where it stood and stands.</summary>
/// <param name="Before">Its place in the earlier list, from 1; null where it is new.</param>
/// <param name="After">Its place in the later list, from 1; null where it is gone.</param>
public sealed record ItemDifference(int? Before, int? After, TextDifference Text)
{
    // No text holds it: it is one of the characters that are taken out of what is shown.
    private const char Separator = '\u001e';

    /// <summary>
    /// What changed between two lists, in reading order; empty where nothing did. A step that was put in front of others is new, and the others
    /// are what they were.
    /// </summary>
    public static IReadOnlyList<ItemDifference> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.SequenceEqual(after))
            return [];
        var items = new List<ItemDifference>();
        foreach (var block in Blocks(before, after))
        {
            var next = block.DeleteStartA;
            var end = block.DeleteStartA + block.DeleteCountA;
            for (var index = block.InsertStartB; index < block.InsertStartB + block.InsertCountB; index++)
            {
                var like = Enumerable.Range(next, end - next).FirstOrDefault(old => TextDifference.AreAlike(before[old], after[index]), -1);
                if (like < 0)
                {
                    items.Add(new(null, index + 1, TextDifference.Of("", after[index])));
                    continue;
                }

                for (; next < like; next++)
                    items.Add(Gone(before, next));
                items.Add(new(like + 1, index + 1, TextDifference.Of(before[like], after[index])));
                next = like + 1;
            }

            for (; next < end; next++)
                items.Add(Gone(before, next));
        }

        return items;
    }

    private static ItemDifference Gone(IReadOnlyList<string> before, int index) => new(index + 1, null, TextDifference.Of(before[index], ""));

    private static IEnumerable<DiffPlex.Model.DiffBlock> Blocks(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Count == 0 || after.Count == 0
            ? [new DiffPlex.Model.DiffBlock(0, before.Count, 0, after.Count)]
            : Differ.Instance.CreateDiffs(string.Join(Separator, before), string.Join(Separator, after), false, false, new Items()).DiffBlocks;

    private sealed class Items : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split(Separator);
    }
}
