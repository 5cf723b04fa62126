using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Ranking;

namespace FocalPoints.Search.Cards;

/// <summary>Cuts passages for lists: the beginning of a text, or its window where most of the words searched for stand.</summary>
internal static class Snippets
{
    /// <summary>The length of a window, in words; a character of a script without spaces counts as part of one.</summary>
    private const double Words = 30;

    /// <summary>How far a beginning may run to reach the end of its sentence.</summary>
    private const double LongestBeginning = 55;

    private const double PartOfWord = 0.4;

    /// <summary>A text's first sentences.</summary>
    public static MarkedText Beginning(string text, string language)
    {
        var tokens = TextAnalysis.Analyze(text, language);
        var end = EndOf(text, tokens, 0, LongestBeginning, Words);
        return new MarkedText(language, [new MarkedPart(Shown(text[..end]) + (end < text.TrimEnd().Length ? " …" : ""), false)]);
    }

    /// <summary>The best window, and how many different words of the question stand there; null where none does.</summary>
    public static (MarkedText Text, int Found)? Best(string text, string language, QueryText query)
    {
        var tokens = TextAnalysis.Analyze(text, language);
        var words = new int[tokens.Count];
        for (var at = 0; at < words.Length; at++)
            words[at] = query.Matches(tokens[at], language);
        var (first, found) = BestStart(tokens, words);
        if (first < 0)
            return null;

        var (start, isSentence) = StartBefore(text, tokens, first);
        var end = EndOf(text, tokens, start, Words, Words * 0.6);
        var parts = Mark(text, isSentence ? tokens[start].Start : WordStart(text, tokens[start].Start), end, tokens, words, token => query.AskedAs(token, language));
        if (!isSentence)
            parts.Insert(0, new MarkedPart("… ", false));
        if (end < text.TrimEnd().Length)
            parts.Add(new MarkedPart(" …", false));
        return (new MarkedText(language, parts), found);
    }

    /// <summary>The match from which on a window holds the most different words, then the most matches.</summary>
    private static (int First, int Found) BestStart(IReadOnlyList<Token> tokens, int[] words)
    {
        var (best, bestFound, bestScore) = (-1, 0, 0);
        for (var first = 0; first < words.Length; first++)
        {
            if (words[first] < 0)
                continue;
            var (seen, matches, cost) = (0UL, 0, 0.0);
            for (var at = first; at < words.Length && cost < Words * 0.8; at++)
            {
                cost += Cost(tokens[at]);
                if (words[at] < 0)
                    continue;
                seen |= 1UL << words[at];
                matches++;
            }

            var found = System.Numerics.BitOperations.PopCount(seen);
            var score = (found * 100) + Math.Min(matches, 99);
            if (score > bestScore)
                (best, bestFound, bestScore) = (first, found, score);
        }

        return (best, bestFound);
    }

    /// <summary>Back to the sentence's beginning where it is near, else a few words.</summary>
    private static (int Start, bool IsSentence) StartBefore(string text, IReadOnlyList<Token> tokens, int first)
    {
        var cost = 0.0;
        var few = first;
        for (var at = first; ; at--)
        {
            if (at == 0 || IsEnd(text, tokens[at - 1].End, tokens[at].Start))
                return (at, true);
            cost += Cost(tokens[at]);
            if (cost <= 5)
                few = at;
            if (cost > 10)
                return (few, false);
        }
    }

    /// <summary>The offset behind the last word of a window: a sentence's end where one comes after <paramref name="least"/> words.</summary>
    private static int EndOf(string text, IReadOnlyList<Token> tokens, int start, double most, double least)
    {
        var (cost, end) = (0.0, text.Length);
        var sentence = -1;
        for (var at = start; at < tokens.Count; at++)
        {
            cost += Cost(tokens[at]);
            if (cost > most)
                return sentence > 0 ? sentence : end;
            end = Math.Max(tokens[at].End, at > start ? tokens[at - 1].End : 0);
            var next = at + 1 < tokens.Count ? tokens[at + 1].Start : text.Length;
            if (cost >= least && next > end && IsEnd(text, end, next))
                sentence = Closing(text, end, next);
        }

        return text.TrimEnd().Length;
    }

    private static List<MarkedPart> Mark(string text, int start, int end, IReadOnlyList<Token> tokens, int[] words, Func<Token, string?> askedAs)
    {
        var parts = new List<MarkedPart>();
        var done = start;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] < 0 || tokens[at].End <= done || tokens[at].Start >= end)
                continue;
            var from = Math.Max(tokens[at].Start, done);
            var joins = parts.Count > 0 && parts[^1].IsMatch && from == done;
            if (from > done)
                parts.Add(new MarkedPart(Shown(text[done..from]), false));
            done = Math.Min(tokens[at].End, end);
            if (joins)
                parts[^1] = parts[^1] with { Text = parts[^1].Text + text[from..done] };
            else
                parts.Add(new MarkedPart(text[from..done], true, askedAs(tokens[at])));
        }

        if (done < end)
            parts.Add(new MarkedPart(Shown(text[done..end]), false));
        return parts;
    }

    private static double Cost(Token token) => token.StaysInPlace ? 0 : token.Term.Length > 0 && token.Word.Length <= 2 && WritingSystems.IsUnspaced(token.Word) ? PartOfWord : 1;

    /// <summary>True where a sentence or paragraph ends between two words.</summary>
    private static bool IsEnd(string text, int from, int to)
    {
        for (var at = from; at < to && at < text.Length; at++)
        {
            if (text[at] is '\n' or '。' or '！' or '？' or '។' or '။')
                return true;
            if (text[at] is '.' or '!' or '?' or '؟' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '”' or '"' or '»' or ')'))
                return true;
        }

        return false;
    }

    /// <summary>Behind the stop and what closes with it.</summary>
    private static int Closing(string text, int from, int to)
    {
        var at = from;
        while (at < to && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>An opening quotation mark or bracket belongs to its word.</summary>
    private static int WordStart(string text, int start) => start > 0 && text[start - 1] is '“' or '"' or '«' or '(' or '¿' or '¡' ? start - 1 : start;

    /// <summary>A new paragraph within a line.</summary>
    private static string Shown(string text) => text.Replace("\n", " · ", StringComparison.Ordinal);
}
