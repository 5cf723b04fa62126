namespace FocalPoints.Concepts.Skos;

/// <summary>The names that are understood, of those that RDF files use; all others are passed over.</summary>
internal static class SkosNames
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string SkosXl = "http://www.w3.org/2008/05/skos-xl#";
    public const string DcTerms = "http://purl.org/dc/terms/";
    public const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string CreativeCommons = "http://creativecommons.org/ns#";

    public const string Type = Rdf + "type";
    public const string Concept = Skos + "Concept";
    public const string Scheme = Skos + "ConceptScheme";

    /// <summary>What a topic of this product is called in such a file, without its id.</summary>
    public const string Theme = "https://focalpoints.example/themes/";

    /// <summary>What a relative address begins with in a file that does not say to what it is relative.</summary>
    public const string Nowhere = "http://nowhere.invalid/";
}
