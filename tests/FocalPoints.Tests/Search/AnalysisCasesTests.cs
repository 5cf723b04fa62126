using System.Globalization;
using System.Text.RegularExpressions;
using FocalPoints.Search.Analysis;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What texts in some eighty languages become, case by case of a table; each line of it was read before it was kept.</summary>
public sealed partial class AnalysisCasesTests
{
    public static TheoryData<string, string, string> Cases =>
        [.. SourceTree.Lines("tests/FocalPoints.Tests/Search/analysis-cases.tsv").Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => (parts[0], Visible(parts[1]), parts[2]))];

    [Fact]
    public void Table_is_long_enough() => Assert.InRange(Cases.Count, 200, 1000);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_becomes_terms(string language, string text, string terms)
    {
        var tokens = TextAnalysis.Analyze(text, language);

        Assert.Equal(terms, string.Join(' ', tokens.Select(token => token.Term)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Offsets_lead_back_to_the_very_word(string language, string text, string terms)
    {
        Assert.NotNull(terms);
        foreach (var token in TextAnalysis.Analyze(text, language))
        {
            // A mark of Burmese that stands by itself is no word, and part of one all the same.
            var original = text[token.Start..token.End];
            Assert.True(original == token.Word || TextAnalysis.Analyze(original, language)[^1].Word == token.Word, original);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Question_in_the_same_words_meets_the_text(string language, string text, string terms)
    {
        Assert.NotNull(terms);
        var found = TextAnalysis.Analyze(text, language).Select(token => token.Term).ToHashSet();
        var primary = language.Split('-')[0];

        Assert.All(TextAnalysis.AnalyzeQuery(text), word => Assert.Contains(word.TermsIn(primary), found.Contains));
    }

    private static string Visible(string text) => Escape().Replace(text, match => match.Value switch
    {
        "\\t" => "\t",
        "\\n" => "\n",
        var escape => ((char)int.Parse(escape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(u[0-9a-f]{4}|t|n)")]
    private static partial Regex Escape();
}
