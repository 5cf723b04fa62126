using System.Globalization;
using System.Text.Json;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Tags;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Indexing;

/// <summary>What a card needs besides the practice's own columns; kept in the index so that a list never reads whole texts.</summary>
internal sealed record IndexedFacts(EvidenceFacts Evidence, IReadOnlyList<string> Obligations, IReadOnlyList<string> Themes, IReadOnlyList<string> Actions,
    IReadOnlyList<CardTranslation> Translations);

/// <summary>A published practice as a document of the index.</summary>
internal sealed class PracticeDocuments(Vocabulary vocabulary)
{
    private static readonly FieldType Ranked = MakeType(withLength: true);
    private static readonly FieldType Labelled = MakeType(withLength: false);

    private readonly Dictionary<string, List<Token>> topicTokens = [];

    /// <summary>The document.</summary>
    /// <param name="practice">Published, with its content.</param>
    /// <param name="tags">The tags that members put on it, aliases resolved.</param>
    /// <param name="translations">Those that are up to date enough to be shown.</param>
    public Document Make(Practice practice, IReadOnlyList<Tag> tags, IReadOnlyList<Translation> translations)
    {
        var content = practice.Content!;
        var document = new Document
        {
            new StringField(IndexFields.Id, practice.Id.ToString("N"), Field.Store.NO),
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(practice.Id.ToByteArray())),
            new StringField(IndexFields.Number, practice.Number!, Field.Store.NO),
            new NumericDocValuesField(IndexFields.NumberKey, PracticeNumber.SortKey(practice.Number!)),
            new NumericDocValuesField(IndexFields.Published, practice.PublishedAt!.Value.Ticks),
            new NumericDocValuesField(IndexFields.Revised, practice.RevisedAt!.Value.Ticks),
            new StoredField(IndexFields.Facts, JsonSerializer.Serialize(FactsOf(content, translations), JsonSerializerOptions.Web)),
        };
        foreach (var id in ThemesOf(content, tags).Concat(content.Obligations).Distinct())
            document.Add(new StringField(IndexFields.Points, id, Field.Store.NO));
        foreach (var audience in PracticeAccess.AudiencesOf(practice.Visibility, practice.StateId))
            document.Add(new SortedSetDocValuesField(IndexFields.Audience, new BytesRef(audience)));

        AddFacets(document, practice, content, tags, translations);
        AddTexts(document, practice, content, tags, translations);
        return document;
    }

    // Words that became another name of a topic lead to it wherever members put them.
    private static IEnumerable<string> ThemesOf(PracticeContent content, IReadOnlyList<Tag> tags) =>
        content.Themes.Concat(tags.Where(tag => tag.ThemeId is not null).Select(tag => tag.ThemeId!));

    private static IndexedFacts FactsOf(PracticeContent content, IReadOnlyList<Translation> translations) => new(
        EvidenceRule.FactsOf(content),
        content.Obligations,
        content.Themes,
        content.Actions,
        [.. translations.Select(translation => new CardTranslation(translation.Language, translation.Origin, translation.IsChecked))]);

    private void AddFacets(Document document, Practice practice, PracticeContent content, IReadOnlyList<Tag> tags, IReadOnlyList<Translation> translations)
    {
        Add(SearchFacet.Kind, [practice.Kind.ToQueryValue()]);
        Add(SearchFacet.State, [practice.StateId]);
        Add(SearchFacet.Obligation, content.Obligations);
        Add(SearchFacet.Action, content.Actions);
        Add(SearchFacet.Theme, ThemesOf(content, tags).SelectMany(theme => vocabulary.WithBroader(theme)));
        Add(SearchFacet.Tag, tags.Where(tag => tag.ThemeId is null).Select(tag => tag.Slug + IndexFields.Separator + tag.Name));
        Add(SearchFacet.Lang, translations.Select(translation => translation.Language).Append(practice.Language).Select(PrimaryLanguage));
        Add(SearchFacet.Evidence, [practice.Evidence.ToQueryValue()]);
        Add(SearchFacet.Year, [practice.PublishedAt!.Value.Year.ToString(CultureInfo.InvariantCulture)]);

        void Add(SearchFacet facet, IEnumerable<string> values)
        {
            foreach (var value in values.Distinct())
                document.Add(new SortedSetDocValuesField(IndexFields.Of(facet), new BytesRef(value)));
        }
    }

    private void AddTexts(Document document, Practice practice, PracticeContent content, IReadOnlyList<Tag> tags, IReadOnlyList<Translation> translations)
    {
        List<Token> title = [], summary = [], body = [], topic = [], state = [];
        AddContent(content, practice.Language, isOriginal: true);
        foreach (var translation in translations)
            AddContent(translation.Content, translation.Language, isOriginal: false);

        foreach (var theme in ThemesOf(content, tags).SelectMany(theme => vocabulary.WithBroader(theme)).Distinct())
            topic.AddRange(LabelsOf(theme));
        foreach (var obligation in content.Obligations.Where(vocabulary.Obligations.ContainsKey))
            AddAll(vocabulary.Obligations[obligation].ShortTitle, topic);
        foreach (var tag in tags)
            TextAnalysis.Analyze(tag.Name, practice.Language, topic);
        if (vocabulary.States.TryGetValue(practice.StateId, out var known))
        {
            AddAll(known.Name, state);
            AddAll(known.OfficialName, state);
        }

        document.Add(new Field(IndexFields.Title, new TokenListStream(title, wholeWords: false), Ranked));
        document.Add(new Field(IndexFields.Summary, new TokenListStream(summary, wholeWords: false), Ranked));
        document.Add(new Field(IndexFields.Body, new TokenListStream(body, wholeWords: false), Ranked));
        document.Add(new Field(IndexFields.Topic, new TokenListStream(topic, wholeWords: false), Labelled));
        document.Add(new Field(IndexFields.State, new TokenListStream(state, wholeWords: false), Labelled));
        document.Add(new Field(IndexFields.Words, new TokenListStream([.. title, .. summary, .. body, .. topic, .. state], wholeWords: true), Labelled));

        void AddContent(PracticeContent text, string language, bool isOriginal)
        {
            var prose = PracticeProse.Of(text);
            TextAnalysis.Analyze(text.Title, language, title);
            TextAnalysis.Analyze(text.Summary, language, summary);
            TextAnalysis.Analyze(prose, language, body);
            var passage = isOriginal ? prose : text.Summary + "\n" + prose;
            document.Add(new StoredField(IndexFields.Passage, language + IndexFields.Separator + passage));
        }
    }

    private List<Token> LabelsOf(string themeId)
    {
        if (topicTokens.TryGetValue(themeId, out var tokens))
            return tokens;
        topicTokens[themeId] = tokens = [];
        var theme = vocabulary.Themes[themeId];
        AddAll(theme.Label, tokens);
        foreach (var (language, synonyms) in theme.Synonyms)
        {
            foreach (var synonym in synonyms)
                TextAnalysis.Analyze(synonym, language, tokens);
        }

        return tokens;
    }

    private static void AddAll(Dictionary<string, string> labels, List<Token> tokens)
    {
        foreach (var (language, label) in labels)
            TextAnalysis.Analyze(label, language, tokens);
    }

    /// <summary>The primary subtag: <c>pt</c> of <c>pt-BR</c>.</summary>
    private static string PrimaryLanguage(string language) => language.Split('-')[0].ToLowerInvariant();

    private static FieldType MakeType(bool withLength)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = !withLength, // A practice with many labels is not about each of them less.
            IndexOptions = withLength ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_ONLY,
        };
        type.Freeze();
        return type;
    }
}
