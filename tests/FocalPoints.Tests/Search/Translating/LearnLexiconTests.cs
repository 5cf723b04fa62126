using FocalPoints.Search.Translating;
using Xunit;

namespace FocalPoints.Tests.Search.Translating;

/// <summary>Words learnt from labels alone, in scripts with and without spaces.</summary>
public sealed class LearnLexiconTests
{
    private static readonly IReadOnlyList<LexiconLabel>[] Concepts =
    [
        Labels("en:victim", "fr:victime", "ru:жертва", "zh:受害者", "ar:ضحية"),
        Labels("en:victim assistance", "fr:assistance aux victimes", "ru:помощь жертвам", "zh:援助受害者", "ar:مساعدة الضحايا"),
        Labels("en:legal assistance", "fr:assistance juridique", "ru:юридическая помощь", "zh:法律援助"),
        Labels("en:peer support", "en:peer-to-peer support", "fr:soutien par les pairs"),
        Labels("en:wheelchair", "fr:fauteuil roulant", "zh:轮椅"),
        Labels("en:the"),
        Labels("en:…", "fr:—"),
    ];

    private readonly Lexicon lexicon = LearnLexicon.From(Concepts);

    [Theory]
    [InlineData("en", "victim", "fr", "victim")]
    [InlineData("fr", "jurid", "en", "legal")]
    [InlineData("ru", "помощ", "en", "assist")]
    [InlineData("en", "legal", "ru", "юридическ")]
    [InlineData("zh", "轮椅", "en", "wheelchair")]
    public void Word_is_called_what_it_stands_beside_in_every_label(string from, string term, string to, string expected) =>
        Assert.Equal(expected, lexicon.Translate(from, term, to)[0].Term);

    [Fact]
    public void Translations_are_at_most_six_each_of_some_weight_most_probable_first()
    {
        foreach (var translations in lexicon.Languages.SelectMany(from => lexicon.Languages.Select(to => lexicon.Translate(from, from == "en" ? "assist" : "помощ", to))))
        {
            Assert.InRange(translations.Count, 0, 6);
            Assert.All(translations, term => Assert.InRange(term.Probability, 0.05, 1.0001));
            Assert.Equal(translations.OrderByDescending(term => term.Probability), translations);
        }
    }

    [Fact]
    public void Same_labels_in_another_order_give_the_same_lexicon()
    {
        var other = LearnLexicon.From(Concepts.Select(concept => (IReadOnlyList<LexiconLabel>)[.. concept.Reverse()]));

        foreach (var (from, term, to) in new[] { ("en", "victim", "fr"), ("en", "assist", "ru"), ("zh", "援助", "en"), ("fr", "soutien", "en") })
            Assert.Equal(lexicon.Translate(from, term, to), other.Translate(from, term, to));
    }

    [Fact]
    public void Label_of_several_words_is_found_whole_and_the_longest_counts()
    {
        string[][] question = [["legal"], ["assist"], ["for"], ["victim"], ["assist"]];

        Assert.Equal([["legal", "assist"]], lexicon.LabelsAt("en", question, 0).Select(label => label.Terms));
        Assert.Empty(lexicon.LabelsAt("en", question, 1));
        var label = Assert.Single(lexicon.LabelsAt("en", question, 3));
        Assert.Equal(["assist", "victim"], Assert.Single(lexicon.LabelsOf(label.Concept, "fr")).Terms);
        Assert.Empty(lexicon.LabelsAt("en", question, 4));
        Assert.Empty(lexicon.LabelsAt("pt", question, 0));
    }

    [Fact]
    public void What_no_label_has_has_no_translation()
    {
        Assert.Empty(lexicon.Translate("en", "nobody", "fr"));
        Assert.Empty(lexicon.Translate("xx", "victim", "fr"));
        Assert.Empty(Lexicon.Empty.Translate("en", "victim", "fr"));
        Assert.True(lexicon.Knows("fr", "fauteuil"));
        Assert.False(lexicon.Knows("en", "fauteuil"));
    }

    private static LexiconLabel[] Labels(params string[] labels) => [.. labels.Select(label => new LexiconLabel(label[..2], label[3..]))];
}
