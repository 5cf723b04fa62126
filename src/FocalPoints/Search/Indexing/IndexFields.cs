namespace FocalPoints.Search.Indexing;

/// <summary>The fields of the index.</summary>
internal static class IndexFields
{
    /// <summary>The shape of the index and all that decides its terms. Another one on disk is made anew.</summary>
    public const string Version = "2." + Analysis.TextAnalysis.Version;

    public const string Id = "id", Number = "number", Title = "title", Summary = "summary", Body = "body", Topic = "topic", State = "state", Words = "words", Points = "points",
        Passage = "passage", Facts = "facts", Published = "published", Revised = "revised", NumberKey = "number-key", Audience = "audience";

    /// <summary>Between a passage's language and its text, a tag's slug and its name.</summary>
    public const char Separator = '\u001f';

    /// <summary>The doc values of a facet.</summary>
    public static string Of(SearchFacet facet) => "facet-" + facet.Key();
}
