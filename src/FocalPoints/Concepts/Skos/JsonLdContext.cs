using System.Collections.Immutable;

namespace FocalPoints.Concepts.Skos;

/// <summary>What a name means in a part of a JSON-LD document.</summary>
/// <param name="Type">What its values are: <c>@id</c>, <c>@vocab</c> or a datatype; null where it does not say.</param>
/// <param name="Language">Of its texts; null where it does not say, empty for none.</param>
internal sealed record JsonLdTerm(string Address, string? Type = null, string? Language = null, string? Container = null, bool IsReverse = false);

/// <summary>The names, prefixes and language that hold in a part of a JSON-LD document. Nothing is fetched: a context elsewhere is refused.</summary>
internal sealed class JsonLdContext
{
    private const int LongestChain = 10, TermsMax = 5000;

    // The names of SKOS as skos.jsonld gives them, for files that name that context.
    private static readonly string[] SkosTerms =
    [
        "Concept", "ConceptScheme", "prefLabel", "altLabel", "hiddenLabel", "broader", "narrower", "related", "exactMatch", "closeMatch", "broadMatch", "narrowMatch",
        "relatedMatch", "inScheme", "topConceptOf", "hasTopConcept", "notation", "definition", "note", "scopeNote", "example", "historyNote", "editorialNote", "changeNote",
    ];

    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("skos", SkosNames.Skos), ("skosxl", SkosNames.SkosXl), ("dct", SkosNames.DcTerms), ("dcterms", SkosNames.DcTerms), ("dc", SkosNames.Dc), ("rdf", SkosNames.Rdf), ("rdfs", SkosNames.Rdfs),
        ("xsd", SkosNames.Xsd), ("cc", SkosNames.CreativeCommons),
    ];

    private ImmutableDictionary<string, JsonLdTerm?> terms = ImmutableDictionary<string, JsonLdTerm?>.Empty;
    private string around = SkosNames.Nowhere;
    private string vocabulary = "";

    /// <summary>The language of texts that name none.</summary>
    public string Language { get; private set; } = "";

    /// <summary>This context with another on top.</summary>
    public JsonLdContext With(JsonLdValue value)
    {
        var context = this;
        foreach (var part in value.Each)
        {
            context = part switch
            {
                { Members: not null } => context.WithMembers(part),
                { IsString: true, Text: { } address } when address.EndsWith("skos.jsonld", StringComparison.Ordinal) => context.WithSkos(),
                { IsString: true } => throw new SkosException(SkosFault.RemoteContext, part.Line, part.Text!),
                { Text: null, Items: null } => new JsonLdContext(),
                _ => throw new SkosException(SkosFault.NotRead, part.Line, "@context"),
            };
        }

        return context;
    }

    /// <summary>What a property's name means; null for one that means nothing here.</summary>
    public JsonLdTerm? Property(string name)
    {
        if (terms.TryGetValue(name, out var term))
            return term;
        return name.StartsWith('@') ? new JsonLdTerm(name) : Name(name) is { } address && address.Contains(':', StringComparison.Ordinal) ? new JsonLdTerm(address) : null;
    }

    /// <summary>The address that a name or an abbreviated address stands for.</summary>
    public string Name(string name) => terms.TryGetValue(name, out var term) && term is not null ? term.Address : Whole(name) ?? vocabulary + name;

    /// <summary>The address that an <c>@id</c> stands for.</summary>
    public string? Address(string id) => Whole(id) ?? SkosAddress.Within(around, id);

    private string? Whole(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var prefix = name[..colon];
        return prefix != "_" && !name.AsSpan(colon + 1).StartsWith("//") && terms.TryGetValue(prefix, out var term) && term is not null ? term.Address + name[(colon + 1)..] : name;
    }

    private JsonLdContext WithMembers(JsonLdValue members)
    {
        var context = Copy();
        if (members["@import"] is { } import)
            throw new SkosException(SkosFault.RemoteContext, import.Line, import.Text ?? "");
        if (members["@base"] is { } address)
            context.around = address.Text is { } text ? SkosAddress.Within(around, text) ?? throw new SkosException(SkosFault.BadAddress, address.Line, text) : SkosNames.Nowhere;
        if (members["@language"] is { } language)
            context.Language = language.Text?.ToLowerInvariant() ?? "";
        var vocab = members["@vocab"];
        if (vocab is not null)
            context.vocabulary = vocab.Text ?? "";
        var named = members.Members!.Where(member => !member.Name.StartsWith('@')).DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value);
        if (named.Count > TermsMax)
            throw new SkosException(SkosFault.NotRead, members.Line, "@context");
        foreach (var (name, value) in named)
            context.terms = context.terms.SetItem(name, context.Define(name, value, named, LongestChain));
        if (vocab?.Text is { } shortened)
            context.vocabulary = context.Name(shortened) is { Length: <= SkosAddress.Max } whole ? whole : throw new SkosException(SkosFault.BadAddress, vocab!.Line, shortened);
        return context;
    }

    // A term may be explained by a prefix that is declared after it.
    private JsonLdTerm? Define(string name, JsonLdValue value, Dictionary<string, JsonLdValue> members, int steps)
    {
        if (value["@context"] is { } scoped)
            throw new SkosException(SkosFault.NotRead, scoped.Line, name);
        var reverse = value["@reverse"]?.Text;
        var id = value.Members is null ? value.Text : reverse ?? (value["@id"] is { } given ? given.Text : name);
        if (id is null)
            return null;
        var prefix = id.Split(':')[0];
        if (prefix != name && steps > 0 && !terms.ContainsKey(prefix) && members.TryGetValue(prefix, out var declared))
            terms = terms.SetItem(prefix, Define(prefix, declared, members, steps - 1));
        var address = id.StartsWith('@') ? id : id == name ? Whole(id) ?? vocabulary + id : Name(id);
        if (address.Length > SkosAddress.Max)
            throw new SkosException(SkosFault.BadAddress, value.Line, address);
        return new JsonLdTerm(address, value["@type"]?.Text, value["@language"] is { } language ? language.Text?.ToLowerInvariant() ?? "" : null,
            value["@container"]?.Each.Select(item => item.Text).FirstOrDefault(text => text is not "@set"), reverse is not null);
    }

    private JsonLdContext WithSkos()
    {
        var context = Copy();
        foreach (var (prefix, address) in Prefixes)
            context.terms = context.terms.SetItem(prefix, new JsonLdTerm(address));
        foreach (var term in SkosTerms)
            context.terms = context.terms.SetItem(term, new JsonLdTerm(SkosNames.Skos + term, IsLink(term) ? "@id" : null));
        return context;
    }

    private static bool IsLink(string term) => term is "broader" or "narrower" or "related" or "inScheme" or "topConceptOf" or "hasTopConcept" || term.EndsWith("Match", StringComparison.Ordinal);

    private JsonLdContext Copy() => new() { around = around, vocabulary = vocabulary, Language = Language, terms = terms };
}
