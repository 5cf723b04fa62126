using FocalPoints.Search.Analysis;
using FocalPoints.Search.Suggesting;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace FocalPoints.Search.Indexing;

/// <summary>The texts of one practice, analysed, by field and language.</summary>
internal sealed class TextFields
{
    private static readonly FieldType Prose = MakeType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, withLength: true);
    private static readonly FieldType Runs = MakeType(IndexOptions.DOCS_AND_FREQS, withLength: true);
    private static readonly FieldType Labels = MakeType(IndexOptions.DOCS_ONLY, withLength: false);

    private readonly Dictionary<(string Field, string Language), List<Token>> texts = [];

    /// <summary>Adds a text to a field.</summary>
    /// <param name="language">BCP 47.</param>
    public void Add(string field, string language, string text) => TextAnalysis.Analyze(text, language, Tokens(field, language));

    /// <summary>Adds words that were analysed before.</summary>
    public void Add(string field, string language, IReadOnlyList<Token> tokens) => Tokens(field, language).AddRange(tokens);

    /// <summary>Hands all of them to a document of the index.</summary>
    public void AddTo(Document document)
    {
        foreach (var ((field, language), tokens) in texts)
            document.Add(new Field(IndexFields.In(field, language), new TokenListStream(tokens, TokenTerms.Stems), field is IndexFields.Topic or IndexFields.State ? Labels : Prose));
        foreach (var language in texts.GroupBy(text => text.Key.Language, text => (text.Key.Field, Tokens: text.Value)))
        {
            var prose = language.Where(text => text.Field is IndexFields.Title or IndexFields.Summary or IndexFields.Body).SelectMany(text => text.Tokens).ToList();
            if (prose.Count > 0)
                document.Add(new Field(IndexFields.In(IndexFields.Grams, language.Key), new TokenListStream(prose, TokenTerms.Grams), Runs));
        }

        document.Add(new Field(IndexFields.Words, new TokenListStream([.. texts.Values.SelectMany(tokens => tokens)], TokenTerms.Words), Labels));
        document.Add(new Field(IndexFields.TitleKey, SuggestedTerms.OfTitles(TokensOf(IndexFields.Title)), Labels));
        document.Add(new Field(IndexFields.Spelt, SuggestedTerms.OfWords(TokensOf(IndexFields.Title, IndexFields.Summary, IndexFields.Body)), Labels));
    }

    private IEnumerable<IReadOnlyList<Token>> TokensOf(params string[] fields) => texts.Where(text => fields.Contains(text.Key.Field)).Select(text => text.Value);

    private List<Token> Tokens(string field, string language)
    {
        var key = (field, TextAnalysis.PrimaryLanguage(language));
        if (!texts.TryGetValue(key, out var tokens))
            texts[key] = tokens = [];
        return tokens;
    }

    private static FieldType MakeType(IndexOptions options, bool withLength)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = !withLength, // A practice with many labels is not about each of them less.
            IndexOptions = options,
        };
        type.Freeze();
        return type;
    }
}
