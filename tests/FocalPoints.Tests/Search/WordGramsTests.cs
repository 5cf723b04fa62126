using FocalPoints.Search.Analysis;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>Runs of four letters, by which slips, endings and cognates meet.</summary>
public sealed class WordGramsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("war", "")]
    [InlineData("mine", "mine")]
    [InlineData("limbs", "limb imbs")]
    [InlineData("реабилитация", "reab eabi abil bili ilit lita itac taci acii ciia")]
    [InlineData("щука", "shuk huka")]
    [InlineData("وزارة", "وزار زارة")]
    public void Word_has_runs(string word, string runs) => Assert.Equal(runs, string.Join(' ', WordGrams.Of(word)));

    [Theory]
    [InlineData("rehabilitation", "rehabilitacion")]
    [InlineData("rehabilitation", "реабилитация")]
    [InlineData("prosthesis", "prothese")]
    [InlineData("hospital", "hospitais")]
    public void Cognates_share_runs(string left, string right) => Assert.NotEmpty(WordGrams.Of(left).Intersect(WordGrams.Of(right)));
}
