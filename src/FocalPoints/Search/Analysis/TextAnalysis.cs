using System.Globalization;
using System.Text;

namespace FocalPoints.Search.Analysis;

/// <summary>One term of a text and where it stands there.</summary>
/// <param name="Term">What the index holds.</param>
/// <param name="Word">The whole word without diacritics, not stemmed: what the beginning of a word is compared with.</param>
/// <param name="Start">The offset of the first UTF-16 unit in the original.</param>
/// <param name="End">The offset behind the last one.</param>
/// <param name="StaysInPlace">True for a second term at the position of the one before.</param>
public readonly record struct Token(string Term, string Word, int Start, int End, bool StaysInPlace)
{
    /// <summary>Too common in the text's language to be searched for while something else remains.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>The whole word with its diacritics, lower case; null for a part of a word of a script without spaces.</summary>
    public string? Plain { get; init; }
}

/// <summary>One word of a question.</summary>
/// <param name="Terms">Its forms in the languages that it may be of; any of them is a match.</param>
/// <param name="Word">The whole word, folded; a last word is also taken as a beginning.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="IsStopWord">Too common to be searched for while something else remains.</param>
public sealed record QueryWord(IReadOnlyList<string> Terms, string Word, string Text, bool IsStopWord)
{
    /// <summary>Where it stands among the words and characters of the question, as positions of a text are counted.</summary>
    public int Position { get; init; }

    /// <summary>How its script tells words apart.</summary>
    public WritingSystem System { get; init; } = WritingSystem.Unspaced;

    /// <summary>What the index holds of it in texts of a language (primary subtag): its stem there, and the whole word where that is another.</summary>
    public IReadOnlyList<string> TermsIn(string language)
    {
        if (System is WritingSystem.Unspaced or WritingSystem.Hangul)
            return [Word];
        var form = WordForms.In(language).Of(Text, System, mayBeAcronym: Text.Any(char.IsLower));
        return form.Stem == form.Folded || form.Stem.Length == 0 ? [form.Folded] : [form.Stem, form.Folded];
    }

    /// <summary>Whether it is a stop word of a language.</summary>
    public bool IsStopWordIn(string language) => System is not (WritingSystem.Unspaced or WritingSystem.Hangul) && WordForms.In(language).Of(Text, System).IsStopWord;
}

/// <summary>
/// What counts as a word, the same for texts and for questions. Words are letters, digits and combining marks; a change between
/// spaced and unspaced scripts parts them. Each token is treated by its own script: stemmed and folded, or cut into pairs of
/// user-perceived characters where a script writes no spaces.
/// </summary>
public static class TextAnalysis
{
    /// <summary>Changes whenever the terms of a text change, so that an index of another version is made anew.</summary>
    public const string Version = "2";

    /// <summary>Adds the terms of a text in a language (BCP 47) to a list, in order.</summary>
    public static void Analyze(string text, string language, List<Token> tokens)
    {
        var forms = WordForms.In(PrimaryLanguage(language));
        var hasAcronyms = text.Any(char.IsLower);
        foreach (var span in Spans(text))
        {
            if (span.System is WritingSystem.Unspaced or WritingSystem.Hangul)
            {
                AddPairs(text, span, tokens);
            }
            else
            {
                var form = forms.Of(Shortened(text, span), span.System, hasAcronyms);
                if (form.Stem.Length > 0)
                    tokens.Add(new Token(form.Stem, form.Folded, span.Start, span.End, false) { IsStopWord = form.IsStopWord, Plain = form.Plain });
            }
        }
    }

    /// <summary>The terms of a text.</summary>
    public static IReadOnlyList<Token> Analyze(string text, string language)
    {
        var tokens = new List<Token>();
        Analyze(text, language, tokens);
        return tokens;
    }

