using System.Collections.Frozen;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace FocalPoints.Search.Analysis;

/// <summary>How the words of a language lose their endings.</summary>
/// <param name="System">The only script whose words it takes.</param>
/// <param name="TakesFolded">Whether it wants words without diacritics.</param>
/// <param name="Make">Makes a stemmer for one thread; it takes a word in lower case.</param>
internal sealed record Stemmer(WritingSystem System, bool TakesFolded, Func<Func<string, string>> Make);

/// <summary>All languages that Lucene can stem, and Ukrainian. Those of Arabic script share a light stemmer of their own; see <see cref="WordForms"/>.</summary>
internal static class Stemmers
{
    private static readonly FrozenDictionary<string, Stemmer> Known = new Dictionary<string, Stemmer>
    {
        ["bg"] = Light(WritingSystem.Cyrillic, takesFolded: false, new BulgarianStemmer().Stem, grows: false),
        ["ca"] = Snowball(() => new CatalanStemmer()),
        ["cs"] = Light(WritingSystem.Latin, takesFolded: false, new CzechStemmer().Stem, grows: false),
        ["da"] = Snowball(() => new DanishStemmer()),
        ["de"] = Snowball(() => new German2Stemmer()),
        ["el"] = Light(WritingSystem.Greek, takesFolded: true, new GreekStemmer().Stem, grows: true),
        ["en"] = Snowball(() => new EnglishStemmer()),
        ["es"] = Snowball(() => new SpanishStemmer()),
        ["eu"] = Snowball(() => new BasqueStemmer()),
        ["fi"] = Snowball(() => new FinnishStemmer()),
        ["fr"] = Snowball(() => new FrenchStemmer()),
        ["ga"] = Snowball(() => new IrishStemmer()),
        ["gl"] = new Stemmer(WritingSystem.Latin, false, () => OfBuffer(new GalicianStemmer().Stem, grows: true)),
        ["hu"] = Snowball(() => new HungarianStemmer()),
        ["hy"] = Snowball(() => new ArmenianStemmer(), WritingSystem.Armenian),
        ["id"] = new Stemmer(WritingSystem.Latin, false, () => OfBuffer((word, length) => new IndonesianStemmer().Stem(word, length, stemDerivational: true), grows: true)),
        ["it"] = Snowball(() => new ItalianStemmer()),
        ["lv"] = new Stemmer(WritingSystem.Latin, false, () => OfBuffer(new LatvianStemmer().Stem, grows: true)),
        ["nl"] = Snowball(() => new DutchStemmer()),
        ["no"] = Snowball(() => new NorwegianStemmer()),
        ["pt"] = Snowball(() => new PortugueseStemmer()),
        ["ro"] = Snowball(() => new RomanianStemmer()),
        ["ru"] = Snowball(() => new RussianStemmer(), WritingSystem.Cyrillic, takesFolded: true),
        ["sv"] = Snowball(() => new SwedishStemmer()),
        ["tr"] = Snowball(() => new TurkishStemmer()),
        ["uk"] = new Stemmer(WritingSystem.Cyrillic, true, () => UkrainianStemmer.Stem),
    }.ToFrozenDictionary();

    /// <summary>The stemmer of a language; null where there is none.</summary>
    /// <param name="language">A primary subtag.</param>
    public static Stemmer? Of(string language) => Known.GetValueOrDefault(language switch
    {
        "nb" or "nn" => "no",
        "ms" => "id",
        _ => language,
    });

    private static Stemmer Snowball(Func<SnowballProgram> make, WritingSystem system = WritingSystem.Latin, bool takesFolded = false) => new(system, takesFolded, () =>
    {
        var program = make();
        return word =>
        {
            program.SetCurrent(word);
            program.Stem();
            return program.Current;
        };
    });

    private static Stemmer Light(WritingSystem system, bool takesFolded, Func<char[], int, int> stem, bool grows) => new(system, takesFolded, () => OfBuffer(stem, grows));

    private static Func<string, string> OfBuffer(Func<char[], int, int> stem, bool grows) => word =>
    {
        var buffer = new char[word.Length + (grows ? 8 : 0)];
        word.CopyTo(buffer);
        return new string(buffer, 0, stem(buffer, word.Length));
    };
}
