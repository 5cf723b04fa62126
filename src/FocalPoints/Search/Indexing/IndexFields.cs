namespace FocalPoints.Search.Indexing;

/// <summary>The fields of the index.</summary>
internal static class IndexFields
{
    /// <summary>The shape of the index and all that decides its terms. Another one on disk is made anew.</summary>
    public const string Version = "5." + Analysis.TextAnalysis.Version;

    public const string Id = "id", Number = "number", Title = "title", Summary = "summary", Body = "body", Attached = "attached", Topic = "topic", State = "state", Words = "words", Grams = "grams", Points = "points",
        Passage = "passage", Facts = "facts", Published = "published", Revised = "revised", NumberKey = "number-key", Adopted = "adopted", Audience = "audience", TitleKey = "heading", TitleText = "headline", Spelt = "spelt";

    /// <summary>The fields in which a word of a question may stand, each in every language.</summary>
    public static readonly string[] Texts = [Title, Summary, Body, Attached, Topic, State];

    /// <summary>Between a passage's language and its text, a tag's slug and its name, a folded word and how it is spelt.</summary>
    public const char Separator = '\u001f';

    /// <summary>The texts of a field that are in a language: each language counts its own words, which mean little in another.</summary>
    /// <param name="language">A primary subtag.</param>
    public static string In(string field, string language) => field + LanguageMark + language;

    /// <summary>Between a field and its language; the name of a field that has none must not begin as one that has.</summary>
    public const char LanguageMark = '-';

    /// <summary>The doc values of a facet.</summary>
    public static string Of(SearchFacet facet) => "facet-" + facet.Key();
}
