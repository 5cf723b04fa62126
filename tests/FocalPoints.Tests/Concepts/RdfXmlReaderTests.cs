using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using Xunit;

namespace FocalPoints.Tests.Concepts;

public sealed class RdfXmlReaderTests
{
    private const string Start = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:xl="http://www.w3.org/2008/05/skos-xl#" xmlns:dct="http://purl.org/dc/terms/" """;

    [Theory]
    [InlineData("""><skos:Concept rdf:about="https://example.org/v/x"><skos:prefLabel xml:lang="en">hand</skos:prefLabel></skos:Concept>""")]
    [InlineData("""xml:base="https://example.org/v/" xml:lang="en"><skos:Concept rdf:about="x"><skos:prefLabel>hand</skos:prefLabel></skos:Concept>""")]
    [InlineData("""><rdf:Description rdf:about="https://example.org/v/x"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/><skos:prefLabel xml:lang="en"><![CDATA[hand]]></skos:prefLabel></rdf:Description>""")]
    [InlineData("""xml:lang="en"><rdf:Description rdf:about="https://example.org/v/x" rdf:type="http://www.w3.org/2004/02/skos/core#Concept" skos:prefLabel="hand"/>""")]
    [InlineData("""><skos:Concept rdf:about="https://example.org/v/x"><xl:prefLabel><xl:Label><xl:literalForm xml:lang="EN">ha<!-- a comment -->nd</xl:literalForm></xl:Label></xl:prefLabel></skos:Concept>""")]
    [InlineData("""><skos:Concept rdf:about="https://example.org/v/x"><xl:prefLabel rdf:parseType="Resource"><xl:literalForm xml:lang="en">hand</xl:literalForm></xl:prefLabel></skos:Concept>""")]
    [InlineData("""><skos:Concept rdf:about="https://example.org/v/x"><xl:prefLabel rdf:nodeID="l"/></skos:Concept><xl:Label rdf:nodeID="l"><xl:literalForm xml:lang="en">hand</xl:literalForm></xl:Label>""")]
    [InlineData("""><skos:Collection><skos:member><skos:Concept rdf:about="https://example.org/v/x"><skos:note rdf:parseType="Literal"><b xmlns="">x</b></skos:note><skos:prefLabel xml:lang="en">&#104;and</skos:prefLabel></skos:Concept></skos:member></skos:Collection>""")]
    [InlineData("""><skos:OrderedCollection><skos:memberList rdf:parseType="Collection"><skos:Concept rdf:about="https://example.org/v/x" xml:lang="en" skos:prefLabel="hand"/></skos:memberList></skos:OrderedCollection>""")]
    public void Every_way_of_writing_says_the_same(string inner)
    {
        var concept = Assert.Single(ASchemeFile.Content($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Start}{inner}</rdf:RDF>").Concepts);

        Assert.Equal("https://example.org/v/x", concept.Iri);
        Assert.Equal([new ConceptLabel(LabelKind.Preferred, "en", "hand")], concept.Labels);
    }

    [Fact]
    public void Scheme_and_references_are_read()
    {
        var content = ASchemeFile.Content(Start + """
            xml:base="https://example.org/v/">
            <skos:ConceptScheme rdf:about="s"><dct:title xml:lang="en">Hands</dct:title><dct:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></skos:ConceptScheme>
            <skos:Concept rdf:ID="b" xml:lang="en" skos:prefLabel="b"><skos:inScheme rdf:resource="s"/><skos:broader><skos:Concept rdf:about="a" skos:prefLabel="a"/></skos:broader></skos:Concept>
            </rdf:RDF>
            """);

        Assert.Equal(("https://example.org/v/s", "Hands", "https://creativecommons.org/licenses/by/4.0/"), (content.Iri, content.Title, content.Licence));
        Assert.Equal(["https://example.org/v/a"], content.Concepts.Single(concept => concept.Iri == "https://example.org/v/#b").Broader);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>", SkosFault.DocumentType, 2)]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>", SkosFault.DocumentType, 1)]
    [InlineData("<?xml version=\"1.0\"?>\n<a>&unknown;</a>", SkosFault.Malformed, 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<a>\n<b></a>", SkosFault.Malformed, 3)]
    [InlineData("<?xml version=\"1.0\"?>\n<a>", SkosFault.Malformed, 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<a/>\n<b/>", SkosFault.Malformed, 3)]
    [InlineData("<?xml version=\"1.0\"?>\n<a xmlns='x:'>\n<b xmlns=''/></a>", SkosFault.Malformed, 3)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- nothing -->", SkosFault.Malformed, 2)]
    public void What_is_malformed_is_a_problem_with_its_line(string xml, SkosFault fault, int line)
    {
        var problem = ASchemeFile.Problem(xml);

        Assert.Equal((fault, line), (problem.Fault, problem.Line));
    }

    [Fact]
    public void Elements_are_not_followed_without_end() =>
        Assert.Equal(SkosFault.TooDeep, ASchemeFile.Problem(Start + ">" + string.Concat(Enumerable.Repeat("<skos:a>", 100_000))).Fault);

    [Fact]
    public void Web_page_has_no_concepts() => Assert.Equal(SkosFault.NoConcepts, ASchemeFile.Problem("""<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Hello</p></body></html>""").Fault);

    [Fact]
    public void Spoilt_file_is_never_more_than_a_problem() => ASchemeFile.Spoil(
        Start + """><skos:Concept rdf:about="x:y"><skos:prefLabel xml:lang="en">h&#97;nd</skos:prefLabel><skos:broader rdf:resource="a"/></skos:Concept></rdf:RDF>""", "\0<>/\"=&;: !");
}
