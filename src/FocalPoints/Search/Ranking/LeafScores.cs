using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// The scores of the documents of one segment, built up word by word: postings are read from front to back, each once, into arrays by document.
/// Rented; dispose when done.
/// </summary>
internal sealed class LeafScores : IDisposable
{
    /// <summary>What the runs of letters count for beside the words.</summary>
    private const float RunsWeight = 0.25f;

    /// <summary>A text without the word answers it by its runs of letters where it has at least this share of them.</summary>
    private const float LeastRuns = 0.3f;

    private readonly AtomicReader reader;
    private readonly int leaf;
    private readonly float[] total, word, runs, language, counts;
    private readonly int[] met, inLanguage, counted;
    private readonly byte[] runCounts, words, lastWord;
    private int metCount, inLanguageCount;

    public LeafScores(AtomicReaderContext context)
    {
        reader = context.AtomicReader;
        leaf = context.Ord;
        Count = reader.MaxDoc;
        (total, word, runs, language, counts) = (Rent<float>(), Rent<float>(), Rent<float>(), Rent<float>(), Rent<float>());
        (met, inLanguage, counted) = (Rent<int>(), Rent<int>(), Rent<int>());
        (runCounts, words, lastWord) = (Rent<byte>(), Rent<byte>(), Rent<byte>());
    }

    /// <summary>How many documents the segment has, deleted ones among them.</summary>
    public int Count { get; }

    /// <summary>The scores; 0 where nothing matches.</summary>
    public Span<float> Totals => total.AsSpan(0, Count);

    /// <summary>How many words of the question each document has.</summary>
    public ReadOnlySpan<byte> Words => words.AsSpan(0, Count);

    /// <summary>Adds what a word is worth.</summary>
    public void Add(Clause clause)
    {
        foreach (var texts in clause.Languages)
        {
            foreach (var text in texts)
                AddText(text);
            TakeBest(word, 0);
        }

        var least = (byte)Math.Clamp((int)Math.Ceiling(clause.RunCount * LeastRuns), 1, 255);
        foreach (var found in clause.Runs)
        {
            foreach (var run in found)
                AddRun(run);
            TakeBest(runs, least);
        }

        for (var at = 0; at < metCount; at++)
        {
            var document = met[at];
            var mark = (byte)(clause.Word + 1);
            if (word[document] > 0 && lastWord[document] != mark)
            {
                words[document]++;
                lastWord[document] = mark;
            }

            total[document] += (clause.Weight * word[document]) + (RunsWeight * runs[document]);
            word[document] = runs[document] = 0;
        }

        metCount = 0;
    }

    /// <summary>Adds the same to all documents with a term.</summary>
    public void Add(string field, string term, float worth)
    {
        if (reader.GetTermDocsEnum(new Term(field, term)) is not { } documents)
            return;
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            total[document] += worth;
    }

    private void AddText(TermGroup text)
    {
        var count = 0;
        foreach (var field in text.Fields)
        {
            var norms = NormsOf(field);
            foreach (var term in field.Terms)
            {
                if (Open(field, term) is not { } documents)
                    continue;
                for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                {
                    if (counts[document] == 0)
                        counted[count++] = document;
                    counts[document] += Counted(field, norms, document, term.Weight * documents.Freq);
                }
            }
        }

        for (var at = 0; at < count; at++)
        {
            var document = counted[at];
            Note(document, Worth(text, counts[document]));
            counts[document] = 0;
        }
    }

    private void AddRun(TermGroup run)
    {
        var field = run.Fields[0];
        if (Open(field, field.Terms[0]) is not { } documents)
            return;
        var norms = NormsOf(field);
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            Note(document, Worth(run, Counted(field, norms, document, documents.Freq)));
            if (runCounts[document] < byte.MaxValue)
                runCounts[document]++;
        }
    }

    private DocsEnum? Open(FieldTerms field, LocatedTerm term)
    {
        if (term.Places[leaf] is not { } place)
            return null;
        field.Dictionaries[leaf]!.SeekExact(term.Bytes, place);
        return field.Dictionaries[leaf]!.Docs(null, null, DocsFlags.FREQS);
    }

    private NumericDocValues? NormsOf(FieldTerms field) => field.Size.Saturations is null ? null : reader.GetNormValues(field.Field);

    /// <summary>Occurrences as they count in a text of usual length. Of labels it is only known whether they hold a word.</summary>
    private static float Counted(FieldTerms field, NumericDocValues? norms, int document, float count) =>
        field.Boost * count * (norms is null ? 1 : FieldSimilarity.SaturationAt / field.Size.Saturations![norms.Get(document) & 0xff]);

    private static float Worth(TermGroup text, float count) => text.Worth * (FieldSimilarity.SaturationAt + 1) * count / (count + FieldSimilarity.SaturationAt);

    private void Note(int document, float worth)
    {
        if (language[document] == 0)
            inLanguage[inLanguageCount++] = document;
        language[document] += worth;
    }

    /// <summary>Ends a language: a text in several is worth what it is in the best of them.</summary>
    private void TakeBest(float[] best, byte leastRuns)
    {
        for (var at = 0; at < inLanguageCount; at++)
        {
            var document = inLanguage[at];
            var counts = leastRuns == 0 || runCounts[document] >= leastRuns || word[document] > 0;
            if (counts)
            {
                if (word[document] == 0 && runs[document] == 0)
                    met[metCount++] = document;
                best[document] = Math.Max(best[document], language[document]);
            }

            language[document] = 0;
            runCounts[document] = 0;
        }

        inLanguageCount = 0;
    }

    public void Dispose()
    {
        foreach (var array in (float[][])[total, word, runs, language, counts])
            ArrayPool<float>.Shared.Return(array);
        foreach (var array in (int[][])[met, inLanguage, counted])
            ArrayPool<int>.Shared.Return(array);
        foreach (var array in (byte[][])[runCounts, words, lastWord])
            ArrayPool<byte>.Shared.Return(array);
    }

    private T[] Rent<T>()
    {
        var array = ArrayPool<T>.Shared.Rent(Math.Max(1, Count));
        array.AsSpan(0, Count).Clear();
        return array;
    }
}
