using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace FocalPoints.Search.Analysis;

/// <summary>Which side of an analysed text a field holds.</summary>
internal enum TokenTerms
{
    /// <summary>What words are found by: stems, and pairs of characters.</summary>
    Stems,

    /// <summary>Words as they are, folded.</summary>
    Words,

    /// <summary>Runs of four letters; see <see cref="WordGrams"/>.</summary>
    Grams,
}

/// <summary>Hands an analysed text to the index.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly TokenTerms terms;
    private readonly List<string> grams = [];
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private int next, nextGram;

    public TokenListStream(IReadOnlyList<Token> tokens, TokenTerms terms)
    {
        this.tokens = tokens;
        this.terms = terms;
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (terms == TokenTerms.Grams)
            return NextGram();
        if (next == tokens.Count)
            return false;
        var token = tokens[next++];
        term.SetEmpty().Append(terms == TokenTerms.Words ? token.Word : token.Term);
        position.PositionIncrement = token.StaysInPlace ? 0 : 1;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (next, nextGram) = (0, 0);
        grams.Clear();
    }

    // Stop words have none: they would only make every text look a little like every other.
    private bool NextGram()
    {
        while (nextGram == grams.Count)
        {
            if (next == tokens.Count)
                return false;
            grams.Clear();
            nextGram = 0;
            var token = tokens[next++];
            if (!token.IsStopWord && !token.StaysInPlace)
                WordGrams.AddTo(token.Word, grams);
        }

        term.SetEmpty().Append(grams[nextGram++]);
        return true;
    }
}
