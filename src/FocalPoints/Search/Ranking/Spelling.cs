using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// The words that are spelt nearly as one that nothing is spelt as, or that begin so. A word that stands only in what the actor may not see is no
/// word: neither does it keep a slip from being one, nor is it proposed for one.
/// </summary>
internal sealed class Spelling(IndexView view, FoundPractices found, Lexicon lexicon)
{
    private const int MostClose = 3;

    /// <summary>Enough of what begins so; a longer beginning says more.</summary>
    private const int MostBeginning = 200;

    /// <summary>Up to how many letters a word is taken as it is, and up to how many one slip is forgiven; two from there on.</summary>
    private const int Exact = 3, OneSlip = 7;

    private static readonly HashSet<string> Passages = [IndexFields.Passage];

    private readonly Terms? words = MultiFields.GetTerms(view.Reader, IndexFields.Words);

    /// <summary>
    /// Words of texts and of the vocabulary that are one or two slips away with the same first letter, nearest first, then the most common; two letters
    /// changing places are one slip. Empty for a word that is known as it is, and for what is no word of letters.
    /// </summary>
    public IReadOnlyList<QueryWord> CloseTo(QueryWord word)
    {
        var slips = word.Word.Length <= Exact ? 0 : word.Word.Length <= OneSlip ? 1 : 2;
        if (words is null || slips == 0 || word.System is WritingSystem.Unspaced or WritingSystem.Hangul || word.Word.Any(char.IsDigit) || IsKnown(word))
            return [];
        var close = new Dictionary<string, (int Distance, int Documents)>(StringComparer.Ordinal);
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(IndexFields.Words, word.Word), slips, 1, transpositions: true);
        while (near.MoveNext())
            close[near.Term.Utf8ToString()] = (Slips.Between(word.Word, near.Term.Utf8ToString()), near.DocFreq);
        foreach (var known in lexicon.WordsCloseTo(word.Word, slips))
            close.TryAdd(known, (Slips.Between(word.Word, known), 0));
        return [.. close.OrderBy(other => other.Value.Distance).ThenByDescending(other => other.Value.Documents).ThenBy(other => other.Key, StringComparer.Ordinal)
            .Where(other => other.Value.Documents == 0 || IsSeen(IndexFields.Words, other.Key)).Take(MostClose)
            .Select(other => TextAnalysis.AnalyzeQuery(other.Key)[0])];
    }

    /// <summary>Whether a word begins so.</summary>
    public bool IsBeginning(string beginning) => Beginning(beginning).Any(word => IsSeen(IndexFields.Words, word));

    /// <summary>The most common words that begin so.</summary>
    public IReadOnlyList<string> Beginning(string beginning)
    {
        if (words is null)
            return [];
        var most = new PriorityQueue<string, (int Documents, string Text)>(Comparer<(int Documents, string Text)>.Create((left, right) =>
            left.Documents != right.Documents ? left.Documents.CompareTo(right.Documents) : string.CompareOrdinal(right.Text, left.Text)));
        var prefix = new BytesRef(beginning);
        var terms = words.GetEnumerator();
        for (var status = terms.SeekCeil(prefix); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, prefix);)
        {
            var text = terms.Term.Utf8ToString();
            most.Enqueue(text, (terms.DocFreq, text));
            if (most.Count > MostBeginning)
                most.Dequeue();
            if (!terms.MoveNext())
                break;
        }

        return [.. most.UnorderedItems.Select(item => item.Element).Order(StringComparer.Ordinal)];
    }

    /// <summary>A folded word as people write it, with its accents, in lower case: as a text or the vocabulary has it.</summary>
    public string AsWritten(string word)
    {
        if (lexicon.Written(word) is { } known)
            return known;
        foreach (var document in SeenWith(IndexFields.Words, word).Take(1))
        {
            foreach (var passage in view.Searcher.Doc(document, Passages).GetValues(IndexFields.Passage))
            {
                var cut = passage.IndexOf(IndexFields.Separator, StringComparison.Ordinal);
                var (language, text) = (passage[..cut], passage[(cut + 1)..]);
                foreach (var token in TextAnalysis.Analyze(text, language).Where(token => token.Word == word).Take(1))
                    return text[token.Start..token.End].ToLowerInvariant();
            }
        }

        return word;
    }

    private bool IsKnown(QueryWord word) => IsSeen(IndexFields.Words, word.Word)
        || view.Languages.Any(language => word.TermsIn(language).Any(term => IndexFields.Texts.Any(field => IsSeen(IndexFields.In(field, language), term))))
        || lexicon.Languages.Any(language => word.TermsIn(language).Any(term => lexicon.Knows(language, term)));

    private bool IsSeen(string field, string term) => SeenWith(field, term).Any();

    /// <summary>The documents with a term that the actor may see, as they come: mostly the first one is.</summary>
    private IEnumerable<int> SeenWith(string field, string term)
    {
        foreach (var leaf in view.Reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(field, term)) is not { } documents)
                continue;
            var (columns, live) = (view.Columns(leaf), leaf.AtomicReader.LiveDocs);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                if (live?.Get(document) != false && found.IsSeen(columns.AudiencesOf(document)))
                    yield return leaf.DocBase + document;
            }
        }
    }
}
