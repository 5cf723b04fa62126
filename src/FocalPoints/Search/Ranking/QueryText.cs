using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Translating;

namespace FocalPoints.Search.Ranking;

/// <summary>What somebody typed, as words. Nothing in it can be wrong; see <see cref="QuerySyntax"/>.</summary>
internal sealed class QueryText
{
    /// <summary>More words say nothing more, and cost time.</summary>
    private const int MostWords = 64;

    private const int MostPhrases = 5;

    /// <summary>From how many letters on the last word is also taken as a beginning.</summary>
    private const int ShortestBeginning = 3;

    private readonly Dictionary<string, Dictionary<string, int>> numbers = [];
    private readonly HashSet<QueryWord> exact = [];
    private Dictionary<QueryWord, IReadOnlyList<QueryWord>> close = [];

    /// <param name="lexicon">What the words are called in other languages.</param>
    public QueryText(string text, Lexicon lexicon)
    {
        Lexicon = lexicon;
        Number = PracticeNumber.FindIn(text);
        var parts = QuerySyntax.Read(text);
        var words = new List<QueryWord>();
        foreach (var part in parts)
        {
            var read = TextAnalysis.AnalyzeQuery(part.Text);
            if (read.Count == 0)
                continue;
            if (part.Kind == QueryPartKind.Without)
                Without = [.. Without, read];
            else if (part.Kind == QueryPartKind.Beginning)
                Beginnings = [.. Beginnings, read[^1].Word];
            if (part.Kind == QueryPartKind.Phrase)
            {
                Phrases = [.. Phrases, read];
                exact.UnionWith(read);
            }

            if (part.Kind is QueryPartKind.Words or QueryPartKind.Phrase)
                words.AddRange(read);
        }

        Without = [.. Without.Take(MostPhrases)];
        Phrases = [.. Phrases.Take(MostPhrases)];
        Words = [.. words.DistinctBy(word => word.Word).Take(MostWords)];
        if (Words.Count > 0 && parts[^1].Kind == QueryPartKind.Words && Words[^1] is { Word.Length: >= ShortestBeginning, System: not (WritingSystem.Unspaced or WritingSystem.Hangul) } last
            && !char.IsWhiteSpace(text[^1]))
            LastWord = last.Word;
        Translation = new TranslatedQuery(lexicon, WordsIn);
    }

    /// <summary>What words are called in other languages.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The words in other languages.</summary>
    public TranslatedQuery Translation { get; private set; }

    /// <summary>The language that it is asked in, as far as the texts tell; empty where they do not.</summary>
    public string Language { get; private set; } = "";

    /// <summary>True where no text has any of the words, in any spelling or language: what was found has runs of letters like theirs.</summary>
    public bool IsFoundByRunsAlone { get; private set; }

    /// <summary>A practice's number among the words, and whether it is all that was typed.</summary>
    public (string Number, bool IsAll)? Number { get; }

    /// <summary>The words, each once, stop words among them.</summary>
    public IReadOnlyList<QueryWord> Words { get; }

    /// <summary>Words that were put between quotation marks.</summary>
    public IReadOnlyList<IReadOnlyList<QueryWord>> Phrases { get; } = [];

    /// <summary>Words and phrases that are not wanted.</summary>
    public IReadOnlyList<IReadOnlyList<QueryWord>> Without { get; } = [];

    /// <summary>What words begin with, folded.</summary>
    public IReadOnlyList<string> Beginnings { get; } = [];

    /// <summary>The last word, which may be only half typed; empty where it is too short for that.</summary>
    public string LastWord { get; } = "";

    /// <summary>True where nothing is asked for, or only what is not wanted.</summary>
    public bool IsAnything => Words.Count == 0 && Beginnings.Count == 0;

    /// <summary>Which of <see cref="Words"/> it is, or is meant by.</summary>
    public int IndexOf(QueryWord word) => Words.TakeWhile(other => other != word && MeantBy(other) != word).Count();

    /// <summary>The words that carry the question in a language: stop words vanish while something else remains.</summary>
    public IReadOnlyList<QueryWord> WordsIn(string language)
    {
        var rest = Words.Where(word => !word.IsStopWordIn(language)).ToList();
        return rest.Count > 0 ? rest : Words;
    }

