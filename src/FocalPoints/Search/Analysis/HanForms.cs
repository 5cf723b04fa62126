using System.Collections.Frozen;

namespace FocalPoints.Search.Analysis;

/// <summary>
/// Traditional Chinese characters as simplified ones, so that either finds the other. The table beside this file holds pairs, traditional first;
/// it is the transliteration Hant-Hans of ICU 72 (Unicode's data, Unicode License), one character at a time, with nothing left that leads on.
/// </summary>
internal static class HanForms
{
    private static readonly FrozenDictionary<char, char> Simplified = Load();

    /// <summary>The character that stands for both forms.</summary>
    public static char Simplify(char character) => character >= '\u3400' && Simplified.TryGetValue(character, out var simplified) ? simplified : character;

    private static FrozenDictionary<char, char> Load()
    {
        using var reader = new StreamReader(typeof(HanForms).Assembly.GetManifestResourceStream("FocalPoints.Search.Analysis.simplified-characters.txt")!);
        return reader.ReadToEnd().ReplaceLineEndings("").Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
