using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace FocalPoints.Search.Analysis;

/// <summary>The forms of one word of a spaced script.</summary>
/// <param name="Plain">NFKC, lower case, format characters dropped; diacritics kept.</param>
/// <param name="Folded">Without diacritics and variants of letters. What a prefix is compared with.</param>
/// <param name="Stem">Stemmed, then folded. What is indexed.</param>
internal readonly record struct WordForm(string Plain, string Folded, string Stem);

/// <summary>
/// Turns words into their forms in one language. Stemming is dear and words repeat, so forms are kept, shared by all threads; the
/// stemmers themselves belong to one thread each.
/// </summary>
internal sealed class WordForms
{
    private const int MostKept = 20_000;

    private static readonly Dictionary<string, Func<SnowballProgram>> Stemmers = new()
    {
        ["en"] = () => new EnglishStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["ru"] = () => new RussianStemmer(),
    };

    private static readonly ConcurrentDictionary<string, WordForms> Languages = new();

    private readonly ConcurrentDictionary<string, WordForm> kept = new(StringComparer.Ordinal);
    private readonly ThreadLocal<SnowballProgram>? stemmer;
    private readonly WritingSystem stems;
    private int count;

    private WordForms(string language)
    {
        stems = language == "ru" ? WritingSystem.Cyrillic : WritingSystem.Latin;
        if (Stemmers.TryGetValue(language, out var make))
            stemmer = new ThreadLocal<SnowballProgram>(make);
    }

    /// <summary>The languages by which a Latin word of unknown language is stemmed.</summary>
    public static IReadOnlyList<string> LatinLanguages { get; } = ["en", "fr", "es", "pt"];

    /// <summary>The forms in a language. Languages without a stemmer share one that only folds.</summary>
    public static WordForms In(string language) =>
        Languages.GetOrAdd(Stemmers.ContainsKey(language) ? language : "", static key => new WordForms(key));

    /// <summary>The forms of <paramref name="word"/>, which is of one script.</summary>
    public WordForm Of(ReadOnlySpan<char> word, WritingSystem system)
    {
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var form))
            return form;
        form = Make(word.ToString(), system);
        if (Interlocked.Increment(ref count) <= MostKept)
            kept[word.ToString()] = form;
        return form;
    }

    private WordForm Make(string word, WritingSystem system)
    {
        var plain = Plain(word);
        var folded = Fold(plain, system);
        return system switch
        {
            WritingSystem.Arabic => new WordForm(plain, folded, StemArabic(folded)),
            _ when system == stems && stemmer is not null && !IsAcronym(word) && plain.Length > 2 => new WordForm(plain, folded, Fold(Stem(system == WritingSystem.Cyrillic ? folded : plain), system)),
            _ => new WordForm(plain, folded, folded),
        };
    }

    private string Stem(string word)
    {
        var program = stemmer!.Value!;
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    }

    /// <summary>CCM, ERW, AIDS: not words of a language, so no ending of one.</summary>
    private static bool IsAcronym(string word) => word.Length is > 1 and < 8 && word.All(letter => char.IsUpper(letter) || char.IsDigit(letter));

    internal static string Plain(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var plain = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.Format)
                plain.Append(char.IsDigit(character) && !char.IsAsciiDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character);
        }

        return plain.ToString();
    }

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
            case WritingSystem.Cyrillic:
                return plain.Replace('ё', 'е').Replace("\u0301", "", StringComparison.Ordinal);
            case WritingSystem.Arabic:
                var buffer = RemoveMarks(plain).ToCharArray();
                var length = new ArabicNormalizer().Normalize(buffer, buffer.Length);
                // Letters that Persian, Urdu and Kurdish keyboards write for the same sound; a seat of hamza is dropped.
                return new string(buffer, 0, length).Replace('ی', 'ي').Replace('ک', 'ك').Replace('ٱ', 'ا').Replace('ؤ', 'و').Replace('ئ', 'ي');
            default:
                return plain;
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
