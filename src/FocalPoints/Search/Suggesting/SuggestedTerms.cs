using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;

namespace FocalPoints.Search.Suggesting;

/// <summary>What the index holds beside the terms of search, so that a beginning leads to whole titles and whole words.</summary>
internal static class SuggestedTerms
{
    private const int ShortestWord = 3, LongestWord = 30;

    /// <summary>
    /// The words of titles, whole and stemmed. Those that a title begins with stand there a second time, behind a mark: titles that begin as
    /// somebody types come first.
    /// </summary>
    public static TokenListStream OfTitles(IEnumerable<IReadOnlyList<Token>> titles) =>
        Terms(titles.SelectMany(title => title.SelectMany(token => KeysOf(token).SelectMany(key => token.Start == title[0].Start ? [key, AtTheStart(key)] : (string[])[key]))));

    /// <summary>The words of what a State says, folded and then as they are spelt. Scripts without spaces have none, and what is too common, too short or a figure says nothing.</summary>
    public static TokenListStream OfWords(IEnumerable<IReadOnlyList<Token>> texts) =>
        Terms(texts.SelectMany(tokens => tokens.Where(IsWord).Select(token => token.Word + IndexFields.Separator + token.Plain)));

    /// <summary>The term of a title that begins with another.</summary>
    public static string AtTheStart(string key) => IndexFields.Separator + key;

    private static IEnumerable<string> KeysOf(Token token) => token.Term == token.Word ? [token.Word] : [token.Word, token.Term];

    private static bool IsWord(Token token) =>
        token is { Plain: not null, IsStopWord: false, Word.Length: >= ShortestWord and <= LongestWord } && !token.Word.Any(char.IsDigit);

    private static TokenListStream Terms(IEnumerable<string> terms) => new([.. terms.Distinct().Select(term => new Token(term, term, 0, 0, false))], TokenTerms.Stems);
}
