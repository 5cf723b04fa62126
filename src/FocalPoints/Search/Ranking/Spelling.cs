using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>The words of the index that are spelt nearly as one that is not there, or that begin so.</summary>
internal sealed class Spelling(IndexView view)
{
    private const int MostClose = 3;

    /// <summary>Enough of what begins so; a longer beginning says more.</summary>
    private const int MostBeginning = 200;

    /// <summary>Up to how many letters a word is taken as it is, and up to how many one slip is forgiven; two from there on.</summary>
    private const int Exact = 3, OneSlip = 7;

    private readonly Terms? words = MultiFields.GetTerms(view.Reader, IndexFields.Words);

    /// <summary>The words one or two slips away with the same first letter, nearest first, then the most common; two letters changing places are one slip.</summary>
    public IReadOnlyList<string> CloseTo(QueryWord word)
    {
        var slips = word.Word.Length <= Exact ? 0 : word.Word.Length <= OneSlip ? 1 : 2;
        if (words is null || slips == 0 || word.System is WritingSystem.Unspaced or WritingSystem.Hangul || word.Word.Any(char.IsDigit))
            return [];
        var found = new List<(string Text, int Distance, int Documents)>();
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(IndexFields.Words, word.Word), slips, 1, transpositions: true);
        while (near.MoveNext())
        {
            var text = near.Term.Utf8ToString();
            found.Add((text, Slips.Between(word.Word, text), near.DocFreq));
        }

        return [.. found.OrderBy(other => other.Distance).ThenByDescending(other => other.Documents).ThenBy(other => other.Text, StringComparer.Ordinal).Take(MostClose).Select(other => other.Text)];
    }

    /// <summary>The most common words that begin so.</summary>
    public IReadOnlyList<string> Beginning(string beginning)
    {
        if (words is null)
            return [];
        var found = new PriorityQueue<string, (int Documents, string Text)>(Comparer<(int Documents, string Text)>.Create((left, right) =>
            left.Documents != right.Documents ? left.Documents.CompareTo(right.Documents) : string.CompareOrdinal(right.Text, left.Text)));
        var prefix = new BytesRef(beginning);
        var terms = words.GetEnumerator();
        for (var status = terms.SeekCeil(prefix); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, prefix);)
        {
            var text = terms.Term.Utf8ToString();
            found.Enqueue(text, (terms.DocFreq, text));
            if (found.Count > MostBeginning)
                found.Dequeue();
            if (!terms.MoveNext())
                break;
        }

        return [.. found.UnorderedItems.Select(item => item.Element).Order(StringComparer.Ordinal)];
    }
}