    /// <summary>The words of a question. Stop words are marked, never dropped here.</summary>
    public static IReadOnlyList<QueryWord> AnalyzeQuery(string query)
    {
        var words = new List<QueryWord>();
        var position = 0;
        foreach (var span in Spans(query))
        {
            if (span.System is WritingSystem.Unspaced or WritingSystem.Hangul)
            {
                var pairs = new List<Token>();
                AddPairs(query, span, pairs);
                var whole = pairs.Count == 1;
                foreach (var pair in pairs)
                {
                    position += pair.StaysInPlace ? 0 : 1;
                    if (whole || pair.StaysInPlace)
                        words.Add(new QueryWord([pair.Term], pair.Term, query[pair.Start..pair.End], false) { Position = position, System = span.System });
                }

                continue;
            }

            var text = Shortened(query, span).ToString();
            var plain = WordForms.In("").Of(text, span.System);
            var stems = span.System switch
            {
                WritingSystem.Latin => WordForms.LatinLanguages.Select(language => WordForms.In(language).Of(text, span.System).Stem),
                WritingSystem.Cyrillic => [WordForms.In("ru").Of(text, span.System).Stem],
                _ => [plain.Stem],
            };
            string[] terms = [.. stems.Append(plain.Folded).Where(term => term.Length > 0).Distinct()];
            position += terms.Length > 0 ? 1 : 0;
            if (terms.Length > 0)
                words.Add(new QueryWord(terms, plain.Folded, text, StopWords.Contains(plain.Plain) || StopWords.Contains(plain.Folded)) { Position = position, System = span.System });
        }

        return words;
    }

    /// <summary>The primary subtag, lower case.</summary>
    internal static string PrimaryLanguage(string language) =>
        (language.IndexOf('-') is var hyphen and > 0 ? language[..hyphen] : language).ToLowerInvariant();

    private readonly record struct WordSpan(int Start, int End, WritingSystem System);

    /// <summary>No word is longer than this; what is (a pasted key, a tower of marks) is known by its beginning.</summary>
    private static ReadOnlySpan<char> Shortened(string text, WordSpan span)
    {
        const int Longest = 64;
        var length = Math.Min(span.End - span.Start, Longest);
        return text.AsSpan(span.Start, char.IsHighSurrogate(text[span.Start + length - 1]) ? length - 1 : length);
    }

    private static IEnumerable<WordSpan> Spans(string text)
    {
        var (start, end, system) = (0, 0, WritingSystem.None);
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                rune = Rune.ReplacementChar;
            var next = at + rune.Utf16SequenceLength;
            var here = WritingSystems.Of(rune);
            if (here == WritingSystem.None && system != WritingSystem.None && at == end && (WritingSystems.Continues(rune) || Joins(text, at, system)))
            {
                end = next;
            }
            else if (here != WritingSystem.None && here == system && at == end)
            {
                end = next;
            }
            else
            {
                if (system != WritingSystem.None && !IsParticle(text, start, end))
                    yield return new WordSpan(start, end, system);
                (start, end, system) = (at, next, here);
            }

            at = next;
        }

        if (system != WritingSystem.None && !IsParticle(text, start, end))
            yield return new WordSpan(start, end, system);
    }

    /// <summary>What an elision leaves (<c>l’accès</c>, <c>qu’elle</c>, <c>jusqu’à</c>, <c>survivor’s</c>): it carries nothing.</summary>
    private static bool IsParticle(string text, int start, int end)
    {
        var length = end - start;
        if (length > 7)
            return false;
        return (length == 1 && start > 1 && IsApostrophe(text[start - 1]) && char.IsLetter(text[start - 2]))
            || (end + 1 < text.Length && IsApostrophe(text[end]) && char.IsLetter(text[end + 1])
                && (length == 1 || text.AsSpan(end - 2, 2).Equals("qu", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';

    /// <summary>Signs that stand within words and are no letters: the apostrophe of Ukrainian, the raised dot of Catalan.</summary>
    internal static bool JoinsWords(char character) => IsApostrophe(character) || character == '·';

    private static bool Joins(string text, int at, WritingSystem system) => at + 1 < text.Length && Rune.TryGetRuneAt(text, at + 1, out var next) && WritingSystems.Of(next) == system
        && (system == WritingSystem.Cyrillic ? IsApostrophe(text[at]) : system == WritingSystem.Latin && text[at] == '·' && text[at - 1] is 'l' or 'L');

    /// <summary>Each character, and from the second on the pair that it closes: a question of one character finds something too.</summary>
    private static void AddPairs(string text, WordSpan span, List<Token> tokens)
    {
        var (previous, previousStart) = ("", 0);
        for (var at = span.Start; at < span.End;)
        {
            var length = Math.Min(StringInfo.GetNextTextElementLength(text, at), span.End - at);
            var element = WordForms.Plain(Shortened(text, span with { Start = at, End = at + length }).ToString());
            if (element.Length > 0)
            {
                tokens.Add(new Token(element, element, at, at + length, false));
                if (previous.Length > 0)
                    tokens.Add(new Token(previous + element, previous + element, previousStart, at + length, true));
                (previous, previousStart) = (element, at);
            }

            at += length;
        }
    }
}
