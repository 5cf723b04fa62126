using System.Collections.Frozen;
using System.Text;

namespace FocalPoints.Members.Passwords;

/// <summary>
/// The passwords that are tried first: those of a list, and what people make of them when twelve characters are asked for: once more, with
/// digits round it, with a 0 for an o, along the keyboard.
/// </summary>
public static class CommonPasswords
{
    private const string List = "FocalPoints.Members.Passwords.common-passwords.txt";

    // Letters; a word that is shorter says nothing about what stands round it.
    private const int ShortestWord = 5;

    private const int FewestDifferentSigns = 5;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm"];

    private static readonly string[] Sequences = [.. Rows.SelectMany(row => new[] { row + row, Reversed(row + row) })];

    private static readonly FrozenSet<string> Words = Read();

    /// <summary>True for a password that would be found by trying a short list.</summary>
    /// <param name="own">Name and address of the person: each is tried like a word of the list.</param>
    public static bool Include(string password, params IReadOnlyList<string> own)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var tight = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var mine = own.SelectMany(Parts).Where(part => part.Length >= ShortestWord).ToHashSet();
        return tight.Distinct().Count() < FewestDifferentSigns
            || Forms(text).Concat(Forms(tight)).Any(form => form.Length >= ShortestWord && (Words.Contains(form) || mine.Contains(form) || IsSequence(form)));
    }

    // The text as it stands, and what is left of it without its dressing.
    private static IEnumerable<string> Forms(string text) =>
        from bare in new[] { text, Bare(text), Bare(Plain(text)) }
        from plain in new[] { bare, Plain(bare) }
        from form in new[] { plain, Unit(plain) }
        select form;

    private static string Bare(string text) => text.Trim([.. text.Where(character => !char.IsLetter(character))]);

    private static bool IsSequence(string text) => Sequences.Any(sequence => sequence.Contains(text, StringComparison.Ordinal));

    // What is written twice or more is worth once.
    private static string Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && Enumerable.Range(0, text.Length).All(index => text[index] == text[index % length]))
                return text[..length];
        }

        return text;
    }

    private static string Plain(string text) => string.Concat(text.Select(character => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    }));

    private static IEnumerable<string> Parts(string own)
    {
        var text = own.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var person = text.Split('@')[0];
        return [text, person, string.Concat(person.Where(char.IsLetterOrDigit)), .. person.Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Reversed(string text) => string.Concat(text.Reverse());

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream(List)!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet();
    }
}
