using System.Globalization;
using System.Text;

namespace FocalPoints.Concepts.Skos;

/// <summary>The words and signs of a Turtle document, one after the other.</summary>
internal sealed class TurtleText(string text)
{
    private int at;

    /// <summary>The next sign that is neither white space nor comment; NUL at the end.</summary>
    public char Next()
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '#')
                at = text.AsSpan(at).IndexOfAny('\n', '\r') is var end and >= 0 ? at + end : text.Length - 1;
            else if (text[at] is not (' ' or '\t' or '\r' or '\n'))
                return text[at];
        }

        return '\0';
    }

    /// <summary>Takes the next sign if it is this one.</summary>
    public bool Take(char sign)
    {
        if (Next() != sign || at >= text.Length)
            return false;
        at++;
        return true;
    }

    /// <summary>Takes the next sign, which must be this one.</summary>
    public void Expect(char sign)
    {
        if (!Take(sign))
            throw Fault(SkosFault.Unexpected);
    }

    /// <summary>Takes a word that stands by itself, as in <c>a</c> or <c>PREFIX</c>.</summary>
    public bool TakeWord(string word, bool anyCase = false)
    {
        Next();
        if (string.Compare(text, at, word, 0, word.Length, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) != 0)
            return false;
        var end = at + word.Length;
        if (end < text.Length && (IsNameSign(text[end]) || text[end] == ':'))
            return false;
        at = end;
        return true;
    }

    /// <summary>An address in angle brackets, as it is written.</summary>
    public string Address()
    {
        Expect('<');
        var address = new StringBuilder();
        while (true)
        {
            switch (Sign())
            {
                case '>':
                    return address.ToString();
                case '\\':
                    Escape(address, onlyNumbers: true);
                    break;
                case <= ' ' or '<' or '"' or '{' or '}' or '|' or '^' or '`':
                    at--;
                    throw Fault(SkosFault.BadAddress);
                case var sign:
                    address.Append(sign);
                    break;
            }
        }
    }

    /// <summary>A name with a prefix, in its two parts.</summary>
    public (string Prefix, string Local) Name()
    {
        var prefix = Prefix();
        var local = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && "_~.-!$&'()*+,;=/?#@%".Contains(text[at + 1], StringComparison.Ordinal))
                local.Append(text[++at]);
            else if (text[at] is ':' or '%' || IsNameSign(text[at]) || (text[at] == '.' && IsInside()))
                local.Append(text[at]);
            else
                break;
        }

        return (prefix, local.ToString());
    }

    /// <summary>A prefix with its colon; returns it without.</summary>
    public string Prefix()
    {
        Next();
        var start = at;
        while (at < text.Length && (IsNameSign(text[at]) || (text[at] == '.' && at > start)))
            at++;
        if (at >= text.Length || text[at] != ':')
        {
            at = start;
            throw Fault(SkosFault.Unexpected);
        }

        return text[start..at++];
    }

    /// <summary>The label of a blank node, after its <c>_:</c>.</summary>
    public string BlankLabel()
    {
        at += 2;
        var start = at;
        while (at < text.Length && (IsNameSign(text[at]) || (text[at] == '.' && IsInside())))
            at++;
        return at > start ? text[start..at] : throw Fault(SkosFault.Unexpected);
    }

    /// <summary>Whether a blank node's label begins here.</summary>
    public bool IsBlankLabel() => Next() == '_' && at + 1 < text.Length && text[at + 1] == ':';

    /// <summary>A number, which nothing here needs the value of.</summary>
    public string Number()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or 'e' or 'E' || (text[at] == '.' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is 'e' or 'E'))))
            at++;
        return text.AsSpan(start, at - start).ContainsAnyInRange('0', '9') ? text[start..at] : throw Fault(SkosFault.Unexpected);
    }

    /// <summary>A text in one or three quotes of either kind.</summary>
    public string Quoted()
    {
        var (start, quote) = (at, text[at]);
        var isLong = string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) == 0;
        at += isLong ? 3 : 1;
        var quoted = new StringBuilder();
        while (at < text.Length)
        {
            var sign = text[at++];
            if (sign == quote && !isLong)
                return quoted.ToString();
            if (sign == quote && at + 1 < text.Length && text[at] == quote && text[at + 1] == quote)
            {
                // Of more than three quotes in a row the last three end it.
                if (at + 2 < text.Length && text[at + 2] == quote)
                {
                    quoted.Append(sign);
                    continue;
                }

                at += 2;
                return quoted.ToString();
            }

            if (sign == '\\')
                Escape(quoted, onlyNumbers: false);
            else if (sign is '\n' or '\r' && !isLong)
                throw Fault(SkosFault.Unfinished, start);
            else
                quoted.Append(sign);
        }

        throw Fault(SkosFault.Unfinished, start);
    }

    /// <summary>The language behind a text, lower case; empty where there is none.</summary>
    public string Language()
    {
        if (at >= text.Length || text[at] != '@')
            return "";
        var start = ++at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        return at > start && char.IsAsciiLetter(text[start]) ? text[start..at].ToLowerInvariant() : throw Fault(SkosFault.Unexpected);
    }

    /// <summary>Takes the sign of a datatype.</summary>
    public bool TakeTypeSign()
    {
        if (string.CompareOrdinal(text, at, "^^", 0, 2) != 0)
            return false;
        at += 2;
        return true;
    }

    /// <summary>What is wrong where the reading stands, or stood.</summary>
    public SkosException Fault(SkosFault fault, int? where = null)
    {
        var position = Math.Min(where ?? at, text.Length);
        var line = 1 + text.AsSpan(0, position).Count('\n');
        return new SkosException(position == text.Length && fault == SkosFault.Unexpected ? SkosFault.Unfinished : fault, line, text.Substring(position, Math.Min(60, text.Length - position)).Split('\n')[0]);
    }

    private char Sign() => at < text.Length ? text[at++] : throw Fault(SkosFault.Unfinished);

    // A full stop inside a name belongs to it, one behind it ends the statement.
    private bool IsInside()
    {
        var after = at;
        while (after < text.Length && text[after] == '.')
            after++;
        return after < text.Length && (IsNameSign(text[after]) || text[after] is ':' or '%' or '\\');
    }

    private static bool IsNameSign(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '-' or '\u00B7' or '\u200C' or '\u200D' || char.IsSurrogate(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private void Escape(StringBuilder into, bool onlyNumbers)
    {
        var escape = Sign();
        var plain = onlyNumbers ? -1 : "tbnrf\"'\\".IndexOf(escape, StringComparison.Ordinal);
        if (plain >= 0)
        {
            into.Append("\t\b\n\r\f\"'\\"[plain]);
            return;
        }

        var digits = escape switch { 'u' => 4, 'U' => 8, _ => throw Fault(SkosFault.BadCharacter, at - 2) };
        if (at + digits > text.Length || !int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
            throw Fault(SkosFault.BadCharacter, at - 2);
        into.Append(new Rune(code).ToString());
        at += digits;
    }
}
