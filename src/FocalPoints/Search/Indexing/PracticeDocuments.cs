using System.Globalization;
using System.Text.Json;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Tags;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace FocalPoints.Search.Indexing;

/// <summary>What a card needs besides the practice's own columns; kept in the index so that a list never reads whole texts.</summary>
internal sealed record IndexedFacts(EvidenceFacts Evidence, IReadOnlyList<string> Obligations, IReadOnlyList<string> Themes, IReadOnlyList<string> Actions, int Adoptions,
    IReadOnlyList<CardTranslation> Translations);

/// <summary>A published practice as a document of the index.</summary>
internal sealed class PracticeDocuments(Vocabulary vocabulary)
{
    private readonly Dictionary<string, List<(string Language, IReadOnlyList<Token> Tokens)>> themeTokens = [];

    /// <summary>The document.</summary>
    public Document Make(PublishedPractice published)
    {
        var (practice, tags, translations, documents, adoptions, adaptedWithResult) = published;
        var content = practice.Content!;
        var document = new Document
        {
            new StringField(IndexFields.Id, practice.Id.ToString("N"), Field.Store.NO),
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(practice.Id.ToByteArray())),
            new StringField(IndexFields.Number, practice.Number!, Field.Store.NO),
            new NumericDocValuesField(IndexFields.NumberKey, PracticeNumber.SortKey(practice.Number!)),
            new NumericDocValuesField(IndexFields.Published, practice.PublishedAt!.Value.Ticks),
            new NumericDocValuesField(IndexFields.Revised, practice.RevisedAt!.Value.Ticks),
            new NumericDocValuesField(IndexFields.Adopted, adoptions),
            new StoredField(IndexFields.Facts, JsonSerializer.Serialize(FactsOf(published), JsonSerializerOptions.Web)),
        };
        foreach (var id in ThemesOf(content, tags).Concat(content.Obligations).Distinct())
            document.Add(new StringField(IndexFields.Points, id, Field.Store.NO));
        foreach (var audience in PracticeAccess.AudiencesOf(practice.Visibility, practice.StateId))
            document.Add(new SortedSetDocValuesField(IndexFields.Audience, new BytesRef(audience)));

        AddFacets(document, practice, content, tags, translations, EvidenceRule.LevelOf(practice.Evidence, adaptedWithResult));
        AddTexts(document, practice, content, tags, translations, documents);
        return document;
    }

    // Words that became another name of a topic lead to it wherever members put them.
    private static IEnumerable<string> ThemesOf(PracticeContent content, IReadOnlyList<Tag> tags) =>
        content.Themes.Concat(tags.Where(tag => tag.ThemeId is not null).Select(tag => tag.ThemeId!));

    private static IndexedFacts FactsOf(PublishedPractice published) => new(
        EvidenceRule.FactsOf(published.Practice.Content!) with { AdaptedWithResult = published.AdaptedWithResult },
        published.Practice.Content!.Obligations,
        published.Practice.Content.Themes,
        published.Practice.Content.Actions,
        published.Adoptions,
        [.. published.Translations.Select(translation => new CardTranslation(translation.Language, translation.Origin, translation.IsChecked))]);

    private void AddFacets(Document document, Practice practice, PracticeContent content, IReadOnlyList<Tag> tags, IReadOnlyList<Translation> translations, EvidenceLevel evidence)
    {
        Add(SearchFacet.Kind, [practice.Kind.ToQueryValue()]);
        Add(SearchFacet.State, [practice.StateId]);
        Add(SearchFacet.Obligation, content.Obligations);
        Add(SearchFacet.Action, content.Actions);
        Add(SearchFacet.Theme, ThemesOf(content, tags).SelectMany(theme => vocabulary.WithBroader(theme)));
        Add(SearchFacet.Tag, tags.Where(tag => tag.ThemeId is null).Select(tag => tag.Slug + IndexFields.Separator + tag.Name));
        Add(SearchFacet.Lang, translations.Select(translation => translation.Language).Append(practice.Language).Select(PrimaryLanguage));
        Add(SearchFacet.Evidence, [evidence.ToQueryValue()]);
        Add(SearchFacet.Year, [practice.PublishedAt!.Value.Year.ToString(CultureInfo.InvariantCulture)]);

        void Add(SearchFacet facet, IEnumerable<string> values)
        {
            foreach (var value in values.Distinct())
                document.Add(new SortedSetDocValuesField(IndexFields.Of(facet), new BytesRef(value)));
        }
    }

    private void AddTexts(Document document, Practice practice, PracticeContent content, IReadOnlyList<Tag> tags, IReadOnlyList<Translation> translations, IReadOnlyList<string> documents)
    {
        var texts = new TextFields();
        AddContent(content, practice.Language, isOriginal: true);
        foreach (var translation in translations)
            AddContent(translation.Content, translation.Language, isOriginal: false);

        // In whichever language a document is: most are in that of the practice.
        foreach (var attached in documents)
            texts.Add(IndexFields.Attached, practice.Language, attached);
        foreach (var theme in ThemesOf(content, tags).SelectMany(theme => vocabulary.WithBroader(theme)).Distinct())
            AddLabels(theme);
        foreach (var obligation in content.Obligations.Where(vocabulary.Obligations.ContainsKey))
            AddAll(IndexFields.Topic, vocabulary.Obligations[obligation].ShortTitle);
        foreach (var tag in tags)
            texts.Add(IndexFields.Topic, practice.Language, tag.Name);
        if (vocabulary.States.TryGetValue(practice.StateId, out var known))
        {
            AddAll(IndexFields.State, known.Name);
            AddAll(IndexFields.State, known.OfficialName);
        }

        texts.AddTo(document);

        void AddContent(PracticeContent text, string language, bool isOriginal)
        {
            var prose = PracticeProse.Of(text);
            texts.Add(IndexFields.Title, language, text.Title);
            document.Add(new StoredField(IndexFields.TitleText, language + IndexFields.Separator + text.Title));
            texts.Add(IndexFields.Summary, language, text.Summary);
            texts.Add(IndexFields.Body, language, prose);
            var passage = isOriginal ? prose : text.Summary + "\n" + prose;
            document.Add(new StoredField(IndexFields.Passage, language + IndexFields.Separator + passage));
        }

        void AddAll(string field, Dictionary<string, string> labels)
        {
            foreach (var (language, label) in labels)
                texts.Add(field, language, label);
        }

        void AddLabels(string themeId)
        {
            if (!themeTokens.TryGetValue(themeId, out var labels))
                themeTokens[themeId] = labels = LabelsOf(vocabulary.Themes[themeId]);
            foreach (var (language, tokens) in labels)
                texts.Add(IndexFields.Topic, language, tokens);
        }
    }

    private static List<(string Language, IReadOnlyList<Token> Tokens)> LabelsOf(Topics.Theme theme) => [.. theme.Label.Select(label => (label.Key, TextAnalysis.Analyze(label.Value, label.Key))),
        .. theme.Synonyms.SelectMany(synonyms => synonyms.Value.Select(synonym => (synonyms.Key, TextAnalysis.Analyze(synonym, synonyms.Key))))];

    /// <summary>The primary subtag: <c>pt</c> of <c>pt-BR</c>.</summary>
    private static string PrimaryLanguage(string language) => TextAnalysis.PrimaryLanguage(language);
}
