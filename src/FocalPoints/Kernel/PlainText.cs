using System.Globalization;
using System.Text;

namespace FocalPoints.Kernel;

/// <summary>What happens to every text at the border: one form of Unicode, one kind of line end, no character that deceives.</summary>
public static class PlainText
{
    /// <summary>NFC, line feeds only, white space at both ends removed. Null becomes empty.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        // A lone surrogate cannot be stored or normalised; U+FFFD is what every decoder puts in its place.
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return valid.Replace("\r\n", "\n").Replace('\r', '\n').Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>The length in text elements (UAX 29), so that Arabic marks and Lao vowels count as their reader counts them.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// True where the text holds control characters other than tab and line feed, or bidirectional embeddings, overrides and
    /// isolates (Unicode TR 36, 3.2), which can make a text read as what it is not. Marks that Arabic and Lao need
    /// (LRM, RLM, ALM, ZWJ, ZWNJ) are taken.
    /// </summary>
    public static bool HasForbiddenCharacters(string text) => text.Any(IsForbidden);

    /// <summary>The text without those characters: for what was stored before they were refused.</summary>
    public static string WithoutForbiddenCharacters(string text) =>
        HasForbiddenCharacters(text) ? string.Concat(text.Where(character => !IsForbidden(character))) : text;

    private static bool IsForbidden(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t' or '\r'))
        || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff';
}
