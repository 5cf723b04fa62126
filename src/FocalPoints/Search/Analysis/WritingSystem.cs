using System.Globalization;
using System.Text;

namespace FocalPoints.Search.Analysis;

/// <summary>How a script tells its words apart; decides how a token is treated, whatever language its text was declared in.</summary>
public enum WritingSystem
{
    /// <summary>White space, punctuation, symbols.</summary>
    None,

    Latin,

    Cyrillic,

    Arabic,

    Greek,

    Armenian,

    /// <summary>Korean: spaces part phrases, within which words and endings run on.</summary>
    Hangul,

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer, Burmese: written without spaces between words.</summary>
    Unspaced,

    /// <summary>Any other letters.</summary>
    Other,
}

/// <summary>What a code point is to the word breaker.</summary>
internal static class WritingSystems
{
    /// <summary>Whether a word is of a script without spaces, by its first letter.</summary>
    public static bool IsUnspaced(string word) => Rune.TryGetRuneAt(word, 0, out var rune) && Of(rune) == WritingSystem.Unspaced;

    /// <summary>The system that a letter belongs to; digits are <see cref="WritingSystem.Latin"/>; marks and format characters belong to what they follow.</summary>
    public static WritingSystem Of(Rune rune) => rune.Value switch
    {
        < 0x80 => Rune.IsLetterOrDigit(rune) ? WritingSystem.Latin : WritingSystem.None,
        _ when !IsLetterOrNumber(rune) || rune.Value is >= 0x2b0 and < 0x300 => WritingSystem.None,
        (>= 0x370 and < 0x400) or (>= 0x1f00 and < 0x2000) => WritingSystem.Greek,
        >= 0x530 and < 0x590 => WritingSystem.Armenian,
        (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xa960 and < 0xa980) or (>= 0xac00 and < 0xd800) or (>= 0xffa0 and < 0xffdd) => WritingSystem.Hangul,
        // Figures are words of their own, whichever digits they are written with.
        (>= 0xe50 and < 0xe5a) or (>= 0xed0 and < 0xeda) or (>= 0x1040 and < 0x104a) or (>= 0x17e0 and < 0x17ea) => WritingSystem.Latin,
        < 0x2b0 or (>= 0x1e00 and < 0x1f00) or (>= 0xfb00 and < 0xfb07) or (>= 0xff10 and < 0xff5b) or (>= 0x2070 and < 0x2190) => WritingSystem.Latin,
        (>= 0x400 and < 0x530) or (>= 0x1c80 and < 0x1c90) or (>= 0x2de0 and < 0x2e00) or (>= 0xa640 and < 0xa6a0) => WritingSystem.Cyrillic,
        (>= 0x600 and < 0x700) or (>= 0x750 and < 0x780) or (>= 0x8a0 and < 0x900) or (>= 0xfb50 and < 0xfe00) or (>= 0xfe70 and < 0xff00) => WritingSystem.Arabic,
        (>= 0xe00 and < 0xf00) or (>= 0x1000 and < 0x10a0) or (>= 0x1780 and < 0x1800) or (>= 0x2e80 and < 0x3130)
            or (>= 0x31f0 and < 0xa000) or (>= 0xf900 and < 0xfb00) or (>= 0xff66 and < 0xffa0) or (>= 0x20000 and < 0x32000) => WritingSystem.Unspaced,
        _ => WritingSystem.Other,
    };

    /// <summary>Combining marks and invisible format characters, save the space without width, which parts words in Khmer, Lao and Thai.</summary>
    public static bool Continues(Rune rune) => rune.Value >= 0x80 && rune.Value != 0x200b
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsLetterOrNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
