using FocalPoints.Kernel;
using FocalPoints.Search.Analysis;

namespace FocalPoints.Search.Suggesting;

/// <summary>What stands in a search box while somebody types: whole words, and the beginning of a last one. Analysed as a question is.</summary>
internal sealed class TypedBeginning
{
    /// <summary>Longer than any title: who pastes a paragraph waits for no suggestion.</summary>
    private const int LongestText = 200;

    private const int MostWords = 40, ShortestText = 2;

    private TypedBeginning(string text, IReadOnlyList<QueryWord> words)
    {
        var last = words[^1];
        Before = text[..TextAnalysis.Analyze(text, "")[^1].Start];
        Words = [.. words.Take(words.Count - 1).Select(word => word.Terms.Append(word.Word).Distinct().ToArray())];
        Last = last.Word;

        // In Arabic the article is written with its word, and who looks for a word may leave it out or not.
        Beginnings = last.System == WritingSystem.Arabic ? [.. last.Terms.Append(last.Word).Where(term => term.Length >= ShortestText).Distinct()] : [last.Word];
        IsInUnspacedScript = HasNoSpaces(last);
    }

    /// <summary>What was typed before the last word.</summary>
    public string Before { get; }

    /// <summary>The whole words, each in the forms that are a match.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; }

    /// <summary>The last word, folded.</summary>
    public string Last { get; }

    /// <summary>What a word may begin with to be the last one; any of them.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    /// <summary>Whether the last word is of a script in which nobody can tell where a word begins.</summary>
    public bool IsInUnspacedScript { get; }

    /// <summary>Null where it is too little to say anything, or too much.</summary>
    public static TypedBeginning? Read(string text)
    {
        if (text.Length == 0 || PlainText.Length(text) > LongestText)
            return null;
        var words = TextAnalysis.AnalyzeQuery(text);
        return words.Count is > 0 and <= MostWords && (HasNoSpaces(words[^1]) || words.Sum(word => word.Word.Length) >= ShortestText) ? new TypedBeginning(text, words) : null;
    }

    /// <summary>Whether the words of a text are those that were typed, in whatever order.</summary>
    public bool Matches(IReadOnlyList<Token> tokens) => Words.All(forms => tokens.Any(token => Is(token, forms))) && tokens.Any(BeginsSo);

    /// <summary>Whether a text that <see cref="Matches"/> also begins with the first of them.</summary>
    public bool StartsWith(IReadOnlyList<Token> tokens) =>
        tokens.TakeWhile(token => token.Start == tokens[0].Start).Any(token => Words.Count == 0 ? BeginsSo(token) : Is(token, Words[0]));

    private static bool HasNoSpaces(QueryWord word) => word.System is WritingSystem.Unspaced or WritingSystem.Hangul;

    private static bool Is(Token token, IReadOnlyList<string> forms) => forms.Contains(token.Word) || forms.Contains(token.Term);

    private bool BeginsSo(Token token)
    {
        foreach (var beginning in Beginnings)
        {
            if (token.Word.StartsWith(beginning, StringComparison.Ordinal) || token.Term.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
