namespace FocalPoints.Search.Analysis;

/// <summary>
/// A light stemmer for Ukrainian, which Lucene has none for: takes off the endings of cases, genders, numbers and persons, the longest that leaves
/// enough of the word, and a soft sign behind it. Makes no attempt at changing roots.
/// </summary>
internal static class UkrainianStemmer
{
    private const int ShortestStem = 3;

    // Longest first within each length.
    private static readonly string[][] Endings =
    [
        ["юватися", "уватися"],
        ["юються", "уються", "ювання", "ування", "овання", "ювати", "увати"],
        ["ється", "ються", "аться", "яться", "иться", "еннях", "аннях", "ування", "ового", "евого"],
        ["ться", "ання", "ення", "яння", "іння", "ами", "ями", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ішої", "ості", "істю", "ість", "ують", "юють", "ував", "ювати"],
        ["ами", "ями", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ією", "ією", "еві", "ати", "ити", "іти", "яти", "ють", "уть", "ать", "ять", "ить", "ання", "ала", "али", "ила", "или", "ння", "ень", "ися", "ася"],
        ["ах", "ях", "ам", "ям", "ом", "ем", "єм", "им", "ім", "ій", "ий", "їй", "ої", "ою", "ею", "єю", "их", "іх", "ів", "їв", "ей", "ія", "ії", "ію", "ія", "ає", "яє", "ує", "ює", "ся", "сь", "ти", "ав", "ив", "ів", "ли", "ла", "ло", "ня", "ню", "ні"],
        ["а", "я", "у", "ю", "и", "і", "ї", "о", "е", "є", "ь", "й"],
    ];

    private static readonly string[] BySize = [.. Endings.SelectMany(group => group).Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in BySize)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > ShortestStem && word[^1] is 'ь' or '’' ? word[..^1] : word;
    }
}
