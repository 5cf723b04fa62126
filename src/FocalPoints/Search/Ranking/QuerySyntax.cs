namespace FocalPoints.Search.Ranking;

/// <summary>What somebody meant with a part of what they typed.</summary>
internal enum QueryPartKind
{
    /// <summary>Any of these words.</summary>
    Words,

    /// <summary><c>"peer support"</c>: these words one after the other.</summary>
    Phrase,

    /// <summary><c>-word</c>, <c>-"two words"</c>: not these.</summary>
    Without,

    /// <summary><c>rehab*</c>: words that begin so.</summary>
    Beginning,
}

/// <summary>A part of what somebody typed.</summary>
internal readonly record struct QueryPart(QueryPartKind Kind, string Text);

/// <summary>Reads what somebody typed. Whatever does not make sense as a sign is taken as words.</summary>
internal static class QuerySyntax
{
    /// <summary>With more words than these, those within quotation marks aside, it is a sentence: its dashes and quotation marks are those of a language.</summary>
    private const int MostWords = 10;

    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<QueryPart> Read(string text)
    {
        var parts = ReadSigns(text);
        var words = parts.Where(part => part.Kind != QueryPartKind.Phrase).Sum(part => part.Text.Count(char.IsWhiteSpace) + 1);
        return words > MostWords ? [new QueryPart(QueryPartKind.Words, text)] : parts;
    }

    /// <summary>The words that are looked for, without the signs around them and without what is not wanted.</summary>
    public static string WithoutSigns(string text) => string.Join(' ', Read(text).Where(part => part.Kind != QueryPartKind.Without).Select(part => part.Text));

    private static List<QueryPart> ReadSigns(string text)
    {
        var parts = new List<QueryPart>();
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isWithout = text[at] == '-' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1]));
            var from = isWithout ? at + 1 : at;
            if (IsQuote(text[from]) && End(text, from) is var end and > 0)
            {
                Flush();
                parts.Add(new QueryPart(isWithout ? QueryPartKind.Without : QueryPartKind.Phrase, text[(from + 1)..end]));
                at = end + 1;
                continue;
            }

            at = from;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && (at == from || !IsQuote(text[at])))
                at++;
            var word = text[from..at];
            if (isWithout)
            {
                Flush();
                parts.Add(new QueryPart(QueryPartKind.Without, word));
            }
            else if (word.Length > 1 && word[^1] == '*' && char.IsLetterOrDigit(word[^2]))
            {
                Flush();
                parts.Add(new QueryPart(QueryPartKind.Beginning, word[..^1]));
            }
            else
            {
                words.Add(word);
            }
        }

        Flush();
        return parts;

        void Flush()
        {
            if (words.Count > 0)
                parts.Add(new QueryPart(QueryPartKind.Words, string.Join(' ', words)));
            words.Clear();
        }
    }

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>Where a quotation ends; -1 where it does not, or holds nothing.</summary>
    private static int End(string text, int from)
    {
        for (var at = from + 1; at < text.Length; at++)
        {
            if (IsQuote(text[at]))
                return text.AsSpan(from + 1, at - from - 1).IsWhiteSpace() ? -1 : at;
        }

        return -1;
    }
}
