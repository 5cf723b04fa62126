using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace FocalPoints.Search.Analysis;

/// <summary>Words too common to search for, of all languages together: a question seldom says its language. Lucene's lists.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = Load();

    /// <summary>True for a stop word, given in lower case with its diacritics.</summary>
    public static bool Contains(string word) => All.Contains(word);

    private static FrozenSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var assembly = typeof(ArabicAnalyzer).Assembly;
        foreach (var language in (string[])["english", "french", "spanish", "portuguese", "russian"])
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream($"Lucene.Net.Analysis.Common.Analysis.Snowball.{language}_stop.txt")!);
            words.UnionWith(WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48));
        }

        words.UnionWith(ArabicAnalyzer.DefaultStopSet);
        return words.ToFrozenSet();
    }
}
