using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>BM25 among the documents that have a field: texts of a language are compared with each other, however few they are.</summary>
internal sealed class FieldSimilarity() : BM25Similarity(SaturationAt, LengthMatters)
{
    public const float SaturationAt = 1.2f, LengthMatters = 0.75f;

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats) =>
        new(Rarity(termStats.DocFreq, Count(collectionStats)), "rarity");

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0 ? 1 : (float)collectionStats.SumTotalTermFreq / Count(collectionStats);

    /// <summary>How much a word says that so many of so many documents have.</summary>
    public static float Rarity(long documents, long all) => (float)Math.Log(1 + ((Math.Max(all, documents) - documents + 0.5) / (documents + 0.5)));

    private static long Count(CollectionStatistics statistics) => Math.Max(1, statistics.DocCount < 0 ? statistics.MaxDoc : statistics.DocCount);
}

/// <summary>A field in numbers.</summary>
/// <param name="Documents">How many have it.</param>
/// <param name="Saturations">By stored length: the count of a word at which it is worth half of the most; null where length does not matter.</param>
internal sealed record FieldSize(long Documents, float[]? Saturations)
{
    /// <summary>Reads them.</summary>
    public static FieldSize Of(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return new FieldSize(0, null);
        var documents = Math.Max(1, terms.DocCount);
        return new FieldSize(documents, terms.SumTotalTermFreq > 0 ? Table((float)terms.SumTotalTermFreq / documents) : null);
    }

    // Lengths are kept as one byte each, as BM25Similarity encodes them.
    private static float[] Table(float average)
    {
        var table = new float[256];
        for (var stored = 0; stored < table.Length; stored++)
        {
            var root = SmallSingle.Byte315ToSingle((byte)stored);
            var length = root > 0 ? 1 / (root * root) : average;
            table[stored] = FieldSimilarity.SaturationAt * (1 - FieldSimilarity.LengthMatters + (FieldSimilarity.LengthMatters * length / average));
        }

        return table;
    }
}
