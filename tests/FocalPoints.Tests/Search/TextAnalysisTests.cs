using FocalPoints.Search.Analysis;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What counts as a word, script by script. Every case also holds that offsets lead back to the original.</summary>
public sealed class TextAnalysisTests
{
    [Theory]
    // Latin: case, endings, diacritics, elisions, signs within words.
    [InlineData("en", "Rehabilitation centres", "rehabilit centr")]
    [InlineData("en", "survivors survivor Survivor's", "survivor survivor survivor")]
    [InlineData("en", "prosthesis, prostheses; prosthetics", "prosthesi prosthes prosthet")]
    [InlineData("en", "co-designed data-collection", "co design data collect")]
    [InlineData("en", "AIDS and ERW under the CCM", "aids and erw under the ccm")]
    [InlineData("en", "412 people in 2025", "412 peopl in 2025")]
    [InlineData("en", "naïve café", "naiv cafe")]
    [InlineData("en", "ﬁnancing ＣＣＭ ½", "financ ccm 1/2")]
    [InlineData("en", "soft\u00adhyphen zero\u200bwidth", "softhyphen zero width")]
    [InlineData("fr", "l’accès aux réparations qu'elle d’eau", "acces aux repar elle eau")]
    [InlineData("fr", "Œuvre des sœurs", "oeuvr de soeur")]
    [InlineData("es", "rehabilitación física de niñas", "rehabilit fisic de nin")]
    [InlineData("pt", "reabilitações dos órgãos", "reabilit dos orga")]
    [InlineData("de", "Straße Übergänge", "strass ubergang")]
    [InlineData("so", "dhaawacyada", "dhaawacyada")]
    [InlineData("xx", "čišćenje đak łódź", "ciscenje dak lodz")]
    // Cyrillic.
    [InlineData("ru", "Реабилитация ёлки", "реабилитац елк")]
    [InlineData("en", "помощь жертвам", "помощь жертвам")]
    // Arabic: marks, tatweel, letter forms, digits, light stemming.
    [InlineData("ar", "إِعَادَةُ التَّأْهِيلِ", "اعاد تاهيل")]
    [InlineData("ar", "الضحايا والضحايا", "ضحايا ضحايا")]
    [InlineData("ar", "ضحـــايا", "ضحايا")]
    [InlineData("ar", "٢٠٢٦ عام", "2026 عام")]
    [InlineData("fa", "کودکان", "كودك")]
    // Without spaces: characters and pairs of them.
    [InlineData("zh", "康复中心", "康 复 康复 中 复中 心 中心")]
    [InlineData("zh", "集束弹药CCM公约", "集 束 集束 弹 束弹 药 弹药 ccm 公 约 公约")]
    [InlineData("th", "ผู้", "ผู้")]
    [InlineData("lo", "ລາວ", "ລ າ ລາ ວ າວ")]
    [InlineData("my", "မြန်", "မြ န် မြန်")]
    [InlineData("km", "ខ្មែរ", "ខ្ មែ ខ្មែ រ មែរ")]
    [InlineData("ja", "義肢", "义 肢 义肢")]
    // Nothing to find.
    [InlineData("en", "", "")]
    [InlineData("en", "… — !? ()[]{} && || \\ / * ~ ^ \" 🙂", "")]
    [InlineData("en", "\ud800 lone \udc00", "lone")]
    [InlineData("hi", "पुनर्वास केंद्र", "पुनर्वास केंद्र")]
    [InlineData("he", "שיקום", "שיקום")]
    [InlineData("ko", "재활 센터", "재 활 재활 센 터 센터")]
    public void Text_is_cut_into_terms(string language, string text, string terms)
    {
        var tokens = TextAnalysis.Analyze(text, language);

        Assert.Equal(terms, string.Join(' ', tokens.Select(token => token.Term)));
        Assert.All(tokens, token => Assert.InRange(token.Start, 0, token.End - 1));
        Assert.All(tokens, token => Assert.InRange(token.End, 1, text.Length));
    }

    [Fact]
    public void Offsets_lead_back_to_the_original()
    {
        const string Text = "L’accès à la ré\u0301adaptation 康复";

        var words = TextAnalysis.Analyze(Text, "fr").Select(token => Text[token.Start..token.End]);

        Assert.Equal(["accès", "à", "la", "ré\u0301adaptation", "康", "复", "康复"], words);
    }

    [Theory]
    [InlineData("réparations", "en", "repairs")]
    [InlineData("réparation", "fr", "réparations")]
    [InlineData("rehabilitación", "es", "rehabilitaciones")]
    [InlineData("survivor", "en", "SURVIVORS")]
    [InlineData("реабилитация", "ru", "реабилитации")]
    [InlineData("ضحايا", "ar", "الضحايا")]
    [InlineData("aids", "en", "AIDS")]
    public void Question_of_unknown_language_meets_the_text(string question, string language, string text)
    {
        var asked = TextAnalysis.AnalyzeQuery(question)[0].Terms;
        var found = TextAnalysis.Analyze(text, language)[0].Term;

        Assert.Equal(language != "en" || question != "réparations", asked.Contains(found));
    }

    [Theory]
    [InlineData("how do we find the survivors", "find survivors")]
    [InlineData("où sont les victimes", "victimes")]
    [InlineData("de la", "")]
    [InlineData("康复中心", "康复 复中 中心")]
    [InlineData("人", "人")]
    public void Stop_words_are_marked(string question, string rest)
    {
        var words = TextAnalysis.AnalyzeQuery(question);

        Assert.Equal(rest, string.Join(' ', words.Where(word => !word.IsStopWord).Select(word => word.Text)));
        Assert.NotEmpty(words);
    }

    [Fact]
    public void Endless_words_are_known_by_their_beginning()
    {
        var tokens = TextAnalysis.Analyze(new string('a', 100_000) + " e" + new string('\u0301', 50_000) + " " + string.Concat(Enumerable.Repeat("𝒳", 5_000)), "en");

        Assert.All(tokens, token => Assert.InRange(token.Term.Length, 1, 128));
    }
}
