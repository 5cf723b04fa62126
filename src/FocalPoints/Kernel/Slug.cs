using System.Globalization;
using System.Text;

namespace FocalPoints.Kernel;

/// <summary>The readable part of an address. It decorates and may change; the number or id in front of it does not.</summary>
public static class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// Letters and digits of any script in lower case, everything else a hyphen, diacritics of Latin letters dropped.
    /// Never empty: a title without letters gives <c>practice</c>.
    /// </summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var character in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            var category = char.GetUnicodeCategory(character);
            if (char.IsLetterOrDigit(character) || (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && character > '\u036f'))
                slug.Append(character);
            else if (category != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Normalize(NormalizationForm.FormC);
        if (text.Length > MaxLength)
        {
            var end = text.LastIndexOf('-', MaxLength);
            text = text[..(end > MaxLength / 2 ? end : MaxLength)];
        }

        text = text.Trim('-');
        return text.Length == 0 ? "practice" : text;
    }
}
