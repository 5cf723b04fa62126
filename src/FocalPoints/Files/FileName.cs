using System.Globalization;
using System.Text;
using FocalPoints.Kernel;

namespace FocalPoints.Files;

/// <summary>The name of a file as people see it and as it stands in addresses and headers.</summary>
public static class FileName
{
    /// <summary>The longest name with its extension, in UTF-16 code units.</summary>
    public const int MaxLength = 100;

    private const string Reserved = "<>:\"/\\|?*";

    /// <summary>
    /// NFC, without path, control, format and bidirectional characters and those that file systems reserve; ends in the extension of
    /// <paramref name="type"/>. Joiners stay, for Arabic and Lao need them. Never empty before its extension.
    /// </summary>
    public static string Clean(string name, FileType type)
    {
        var plain = PlainText.Clean(name);
        var stem = Path.GetFileNameWithoutExtension(plain[(plain.LastIndexOfAny(['/', '\\']) + 1)..]);
        var clean = new StringBuilder(stem.Length);
        foreach (var rune in stem.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is 0x200C or 0x200D)
                clean.Append(rune);
            else if (category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is '\t' or '\n')
                clean.Append(' ');
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune.IsAscii && Reserved.Contains((char)rune.Value) ? "-" : rune.ToString());
        }

        return Shorten(clean.ToString().Trim(' ', '.', '-'), MaxLength - type.Extension.Length) + type.Extension;
    }

    /// <summary>The name, or the name with a number behind it where <paramref name="taken"/> holds it already, upper and lower case alike.</summary>
    public static string MakeUnique(string name, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var extension = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name);
        for (var number = 2; known.Contains(name); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            name = Shorten(stem, MaxLength - extension.Length - suffix.Length) + suffix + extension;
        }

        return name;
    }

    private static string Shorten(string stem, int length)
    {
        if (stem.Length == 0)
            return "file";
        if (stem.Length <= length)
            return stem;
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(stem);
        while (elements.MoveNext() && elements.ElementIndex <= length)
            end = elements.ElementIndex;
        var shorter = stem[..end].TrimEnd(' ', '.', '-');
        return shorter.Length == 0 ? "file" : shorter;
    }
}
