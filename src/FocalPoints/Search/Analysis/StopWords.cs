using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace FocalPoints.Search.Analysis;

/// <summary>Words too common to search for, by language: Lucene's lists, and one for Ukrainian.</summary>
internal static class StopWords
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Kept = new();

    private static readonly FrozenSet<string> Common = ((string[])["en", "fr", "es", "pt", "ru", "ar"]).SelectMany(In).ToFrozenSet();

    /// <summary>True for a stop word of one of the six languages that most texts are in, given in lower case with its diacritics: for a few words of unknown language.</summary>
    public static bool Contains(string word) => Common.Contains(word);

    /// <summary>Those of a language, in lower case with their diacritics; none where Lucene has no list.</summary>
    /// <param name="language">A primary subtag.</param>
    public static FrozenSet<string> In(string language) => Kept.GetOrAdd(language, static key => Load(key).ToFrozenSet(StringComparer.Ordinal));

    private static IEnumerable<string> Load(string language) => language switch
    {
        "ar" => ArabicAnalyzer.DefaultStopSet,
        "bg" => BulgarianAnalyzer.DefaultStopSet,
        "ca" => CatalanAnalyzer.DefaultStopSet,
        "ckb" => SoraniAnalyzer.DefaultStopSet,
        "cs" => CzechAnalyzer.DefaultStopSet,
        "da" => DanishAnalyzer.DefaultStopSet,
        "de" => GermanAnalyzer.DefaultStopSet,
        "el" => GreekAnalyzer.DefaultStopSet,
        "en" => English(),
        "es" => SpanishAnalyzer.DefaultStopSet,
        "eu" => BasqueAnalyzer.DefaultStopSet,
        "fa" => PersianAnalyzer.DefaultStopSet,
        "fi" => FinnishAnalyzer.DefaultStopSet,
        "fr" => FrenchAnalyzer.DefaultStopSet,
        "ga" => IrishAnalyzer.DefaultStopSet,
        "gl" => GalicianAnalyzer.DefaultStopSet,
        "hi" => HindiAnalyzer.DefaultStopSet,
        "hu" => HungarianAnalyzer.DefaultStopSet,
        "hy" => ArmenianAnalyzer.DefaultStopSet,
        "id" or "ms" => IndonesianAnalyzer.DefaultStopSet,
        "it" => ItalianAnalyzer.DefaultStopSet,
        "lv" => LatvianAnalyzer.DefaultStopSet,
        "nl" => DutchAnalyzer.DefaultStopSet,
        "no" or "nb" or "nn" => NorwegianAnalyzer.DefaultStopSet,
        "pt" => PortugueseAnalyzer.DefaultStopSet,
        "ro" => RomanianAnalyzer.DefaultStopSet,
        "ru" => RussianAnalyzer.DefaultStopSet,
        "sv" => SwedishAnalyzer.DefaultStopSet,
        "tr" => TurkishAnalyzer.DefaultStopSet,
        "uk" => Ukrainian.Split(' '),
        _ => [],
    };

    // The analyzer's own list has 33 words; the stemmer's has those of questions too.
    private static CharArraySet English()
    {
        using var reader = new StreamReader(typeof(ArabicAnalyzer).Assembly.GetManifestResourceStream("Lucene.Net.Analysis.Common.Analysis.Snowball.english_stop.txt")!);
        return WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48);
    }

    private const string Ukrainian = "а або аби але б без би був буде будуть була були було бути в вам вас ваш ви вже від він вона вони воно все всі всіх де для до є ж за з зі і із інші інших їх їм їй "
        + "його й коли кожен крім ли лише між ми може мій мною на над нам нас наш не неї нею ним ними них ні о об один однак під після по при про разом саме свої своїх себе та так також такий такі "
        + "там те тим тих ті то тобто того тоді той тому тут у хто це цей ці цих цього цьому цією чи що щоб щодо ще я як яка яке який якими яких якщо які якої якому яку";
}
