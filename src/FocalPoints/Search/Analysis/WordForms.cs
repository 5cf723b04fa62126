using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Miscellaneous;

namespace FocalPoints.Search.Analysis;

/// <summary>The forms of one word of a spaced script.</summary>
/// <param name="Plain">NFKC, lower case, format characters dropped; diacritics kept.</param>
/// <param name="Folded">Without diacritics and variants of letters. What a prefix is compared with.</param>
/// <param name="Stem">Stemmed, then folded. What is indexed.</param>
/// <param name="IsStopWord">Too common in its language to be searched for.</param>
internal readonly record struct WordForm(string Plain, string Folded, string Stem, bool IsStopWord);

/// <summary>
/// Turns words into their forms in one language. Stemming is dear and words repeat, so forms are kept, shared by all threads; the
/// stemmers themselves belong to one thread each.
/// </summary>
internal sealed class WordForms
{
    private const int MostKept = 20_000;

    private static readonly ConcurrentDictionary<string, WordForms> Languages = new();

    private readonly ConcurrentDictionary<string, WordForm> kept = new(StringComparer.Ordinal);
    private readonly Stemmer? stemmer;
    private readonly ThreadLocal<Func<string, string>>? stem;
    private readonly System.Collections.Frozen.FrozenSet<string> stopWords;
    private readonly bool hasDotlessI;
    private int count;

    private WordForms(string language)
    {
        stopWords = StopWords.In(language);
        hasDotlessI = HasDotlessI(language);
        if (Stemmers.Of(language) is { } known)
        {
            stemmer = known;
            stem = new ThreadLocal<Func<string, string>>(known.Make);
        }
    }

    /// <summary>The languages by which a Latin word of unknown language is stemmed where no index says which there are.</summary>
    public static IReadOnlyList<string> LatinLanguages { get; } = ["en", "fr", "es", "pt"];

    /// <summary>The forms in a language. Languages without a stemmer and a list of stop words share one that only folds.</summary>
    public static WordForms In(string language) =>
        Languages.GetOrAdd(Stemmers.Of(language) is not null || StopWords.In(language).Count > 0 || HasDotlessI(language) ? language : "", static key => new WordForms(key));

    /// <summary>The forms of <paramref name="word"/>, which is of one script.</summary>
    /// <param name="mayBeAcronym">False within a text all in capitals.</param>
    public WordForm Of(ReadOnlySpan<char> word, WritingSystem system, bool mayBeAcronym = true)
    {
        if (mayBeAcronym && kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var form))
            return form;
        form = Make(word.ToString(), system, mayBeAcronym);
        if (mayBeAcronym && Interlocked.Increment(ref count) <= MostKept)
            kept[word.ToString()] = form;
        return form;
    }

    private WordForm Make(string word, WritingSystem system, bool mayBeAcronym)
    {
        var plain = Plain(hasDotlessI ? word.Replace('I', 'ı').Replace('İ', 'i') : word);
        var folded = Fold(plain, system);
        var isAcronym = mayBeAcronym && IsAcronym(word);
        var isStopWord = !isAcronym && (stopWords.Contains(plain) || stopWords.Contains(folded));
        if (system == WritingSystem.Arabic)
            return new WordForm(plain, folded, StemArabic(folded), isStopWord);
        return stem is not null && stemmer!.System == system && !isAcronym && plain.Length > 2
            ? new WordForm(plain, folded, Fold(stem.Value!(stemmer.TakesFolded ? folded : plain), system), isStopWord)
            : new WordForm(plain, folded, folded, isStopWord);
    }

    private static bool HasDotlessI(string language) => language is "tr" or "az";

    /// <summary>CCM, ERW, AIDS: not words of a language, so no ending of one.</summary>
    private static bool IsAcronym(string word) => word.Length is > 1 and < 8 && word.All(letter => char.IsUpper(letter) || char.IsDigit(letter));

    internal static string Plain(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var plain = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.Format && !TextAnalysis.JoinsWords(character))
                plain.Append(char.IsDigit(character) && !char.IsAsciiDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : Same(character));
        }

        return plain.ToString();
    }

    // Letters that are written in two ways: at the end of a word, by an older keyboard, in another country.
    private static char Same(char character) => character switch
    {
        'ς' => 'σ',
        'ș' => 'ş',
        'ț' => 'ţ',
        _ => HanForms.Simplify(character),
    };

    private static string Fold(string plain, WritingSystem system)
    {
        if (Ascii.IsValid(plain))
            return plain;
        switch (system)
        {
            case WritingSystem.Latin:
                var letters = RemoveMarks(plain).ToCharArray();
                var folded = new char[letters.Length * 4];
                return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length));
            case WritingSystem.Greek or WritingSystem.Armenian:
                return RemoveMarks(plain);
            case WritingSystem.Cyrillic:
                return plain.Replace('ё', 'е').Replace('ґ', 'г').Replace("\u0301", "", StringComparison.Ordinal);
            case WritingSystem.Arabic:
                var buffer = RemoveMarks(plain).ToCharArray();
                var length = new ArabicNormalizer().Normalize(buffer, buffer.Length);
                // Letters that Persian, Urdu and Kurdish keyboards write for the same sound; a seat of hamza is dropped.
                return new string(buffer, 0, length).Replace('ی', 'ي').Replace('ک', 'ك').Replace('ٱ', 'ا').Replace('ؤ', 'و').Replace('ئ', 'ي');
            default:
                // Hebrew is written with and without its points; in most other scripts marks are vowels.
                return plain[0] is >= '\u0590' and < '\u0600' ? RemoveMarks(plain) : plain;
        }
    }

    private static string StemArabic(string folded)
    {
        var buffer = folded.ToCharArray();
        return new string(buffer, 0, new ArabicStemmer().Stem(buffer, buffer.Length));
    }

    /// <summary>Without combining marks; precomposed letters of Arabic (alef with hamza) lose theirs as well.</summary>
    private static string RemoveMarks(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(character => char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)))
        .Normalize(NormalizationForm.FormC);
}
