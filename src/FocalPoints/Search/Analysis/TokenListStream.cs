using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace FocalPoints.Search.Analysis;

/// <summary>Hands an analysed text to the index.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly bool wholeWords;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private int next;

    /// <param name="wholeWords">Words as they are instead of their stems.</param>
    public TokenListStream(IReadOnlyList<Token> tokens, bool wholeWords)
    {
        this.tokens = tokens;
        this.wholeWords = wholeWords;
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next == tokens.Count)
            return false;
        ClearAttributes();
        var token = tokens[next++];
        term.SetEmpty().Append(wholeWords ? token.Word : token.Term);
        position.PositionIncrement = token.StaysInPlace ? 0 : 1;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }
}
