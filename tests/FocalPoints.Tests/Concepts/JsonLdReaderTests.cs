using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using Xunit;

namespace FocalPoints.Tests.Concepts;

public sealed class JsonLdReaderTests
{
    private const string Prefixes = """ "skos": "http://www.w3.org/2004/02/skos/core#", "ex": "https://example.org/v/" """;

    [Theory]
    [InlineData("""{"@context": {PREFIXES}, "@id": "ex:x", "@type": "skos:Concept", "skos:prefLabel": {"@value": "hand", "@language": "en"}}""")]
    [InlineData("""{"@context": {PREFIXES, "@language": "en"}, "@graph": [{"@id": "ex:x", "@type": ["skos:Concept"], "skos:prefLabel": ["hand"]}]}""")]
    [InlineData("""[{"@id": "https://example.org/v/x", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"], "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@language": "EN", "@value": "hand"}]}]""")]
    [InlineData("""{"@context": {PREFIXES, "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"}, "id": "@id", "type": "@type", "graph": "@graph"}, "graph": [{"id": "ex:x", "type": "skos:Concept", "prefLabel": {"en": "hand"}}]}""")]
    [InlineData("""{"@context": {"@vocab": "http://www.w3.org/2004/02/skos/core#", "@base": "https://example.org/v/", "@language": "fr", "prefLabel": {"@language": "en"}}, "@id": "x", "@type": "Concept", "prefLabel": "hand", "unknown": null}""")]
    [InlineData("""{"@context": {"label": "skos:prefLabel", PREFIXES}, "@id": "ex:x", "@type": "skos:Concept", "label": {"@set": [{"@value": "hand", "@language": "en"}]}, "none": {"a": 1}}""")]
    [InlineData("""{"@context": "https://www.w3.org/2009/08/skos-reference/skos.jsonld", "@id": "https://example.org/v/x", "@type": "Concept", "prefLabel": {"@value": "hand", "@language": "en"}}""")]
    [InlineData("""{"@context": ["http://example.org/skos.jsonld", {"@language": "en", "ex": "https://example.org/v/"}], "@id": "ex:x", "@type": "skos:Concept", "skosxl:prefLabel": {"skosxl:literalForm": "hand"}}""")]
    [InlineData("""{"@context": {PREFIXES}, "@id": "ex:s", "@type": "skos:ConceptScheme", "@reverse": {"skos:topConceptOf": {"@context": {"@language": "en"}, "@id": "ex:x", "@type": "skos:Concept", "skos:prefLabel": "hand"}}}""")]
    public void Every_way_of_writing_says_the_same(string json)
    {
        var concept = Assert.Single(ASchemeFile.Content(json.Replace("PREFIXES", Prefixes, StringComparison.Ordinal)).Concepts);

        Assert.Equal("https://example.org/v/x", concept.Iri);
        Assert.Equal([new ConceptLabel(LabelKind.Preferred, "en", "hand")], concept.Labels);
    }

    [Fact]
    public void References_are_addresses_where_the_context_says_so()
    {
        var content = ASchemeFile.Content("""
            {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "@base": "https://example.org/v/", "broader": {"@id": "skos:broader", "@type": "@id"},
              "narrower": {"@reverse": "skos:broader", "@type": "@id"}, "label": {"@id": "skos:prefLabel", "@language": "en"}},
             "@graph": [
               {"@id": "a", "@type": "skos:Concept", "label": "a", "narrower": "c"},
               {"@id": "b", "@type": "skos:Concept", "label": "b", "broader": ["a"]},
               {"@id": "c", "@type": "skos:Concept", "label": "c", "skos:related": {"@id": "b"}}]}
            """);

        Assert.Equal(["https://example.org/v/a"], content.Concepts[1].Broader);
        Assert.Equal(["https://example.org/v/a"], content.Concepts[2].Broader);
        Assert.Equal(["https://example.org/v/c"], content.Concepts[1].Related);
        Assert.Empty(content.Findings);
    }

    [Theory]
    [InlineData("{\n\"@context\": \"https://example.org/context.jsonld\"}", SkosFault.RemoteContext, 2)]
    [InlineData("{\n\"@context\": [{},\n\"http://localhost/admin\"]}", SkosFault.RemoteContext, 3)]
    [InlineData("{\"@context\": {\n\"@import\": \"https://example.org/\"}}", SkosFault.RemoteContext, 2)]
    [InlineData("{\n\"@context\": {\"a\": {\"@id\": \"x:y\", \"@context\": {}}}}", SkosFault.NotRead, 2)]
    [InlineData("{\n\"@context\": 5}", SkosFault.NotRead, 2)]
    [InlineData("{\"x:y\": 1,\n\"@nest\": {}}", SkosFault.NotRead, 2)]
    [InlineData("{\"@context\": {\"a\": {\"@id\": \"x:y\", \"@container\": \"@id\"}},\n\"a\": {}}", SkosFault.NotRead, 2)]
    [InlineData("[[\n\"text\"]]", SkosFault.NotRead, 1)]
    [InlineData("{\n\n\"@id\": }", SkosFault.Malformed, 3)]
    [InlineData("{\n\"@id\": \"x\"", SkosFault.Malformed, 2)]
    [InlineData("{}\n{}", SkosFault.Malformed, 2)]
    [InlineData("{\n\"x:y\": \"\\uD800\"}", SkosFault.Malformed, 2)]
    [InlineData("{\n\"@id\": 5}", SkosFault.BadAddress, 2)]
    [InlineData("{}", SkosFault.NoConcepts, null)]
    public void What_is_malformed_is_a_problem_with_its_line(string json, SkosFault fault, int? line)
    {
        var problem = ASchemeFile.Problem(json);

        Assert.Equal((fault, line), (problem.Fault, problem.Line));
    }

    [Fact]
    public void Objects_are_not_followed_without_end()
    {
        Assert.Equal(SkosFault.TooDeep, ASchemeFile.Problem(string.Concat(Enumerable.Repeat("{\"a:b\":", 100_000))).Fault);
        Assert.Equal(SkosFault.TooDeep, ASchemeFile.Problem(new string('[', 100_000)).Fault);
    }

    [Fact]
    public void Terms_that_explain_each_other_in_a_circle_come_to_an_end() =>
        Assert.Equal(SkosFault.NoConcepts, ASchemeFile.Problem("""{"@context": {"a": "b:x", "b": "a:y", "c": "c:z", "d": "d"}, "a": 1, "b:q": 2, "c": 3, "d": 4}""").Fault);

    [Fact]
    public void Terms_do_not_grow_without_end()
    {
        var chain = string.Join(',', Enumerable.Range(1, 4000).Select(number => $"\"t{number}\": \"t{number - 1}:x\""));
        Assert.Equal(SkosFault.BadAddress, ASchemeFile.Problem($$$"""{"@context": {"t0": "https://example.org/", {{{chain}}}}}""").Fault);
        var many = string.Join(',', Enumerable.Range(0, 6000).Select(number => $"\"t{number}\": \"https://example.org/\""));
        Assert.Equal(SkosFault.NotRead, ASchemeFile.Problem($$$"""{"@context": {{{{many}}}}}""").Fault);
    }

    [Fact]
    public void Spoilt_file_is_never_more_than_a_problem() => ASchemeFile.Spoil(
        """{"@context": {"s": "http://www.w3.org/2004/02/skos/core#", "l": {"@id": "s:prefLabel", "@container": "@language"}}, "@id": "x:y", "@type": "s:Concept", "l": {"en": "h\u0061nd"}, "s:broader": {"@list": [1]}}""",
        "\0{}[]\",:@\\ 1é");
}
