using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using Xunit;

namespace FocalPoints.Tests.Concepts;

public sealed class TurtleReaderTests
{
    private const string Prefixes = """
        @prefix : <https://example.org/v/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

        """;

    [Theory]
    [InlineData("""skos:prefLabel "hand"@en""", "hand")]
    [InlineData("""skos:prefLabel 'hand'@en""", "hand")]
    [InlineData("skos:prefLabel \"\"\"the \"hand\"\"\"\"@en", "the \"hand\"")]
    [InlineData("skos:prefLabel '''it's'''@en", "it's")]
    [InlineData("""skos:prefLabel "a\tb"@en""", "a\tb")]
    [InlineData("""skos:prefLabel "\"quoted\" \\ back"@en""", "\"quoted\" \\ back")]
    [InlineData("""skos:prefLabel "caf\u00E9"@en""", "café")]
    [InlineData("""skos:prefLabel "\U0001F9BF"@en""", "🦿")]
    [InlineData("""skos:prefLabel "#1 . ; , not a comment"@en # a comment . ; " """, "#1 . ; , not a comment")]
    [InlineData("""<http://www.w3.org/2004/02/skos/core#prefLabel> "hand"@EN""", "hand")]
    public void Text_is_read_as_it_was_meant(string statement, string expected) =>
        Assert.Equal(expected, Assert.Single(Only(Prefixes + $":x a skos:Concept ; {statement}\n.").Labels).Text);

    [Theory]
    [InlineData("PREFIX s: <http://www.w3.org/2004/02/skos/core#>\nBASE <https://example.org/v/>\n<x> a s:Concept ; s:prefLabel \"hand\"@en .")]
    [InlineData("prefix s:<http://www.w3.org/2004/02/skos/core#>@base<https://example.org/>.<v/x>a s:Concept;s:prefLabel\"hand\"@en.")]
    [InlineData("<https://example.org/v/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .\n<https://example.org/v/x> <http://www.w3.org/2004/02/skos/core#prefLabel> \"hand\"@en .")]
    [InlineData("@prefix : <https://example.org/v/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n:x a skos:Concept ;; skos:prefLabel \"hand\"@en ; ; .")]
    [InlineData("@prefix e: <https://example.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\ne:v\\/x a skos:Concept , e:Thing.of.old ; skos:prefLabel \"hand\"@en .")]
    [InlineData("@prefix : <https://example.org/v/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n:x a skos:Concept ; :n 1, -2.5, 1e6, .5 ; :b true, false ; :d \"2020\"^^:year ; :l ( 1 \"two\" ( :x ) ) ; :o [ :p [ :q 1 ] ; ] ; skos:prefLabel \"hand\"@en.")]
    [InlineData("@prefix : <https://example.org/v/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n[] a :Other . [ :p 1 ] :q 2 . _:b.1 :p _:c . ( 1 2 ) :p 3 . :x a skos:Concept ; skos:prefLabel \"hand\"@en .")]
    [InlineData("@prefix : <https://example.org/v/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n:x a skos:Concept ; xl:prefLabel [ a xl:Label ; xl:literalForm \"hand\"@en ] .")]
    public void Every_way_of_writing_says_the_same(string turtle)
    {
        var concept = Only(turtle);

        Assert.Equal("https://example.org/v/x", concept.Iri);
        Assert.Equal([new ConceptLabel(LabelKind.Preferred, "en", "hand")], concept.Labels);
    }

