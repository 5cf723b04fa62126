using System.Globalization;
using System.Text.RegularExpressions;

namespace FocalPoints.Search.Indexing;

/// <summary>The public number of a practice as people type it and as lists sort by it.</summary>
internal static partial class PracticeNumber
{
    [GeneratedRegex(@"\bFP[\s\-_‐-―]*([A-Z]{3})[\s\-_‐-―]*(\d{4})[\s\-_‐-―]*(\d{1,6})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>The first number in a text, as it is stored (<c>FP-LAO-2026-0012</c>), and whether the text holds nothing else; null where there is none.</summary>
    public static (string Number, bool IsAll)? FindIn(string text)
    {
        var match = Pattern.Match(text);
        return match.Success
            ? ($"FP-{match.Groups[1].Value.ToUpperInvariant()}-{match.Groups[2].Value}-{match.Groups[3].Value.PadLeft(4, '0')}", match.Length == text.Trim().Length)
            : null;
    }

    /// <summary>A figure that sorts as the number does: State, year, running number.</summary>
    public static long SortKey(string number)
    {
        var match = Pattern.Match(number);
        if (!match.Success)
            return 0;
        var letters = match.Groups[1].Value.ToUpperInvariant().Aggregate(0L, (key, letter) => (key * 26) + (letter - 'A'));
        return (letters * 10_000_000_000L)
            + (long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * 1_000_000L)
            + long.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
    }
}
