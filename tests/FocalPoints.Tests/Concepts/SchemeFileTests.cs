using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Concepts;

/// <summary>What a file says is put in order, and what is wrong with it is told.</summary>
public sealed class SchemeFileTests
{
    private const string Prefixes = """
        @prefix : <https://example.org/v/> .
        @prefix theme: <https://focalpoints.example/themes/> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

        """;

    [Fact]
    public void Scheme_has_its_title_licence_and_source_from_the_file()
    {
        var content = Read("""
            :scheme a skos:ConceptScheme ; dct:title "Les mains"@fr, "Hands"@en ; dct:license <https://creativecommons.org/licenses/by/4.0/> ; dct:source "A book" .
            :x a skos:Concept ; skos:inScheme :scheme ; skos:prefLabel "hand"@en .
            """);

        Assert.Equal(("https://example.org/v/scheme", "Hands", "https://creativecommons.org/licenses/by/4.0/", "A book"), (content.Iri, content.Title, content.Licence, content.Source));
    }

    [Fact]
    public void Narrower_and_related_stand_on_both_sides()
    {
        var content = Read("""
            :a a skos:Concept ; skos:prefLabel "a"@en ; skos:narrower :b ; skos:related :c .
            :b a skos:Concept ; skos:prefLabel "b"@en .
            :c a skos:Concept ; skos:prefLabel "c"@en ; skos:broader theme:rehabilitation .
            """);

        Assert.Empty(content.Findings);
        Assert.Equal(["https://example.org/v/a"], content.Concepts[1].Broader);
        Assert.Equal(["https://example.org/v/c"], content.Concepts[0].Related);
        Assert.Equal(["https://example.org/v/a"], content.Concepts[2].Related);
        Assert.Equal(["https://focalpoints.example/themes/rehabilitation"], content.Concepts[2].Broader);
    }

    [Fact]
    public void Concept_that_is_a_topic_says_which() =>
        Assert.Equal("rehabilitation", Read(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:exactMatch <https://other.example/x>, theme:rehabilitation .""").Concepts[0].ThemeId);

    [Fact]
    public void Labels_of_regions_become_those_of_the_language()
    {
        var content = Read(""":a a skos:Concept ; skos:prefLabel "colour"@en-GB, "color"@en-US, "cor"@pt, "cor"@pt-BR ; skos:altLabel "COLOR"@en-US .""");

        Assert.Equal([new(LabelKind.Preferred, "en", "colour"), new(LabelKind.Preferred, "pt", "cor"), new(LabelKind.Alternative, "en", "color")], content.Concepts[0].Labels);
        Assert.Equal([FindingKind.Repeated], content.Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader :b . :b a skos:Concept ; skos:prefLabel "b"@en ; skos:broader :a .""", FindingKind.Circle)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader :a .""", FindingKind.Circle)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "Same"@en . :b a skos:Concept ; skos:prefLabel "same"@en .""", FindingKind.SamePreferred)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en, "b"@en .""", FindingKind.SecondPreferred)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:altLabel "A"@en .""", FindingKind.Repeated)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:related :gone .""", FindingKind.UnknownReference)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader theme:gone .""", FindingKind.UnknownTheme)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:exactMatch theme:gone .""", FindingKind.UnknownTheme)]
    [InlineData(""":a a skos:Concept .""", FindingKind.WithoutLabel)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:altLabel "b" .""", FindingKind.WithoutLanguage)]
    [InlineData(""":a a skos:Concept ; skos:prefLabel "a\u202Eb"@en .""", FindingKind.Forbidden)]
    public void What_should_be_put_right_is_found(string turtle, FindingKind kind) => Assert.Equal(kind, Assert.Single(Read(turtle).Findings).Kind);

    [Fact]
    public void Label_without_end_is_left_out()
    {
        var content = Read($""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:altLabel "{new string('b', 201)}"@en .""");

        Assert.Equal(FindingKind.TooLong, Assert.Single(content.Findings).Kind);
        Assert.Single(content.Concepts[0].Labels);
    }

    [Fact]
    public void Circle_is_told_once_with_the_way_round_it_however_long_the_chain()
    {
        var chain = string.Concat(Enumerable.Range(0, 9_000).Select(number => $":c{number} a skos:Concept ; skos:prefLabel \"c{number}\"@en ; skos:broader :c{number + 1} .\n"));
        Assert.Empty(Read(chain + ":c9000 a skos:Concept ; skos:prefLabel \"end\"@en .").Findings);

        var circle = Assert.Single(Read(""":a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader :b, :c . :b a skos:Concept ; skos:prefLabel "b"@en ; skos:broader :c . :c a skos:Concept ; skos:prefLabel "c"@en ; skos:broader :b .""").Findings);
        Assert.Equal("https://example.org/v/b → https://example.org/v/c → https://example.org/v/b", circle.Words);
        Assert.True(circle.IsRefusal);
    }

    [Fact]
    public void More_concepts_than_are_saved_at_once_are_not_read()
    {
        var many = string.Concat(Enumerable.Range(0, SchemeFile.ConceptsMax + 1).Select(number => $":c{number} a skos:Concept .\n"));

        Assert.Equal(SkosFault.TooLarge, ASchemeFile.Problem(Prefixes + many).Fault);
    }

    [Fact]
    public void Public_thesaurus_of_4400_concepts_is_read()
    {
        var file = Path.Combine(SourceTree.Root, "../shared/search-dev/unesco-thesaurus/unescothes.ttl");
        Assert.SkipUnless(File.Exists(file), "The collections for measuring search are not here.");

        var (content, problem) = SchemeFile.Read(File.ReadAllBytes(file), ASchemeFile.Known);

        Assert.Null(problem);
        Assert.Equal("UNESCO Thesaurus", content!.Title);
        Assert.InRange(content.Concepts.Count, 4300, 4500);
        Assert.False(content.IsRefused);
        foreach (var language in new[] { "en", "fr", "es", "ru" })
            Assert.InRange(content.Concepts.Count(concept => concept.Labels.Any(label => label.Kind == LabelKind.Preferred && label.Language == language)), 4300, 4500);
    }

    private static SchemeContent Read(string turtle) => ASchemeFile.Content(Prefixes + turtle);
}
