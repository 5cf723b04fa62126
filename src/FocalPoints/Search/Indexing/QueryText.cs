using FocalPoints.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FocalPoints.Search.Indexing;

/// <summary>What somebody typed, as the index understands it. There is no syntax, so nothing in it can be wrong.</summary>
internal sealed class QueryText
{
    private const int MostWords = 40;

    /// <summary>From how many letters on the last word is also taken as a beginning.</summary>
    private const int ShortestBeginning = 3;

    private static readonly (string Field, float Boost)[] Fields =
    [
        (IndexFields.Title, 2f),
        (IndexFields.Topic, 2f),
        (IndexFields.Summary, 1.5f),
        (IndexFields.Body, 1f),
        (IndexFields.State, 1f),
    ];

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly string? number;
    private readonly bool isNumber;

    public QueryText(string text)
    {
        if (PracticeNumber.FindIn(text) is { } found)
            (number, isNumber) = found;
        var words = TextAnalysis.AnalyzeQuery(text);
        if (words.Any(word => !word.IsStopWord))
            words = [.. words.Where(word => !word.IsStopWord)];
        Words = [.. words.DistinctBy(word => word.Word).Take(MostWords)];
        if (Words.Count > 0 && Words[^1].Word.Length >= ShortestBeginning && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            Beginning = Words[^1].Word;
        for (var word = Words.Count - 1; word >= 0; word--)
        {
            foreach (var term in Words[word].Terms)
                numbers[term] = word;
        }
    }

    /// <summary>The words that are searched for: stop words vanish while something else remains.</summary>
    public IReadOnlyList<QueryWord> Words { get; }

    /// <summary>What a word may begin with to be found; empty where the last word is too short.</summary>
    public string Beginning { get; } = "";

    /// <summary>Which of the words a token of a text answers; -1 for none.</summary>
    public int Matches(Token token)
    {
        if (numbers.TryGetValue(token.Term, out var word) || numbers.TryGetValue(token.Word, out word))
            return word;
        return Beginning.Length > 0 && token.Word.StartsWith(Beginning, StringComparison.Ordinal) ? Words.Count - 1 : -1;
    }

    /// <summary>Any word may match; ranking decides. Matches everything where <paramref name="isEmpty"/> says that nothing was typed.</summary>
    public Query ToQuery(bool isEmpty)
    {
        if (isEmpty)
            return new MatchAllDocsQuery();
        var any = new BooleanQuery(disableCoord: true);
        if (number is not null)
            any.Add(new TermQuery(new Term(IndexFields.Number, number)) { Boost = 1000 }, Occur.SHOULD);
        if (isNumber)
            return any;
        foreach (var word in Words)
            any.Add(OfWord(word), Occur.SHOULD);
        if (Beginning.Length > 0)
            any.Add(new PrefixQuery(new Term(IndexFields.Words, Beginning)) { Boost = 0.5f }, Occur.SHOULD);
        return any;
    }

    private static Query OfWord(QueryWord word)
    {
        var forms = word.Terms.Select(OfTerm).ToList();
        if (forms.Count == 1)
            return forms[0];
        var best = new DisjunctionMaxQuery(0);
        foreach (var form in forms)
            best.Add(form);
        return best;
    }

    private static Query OfTerm(string term)
    {
        var fields = new BooleanQuery(disableCoord: true);
        foreach (var (field, boost) in Fields)
            fields.Add(new TermQuery(new Term(field, term)) { Boost = boost }, Occur.SHOULD);
        return fields;
    }
}
