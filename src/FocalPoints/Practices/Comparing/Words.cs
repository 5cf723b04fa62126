using System.Globalization;
using DiffPlex;

namespace FocalPoints.Practices.Comparing;

/// <summary>
/// Cuts a text into what a reader takes for one thing: a word, the space after it, a mark; a letter with its vowels where a script puts no
/// space between words. Never within a text element (UAX 29), so that no mark is torn from its letter. The pieces make up the text.
/// </summary>
internal sealed class Words : IChunker
{
    // Scripts without spaces: Thai and Lao, Tibetan and Myanmar, Khmer, Chinese and Japanese.
    private static readonly (char First, char Last)[] WithoutSpaces = [('\u0e00', '\u0eff'), ('\u0f00', '\u109f'), ('\u1780', '\u17ff'), ('\u2e80', '\ua4cf'), ('\uf900', '\ufaff')];

    public static Words Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        var last = Sort.Mark;
        for (var at = 0; at < text.Length;)
        {
            var sort = SortOf(text, at);
            if (at > start && (sort == Sort.Mark || sort != last))
            {
                pieces.Add(text[start..at]);
                start = at;
            }

            last = sort;
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        if (start < text.Length)
            pieces.Add(text[start..]);
        return pieces;
    }

    private static Sort SortOf(string text, int at) => text[at] switch
    {
        var character when char.IsWhiteSpace(character) => Sort.Space,
        var character when WithoutSpaces.Any(range => character >= range.First && character <= range.Last) => Sort.Mark,
        _ when char.IsLetterOrDigit(text, at) => Sort.Word,
        _ => Sort.Mark,
    };

    private enum Sort
    {
        Word,
        Space,

        /// <summary>Stands alone.</summary>
        Mark,
    }
}