    /// <summary>Takes a word that nothing is spelt as for those that are spelt nearly so. What stands between quotation marks is meant as it stands.</summary>
    /// <param name="closeTo">The words that are spelt nearly as one, nearest first; empty for a word that there is.</param>
    public void Correct(Func<QueryWord, IReadOnlyList<QueryWord>> closeTo)
    {
        close = Words.Where(word => !exact.Contains(word)).Select(word => (Word: word, Close: closeTo(word))).Where(pair => pair.Close.Count > 0).ToDictionary(pair => pair.Word, pair => pair.Close);
        if (close.Count > 0)
            Translation = new TranslatedQuery(Lexicon, language => [.. WordsIn(language).Select(MeantBy)]);
    }

    /// <summary>The words that are spelt nearly as one that there is not, nearest first; empty for a word that there is.</summary>
    public IReadOnlyList<QueryWord> CloseTo(QueryWord word) => close.GetValueOrDefault(word) ?? [];

    /// <summary>The slips, each with what was looked for instead; without the last word where it is the beginning of one.</summary>
    public IEnumerable<(QueryWord Typed, QueryWord Meant)> Slips(Spelling spelling) =>
        close.Where(slip => slip.Key.Word != LastWord || !spelling.IsBeginning(LastWord)).Select(slip => (slip.Key, slip.Value[0]));

    /// <summary>Notes what the index tells of the question.</summary>
    public void Note(string language, bool isFoundByRunsAlone) => (Language, IsFoundByRunsAlone) = (language, isFoundByRunsAlone);

    /// <summary>The word itself, or the nearest one where nothing is spelt so.</summary>
    public QueryWord MeantBy(QueryWord word) => close.TryGetValue(word, out var others) ? others[0] : word;

    /// <summary>The words of the question that a token of a text stands for in another language or in another spelling; null where it is one of them.</summary>
    public string? AskedAs(Token token, string language)
    {
        if (Matches(token, language) is not (>= 0 and var at) || at >= Words.Count || (LastWord.Length > 0 && token.Word.StartsWith(LastWord, StringComparison.Ordinal)))
            return null;
        var primary = TextAnalysis.PrimaryLanguage(language);
        if (IsOf(Words[at]))
            return null;
        return CloseTo(Words[at]).Any(IsOf) ? Words[at].Text : Translation.AskedAs(MeantBy(Words[at]));

        bool IsOf(QueryWord word) => word.TermsIn(primary).Any(term => term == token.Term || term == token.Word);
    }

    /// <summary>How a word was typed, with the words that are one label with it.</summary>
    public string AskedAs(QueryWord word) => CloseTo(word).Count > 0 ? word.Text : Translation.AskedAs(word);

    /// <summary>Which of the words a token of a text in a language answers; -1 for none.</summary>
    public int Matches(Token token, string language)
    {
        if (!numbers.TryGetValue(language, out var known))
            numbers[language] = known = NumberIn(TextAnalysis.PrimaryLanguage(language));
        if (known.TryGetValue(token.Term, out var word) || known.TryGetValue(token.Word, out word))
            return word;
        if (LastWord.Length > 0 && token.Word.StartsWith(LastWord, StringComparison.Ordinal))
            return Words.Count - 1;
        for (var at = 0; at < Beginnings.Count; at++)
        {
            if (token.Word.StartsWith(Beginnings[at], StringComparison.Ordinal))
                return Words.Count + at;
        }

        return -1;
    }

    private Dictionary<string, int> NumberIn(string language)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, others) in close)
        {
            foreach (var term in others.SelectMany(other => other.TermsIn(language).Append(other.Word)))
                known[term] = IndexOf(word);
        }

        var carrying = WordsIn(language);
        for (var at = Words.Count - 1; at >= 0; at--)
        {
            if (!carrying.Contains(Words[at]))
                continue;
            foreach (var translated in Translation.TermsOf(MeantBy(Words[at]), language))
                known[translated.Term] = at;
            foreach (var term in Words[at].TermsIn(language))
                known[term] = at;
        }

        foreach (var (word, pair) in Translation.PairsIn(language))
            known.TryAdd(pair.Term, IndexOf(word));
        return known;
    }
}
