namespace FocalPoints.Benchmarks;

/// <summary>Sentences of no meaning whose words are as common as those of real ones: a few in every text, most in hardly any.</summary>
/// <param name="chance">Where all choices come from, so that the same seed writes the same texts.</param>
internal sealed class Words(Random chance)
{
    private const int Vocabulary = 6000;

    private static readonly string[] Syllables = ["ba", "co", "di", "fe", "gra", "ho", "in", "ka", "lo", "mi", "no", "or", "pa", "re", "si", "ta", "ul", "ve", "xa", "zo"];

    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["en"] = ["survivors", "rehabilitation", "centre", "community", "health", "the", "of", "workshop", "peer", "support", "prosthesis", "village", "training", "data", "families", "access", "school", "district"],
        ["fr"] = ["survivants", "réadaptation", "centre", "santé", "les", "de", "atelier", "soutien", "prothèse", "village", "formation", "données", "familles", "accès", "école", "district"],
        ["es"] = ["supervivientes", "rehabilitación", "centro", "salud", "los", "de", "taller", "apoyo", "prótesis", "aldea", "formación", "datos", "familias", "acceso", "escuela", "distrito"],
        ["ar"] = ["الناجين", "إعادة", "التأهيل", "مركز", "الصحة", "في", "من", "ورشة", "دعم", "قرية", "تدريب", "بيانات", "الأسر", "مدرسة"],
        ["lo"] = ["ຜູ້ລອດຊີວິດ", "ສູນ", "ສຸຂະພາບ", "ຊຸມຊົນ", "ບ້ານ", "ການຝຶກອົບຮົມ", "ຄອບຄົວ", "ໂຮງຮຽນ", "ເມືອງ"],
    };

    /// <summary>The languages that texts are written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Common.Keys];

    /// <summary>So many words, with a capital and a full stop.</summary>
    public string Sentence(string language, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(language)));
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>So many sentences.</summary>
    public string Text(string language, int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence(language, chance.Next(6, 18))));

    /// <summary>A word that no other language shares, for tags.</summary>
    public static string Rare(int number) => Syllables[number % 20] + Syllables[number / 20 % 20] + Syllables[number / 400 % 20];

    private string Word(string language)
    {
        var common = Common[language];

        // As in Zipf's law: the rank of a word is spread evenly over its logarithm.
        var rank = (int)Math.Pow(common.Length + Vocabulary, chance.NextDouble());
        return rank <= common.Length ? common[rank - 1] : Rare(rank);
    }
}
