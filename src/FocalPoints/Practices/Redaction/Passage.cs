using System.Globalization;
using FocalPoints.Kernel;

namespace FocalPoints.Practices.Redaction;

/// <summary>
/// A passage that tells of a person and must go. It is looked for whatever the case, and not within a longer word where the script shows
/// where words end; in Arabic and in scripts without spaces a name may stand within what looks like one word.
/// </summary>
public sealed class Passage
{
    /// <summary>
    /// What stands in its place: seen as a bar, heard as a word, and none of the characters that Markdown takes for its own.
    /// </summary>
    public const string Mark = "█ redacted █";

    /// <summary>Fewer text elements than this stand everywhere.</summary>
    public const int Min = 2;

    /// <summary>As long as the longest field, in text elements.</summary>
    public const int Max = PracticeContent.ChallengeMax;

    // Latin, Greek and Cyrillic put spaces or marks between words; Armenian is the first script after them.
    private const char FirstBeyond = '\u0530';

    private readonly string words;

    private Passage(string words) => this.words = words;

    /// <summary>The passage that somebody typed, or what is wrong with it.</summary>
    public static Outcome<Passage> From(string? typed)
    {
        var words = PlainText.Clean(typed);
        return words.Length == 0 ? Wrong(ProblemRule.Required)
            : PlainText.Length(words) < Min ? Wrong(ProblemRule.TooShort, Min, PlainText.Length(words))
            : PlainText.Length(words) > Max ? Wrong(ProblemRule.TooLong, Max, PlainText.Length(words))
            : Mark.Contains(words, StringComparison.OrdinalIgnoreCase) ? Wrong(ProblemRule.Unknown)
            : Outcome.DoneWith(new Passage(words));
    }

    /// <summary>Where it begins in a text, each place once.</summary>
    public IReadOnlyList<int> PlacesIn(string text)
    {
        var places = new List<int>();
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            if (IsWhole(text, at))
            {
                places.Add(at);
                at += words.Length;
            }
            else
            {
                at++;
            }
        }

        return places;
    }

    /// <summary>The text with the mark in its place.</summary>
    public string TakeOutOf(string text)
    {
        foreach (var at in PlacesIn(text).Reverse())
            text = string.Concat(text.AsSpan(0, at), Mark, text.AsSpan(at + words.Length));
        return text;
    }

    /// <summary>What stands around a place, with the passage itself left out.</summary>
    /// <param name="around">UTF-16 characters to each side.</param>
    public (string Before, string After) Around(string text, int at, int around) =>
        (text[Math.Max(0, at - around)..at], text[(at + words.Length)..Math.Min(text.Length, at + words.Length + around)]);

    private bool IsWhole(string text, int at)
    {
        var end = at + words.Length;
        return !(at > 0 && IsOneWord(text[at - 1], text[at]))
            && !(end < text.Length && (IsOneWord(text[end - 1], text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
    }

    private static bool IsOneWord(char left, char right) => left < FirstBeyond && right < FirstBeyond && char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);

    private static Outcome<Passage> Wrong(ProblemRule rule, int? limit = null, int? actual = null) =>
        Outcome<Passage>.From(Outcome.Invalid(new Problem("Passage", rule, limit, actual)));
}
