namespace FocalPoints.Web.Curation.Concepts;

/// <summary>The addresses at which concept schemes are brought in; people read "thesauri".</summary>
public static class SchemeUrls
{
    public const string List = "/workspace/concepts";

    /// <summary>The scheme of a query.</summary>
    public const string Scheme = "scheme";

    private const string RemovePath = List + "/remove";

    /// <summary>What bringing an uploaded file in would do.</summary>
    public static string Preview(string digest) => $"{List}/import/{digest}";

    /// <summary>Where a scheme is taken away.</summary>
    public static string Remove(string iri) => RemovePath + QueryString.Create(Scheme, iri);
}
