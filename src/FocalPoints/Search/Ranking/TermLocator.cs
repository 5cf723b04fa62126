using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>Finds terms in the segments of an index. Looking into a field's dictionary is dear to begin and cheap to go on with, so each is opened once for a question.</summary>
internal sealed class TermLocator(IndexReader reader)
{
    private readonly IReadOnlyList<AtomicReaderContext> leaves = [.. reader.Leaves];
    private readonly Dictionary<string, TermsEnum?[]> opened = new(StringComparer.Ordinal);

    /// <summary>The dictionaries of a field, by segment; null where a segment has none.</summary>
    public TermsEnum?[] Open(string field)
    {
        if (!opened.TryGetValue(field, out var dictionaries))
            opened[field] = dictionaries = [.. leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        return dictionaries;
    }

    /// <summary>Where a term stands; null where no document has it.</summary>
    public LocatedTerm? Find(string field, WeightedTerm term)
    {
        var bytes = new BytesRef(term.Text);
        TermState?[]? places = null;
        var documents = 0;
        var dictionaries = Open(field);
        for (var leaf = 0; leaf < dictionaries.Length; leaf++)
        {
            if (dictionaries[leaf] is not { } dictionary || !dictionary.SeekExact(bytes))
                continue;
            places ??= new TermState?[dictionaries.Length];
            places[leaf] = dictionary.GetTermState();
            documents += dictionary.DocFreq;
        }

        return places is null ? null : new LocatedTerm(bytes, places, documents, term.Weight);
    }

    /// <summary>In how many documents a term stands.</summary>
    public long Documents(string field, string term)
    {
        var bytes = new BytesRef(term);
        return Open(field).Sum(dictionary => dictionary?.SeekExact(bytes) == true ? (long)dictionary.DocFreq : 0);
    }

    /// <summary>True where some document has the term.</summary>
    public bool Has(string field, string term)
    {
        var bytes = new BytesRef(term);
        return Open(field).Any(dictionary => dictionary?.SeekExact(bytes) == true);
    }
}
