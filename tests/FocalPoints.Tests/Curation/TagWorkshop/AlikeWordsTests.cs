using FocalPoints.Curation.TagWorkshop;
using Xunit;

namespace FocalPoints.Tests.Curation.TagWorkshop;

/// <summary>What looks alike among tags, and what does not.</summary>
public sealed class AlikeWordsTests
{
    [Theory]
    [InlineData("réhabilitation", "rehabilitation", Likeness.Spelling)]
    [InlineData("e-health", "ehealth", Likeness.Spelling)]
    [InlineData("mobile limb workshop", "mobile limb workshops", Likeness.Stem)]
    [InlineData("trained medics", "training medics", Likeness.Stem)]
    [InlineData("medics training", "training medics", Likeness.Stem)]
    [InlineData("prothèse", "prothèses", Likeness.Stem)]
    [InlineData("prosthetics", "prostethics", Likeness.Letter)]
    [InlineData("wheelchair", "whelchair", Likeness.Letter)]
    [InlineData("ຊຽງຂວາງ", "ຊຽງຂວາງ ", Likeness.Spelling)]
    public void Tags_that_mean_the_same_are_proposed(string keep, string merge, Likeness likeness)
    {
        var pair = Assert.Single(AlikeWords.Pairs([keep, "something else", merge]));

        Assert.Equal((0, 2, likeness), (pair.Keep, pair.Merge, pair.Likeness));
    }

    [Theory]
    [InlineData("phase 1 study", "phase 2 study")]
    [InlineData("boat", "goat")]
    [InlineData("radio", "wheelchair")]
    [InlineData("women", "men")]
    public void Tags_that_mean_something_else_are_not(string one, string other) => Assert.Empty(AlikeWords.Pairs([one, other]));

    [Fact]
    public void Of_three_alike_each_goes_into_the_most_used()
    {
        var pairs = AlikeWords.Pairs(["limb workshops", "limb workshop", "Limb-workshop"]).ToList();

        Assert.Equal([1, 2], pairs.Where(pair => pair.Keep == 0).Select(pair => pair.Merge).Order());
    }
}
