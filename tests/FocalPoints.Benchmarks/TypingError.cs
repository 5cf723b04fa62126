using System.Globalization;

namespace FocalPoints.Benchmarks;

/// <summary>One slip of the fingers in the longest word of a question; the same one each time.</summary>
internal static class TypingError
{
    /// <summary>The question with the slip.</summary>
    public static string In(string text)
    {
        var longest = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', '?', '!', ';', ':', '(', ')', '"', '«', '»')).MaxBy(word => word.Length);
        if (longest is null || longest.Length < 2)
            return text;
        var at = text.IndexOf(longest, StringComparison.Ordinal);
        return text[..at] + Slip(longest) + text[(at + longest.Length)..];
    }

    // User-perceived characters: a slip never tears a mark from its letter.
    private static string Slip(string word)
    {
        var letters = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(word); each.MoveNext();)
            letters.Add(each.GetTextElement());
        var chance = new Random(word.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var at = chance.Next(letters.Count);
        switch (chance.Next(4))
        {
            case 0 when letters.Count > 1:
                letters.RemoveAt(at);
                break;
            case 1:
                letters.Insert(at, letters[chance.Next(letters.Count)]);
                break;
            case 2 when letters.Count > 1:
                at = Math.Max(1, at);
                (letters[at - 1], letters[at]) = (letters[at], letters[at - 1]);
                break;
            default:
                letters[at] = letters[chance.Next(letters.Count)];
                break;
        }

        return string.Concat(letters);
    }
}