    [Theory]
    [InlineData(":x a skos:Concept", SkosFault.Unfinished, 3)]
    [InlineData(":x a skos:Concept ; skos:prefLabel \"hand@en .\n", SkosFault.Unfinished, 3)]
    [InlineData("\n:x skos:prefLabel \"\"\"hand\n\n", SkosFault.Unfinished, 4)]
    [InlineData("\n\n:x a other:Concept .", SkosFault.UnknownPrefix, 5)]
    [InlineData(":x a skos:Concept ; skos:prefLabel \"\\q\"@en .", SkosFault.BadCharacter, 3)]
    [InlineData(":x a skos:Concept ; skos:prefLabel \"\\uD800\"@en .", SkosFault.BadCharacter, 3)]
    [InlineData(":x a skos:Concept ; skos:prefLabel \"\\u12\" .", SkosFault.BadCharacter, 3)]
    [InlineData(":x a <http://example.org/a b> .", SkosFault.BadAddress, 3)]
    [InlineData(":x a <http://example.org/", SkosFault.Unfinished, 3)]
    [InlineData(":x .", SkosFault.Unexpected, 3)]
    [InlineData(":x a skos:Concept\n:y a skos:Concept .", SkosFault.Unexpected, 4)]
    [InlineData(":x a skos:Concept ; skos:prefLabel \"hand\"@ .", SkosFault.Unexpected, 3)]
    [InlineData(":x a skos:Concept ] .", SkosFault.Unexpected, 3)]
    [InlineData("\"text\" a skos:Concept .", SkosFault.Unexpected, 3)]
    [InlineData("Not Turtle at all.", SkosFault.Unexpected, 3)]
    [InlineData("@prefix x <http://example.org/> .", SkosFault.Unexpected, 3)]
    [InlineData("_: a skos:Concept .", SkosFault.Unexpected, 3)]
    [InlineData(":x :n + .", SkosFault.Unexpected, 3)]
    public void What_is_malformed_is_a_problem_with_its_line(string turtle, SkosFault fault, int line)
    {
        var problem = Problem(Prefixes + turtle);

        Assert.Equal((fault, line), (problem.Fault, problem.Line - (Prefixes.Split('\n').Length - 3)));
    }

    [Fact]
    public void Brackets_are_not_followed_without_end() =>
        Assert.Equal(SkosFault.TooDeep, Problem(Prefixes + ":x :p " + new string('(', 100_000)).Fault);

    [Fact]
    public void Addresses_do_not_grow_without_end()
    {
        Assert.Equal(SkosFault.BadAddress, Problem(string.Concat(Enumerable.Repeat("@base <abc/> .", 100_000))).Fault);
        Assert.Equal(SkosFault.BadAddress, Problem($"@prefix p: <https://example.org/{new string('x', 2000)}> .").Fault);
    }

    [Theory]
    [InlineData("", SkosFault.Empty)]
    [InlineData(" \n ", SkosFault.Empty)]
    [InlineData("# nothing but a comment", SkosFault.NoConcepts)]
    [InlineData("<https://example.org/x> a <https://example.org/Thing> .", SkosFault.NoConcepts)]
    [InlineData("<x> a <http://www.w3.org/2004/02/skos/core#Concept> .", SkosFault.NoAddress)]
    [InlineData("[] a <http://www.w3.org/2004/02/skos/core#Concept> .", SkosFault.NoAddress)]
    [InlineData("<https://a.example/x> a <http://www.w3.org/2004/02/skos/core#Concept> . <https://b.example/y> a <http://www.w3.org/2004/02/skos/core#Concept> .", SkosFault.NoScheme)]
    public void File_without_a_vocabulary_says_so(string turtle, SkosFault fault) => Assert.Equal(fault, Problem(turtle).Fault);

    [Fact]
    public void File_that_is_not_UTF_8_or_too_large_is_not_read()
    {
        Assert.Equal(new SkosProblem(SkosFault.NotUtf8, 2), ASchemeFile.Read([.. "# first\n# caf"u8, 0xE9, .. "\n"u8]).Problem);
        Assert.Equal(new SkosProblem(SkosFault.TooLarge), ASchemeFile.Read(new byte[(20 * 1024 * 1024) + 1]).Problem);
    }

    [Fact]
    public void Spoilt_file_is_never_more_than_a_problem() => ASchemeFile.Spoil(
        Prefixes + ":x a skos:Concept ; skos:prefLabel \"\"\"la \\u00E9 main\"\"\"@fr-CH, 'x'@en ; skos:broader [ :p ( 1 <y> ) ] . # end\n", "\0\"'<>()[].;,:@\\#^_ \n\u00E9");

    private static ConceptContent Only(string turtle) => Assert.Single(ASchemeFile.Content(turtle).Concepts);

    private static SkosProblem Problem(string turtle) => ASchemeFile.Problem(turtle);
}
