namespace FocalPoints.Search.Analysis;

/// <summary>
/// All runs of four letters of a word: what a word with a slip, with another ending or of a related language still shares with it. Cyrillic is
/// written in Latin letters first, as far as sounds go, so that borrowed words meet.
/// </summary>
public static class WordGrams
{
    /// <summary>Letters of a run.</summary>
    public const int Size = 4;

    private const string Cyrillic = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяјљњћђџқғңөүұһә";

    private static readonly string[] Latin = ["a", "b", "v", "g", "g", "d", "e", "e", "e", "zh", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "u", "f", "h", "c", "ch", "sh",
        "sh", "", "i", "", "e", "iu", "ia", "j", "l", "n", "c", "d", "d", "k", "g", "n", "o", "u", "u", "h", "a"];

    /// <summary>Adds the runs of a folded word; none of a shorter one, and none of scripts without spaces, whose words are runs already.</summary>
    public static void AddTo(string word, List<string> grams)
    {
        var letters = word.Length == 0 || word[0] < '\u0400' || word[0] >= '\u0530' ? word : Transliterate(word);
        for (var at = 0; at + Size <= letters.Length; at++)
            grams.Add(letters.Substring(at, Size));
    }

    /// <summary>The runs of a folded word.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        var grams = new List<string>();
        AddTo(word, grams);
        return grams;
    }

    private static string Transliterate(string word) => string.Concat(word.Select(letter => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : letter.ToString()));
}
