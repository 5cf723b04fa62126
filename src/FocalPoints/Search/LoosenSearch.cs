using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Translating;

namespace FocalPoints.Search;

/// <summary>A question that finds something where the one that was asked found nothing.</summary>
/// <param name="Input">The looser question.</param>
/// <param name="Count">How much it finds.</param>
/// <param name="Dropped">The facet that it does without; null where it does without all of them.</param>
/// <param name="Word">The one word that it asks for; null for the same words.</param>
public sealed record Loosening(SearchInput Input, int Count, SearchFacet? Dropped, string? Word);

/// <summary>What to try when nothing was found.</summary>
/// <param name="Questions">Looser questions, all of which find something.</param>
/// <param name="Themes">Topics near in meaning, by id, with how many practices each has.</param>
public sealed record WaysOn(IReadOnlyList<Loosening> Questions, IReadOnlyList<FacetCount> Themes);

/// <summary>Helps on where nothing was found: each filter removed, each word alone, topics near in meaning.</summary>
public sealed class LoosenSearch(PracticeIndex index, ReadVocabulary vocabularies, ReadLexicon lexicons)
{
    private const int MostWords = 5;
    private const int MostThemes = 6;

    /// <summary>Below this many common first letters two words are not near.</summary>
    private const int NearLetters = 5;

    /// <summary>The ways on, counted for this actor.</summary>
    public async Task<WaysOn> Loosen(SearchInput input, Actor actor, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        using var view = await index.Open(cancel);
        var lexicon = await lexicons.Read(cancel);
        var text = new QueryText(input.Text, lexicon);
        var questions = new List<Loosening>();
        foreach (var facet in input.Filters.Keys)
            Try(input.Without(facet), facet, null);
        if (input.Filters.Count > 1)
            Try(input.WithoutFilters(), null, null);
        if (text.Words.Count > 1)
        {
            foreach (var word in text.Words.Take(MostWords))
                Try(new SearchInput { Text = word.Text }, null, word.Text);
        }

        var everything = Count(view, new SearchInput(), vocabulary, lexicon, actor);
        var counts = everything.Counts[SearchFacet.Theme].ToDictionary(count => count.Value);
        return new WaysOn(
            [.. questions.OrderBy(question => question.Word is not null)],
            [.. NearThemes(vocabulary, text, input).Select(id => counts.GetValueOrDefault(id)).OfType<FacetCount>().Take(MostThemes)]);

        void Try(SearchInput looser, SearchFacet? dropped, string? word)
        {
            if (looser.IsEverything)
                return;
            var total = Count(view, looser, vocabulary, lexicon, actor).Total;
            if (total > 0)
                questions.Add(new Loosening(looser, total, dropped, word));
        }
    }

    private static FoundPractices Count(IndexView view, SearchInput input, Vocabulary vocabulary, Lexicon lexicon, Actor actor)
    {
        var found = new FoundPractices(view, PracticeAccess.AudiencesOf(actor), input.FiltersIn(vocabulary), SearchSort.Newest, keep: 0);
        RankedSearch.Find(view, new QueryText(input.Text, lexicon), isEmpty: input.Text.Length == 0, found);
        return found;
    }

    /// <summary>Topics whose labels share a word's beginning with the question, then the relatives of topics in use, then the broadest.</summary>
    private static IEnumerable<string> NearThemes(Vocabulary vocabulary, QueryText text, SearchInput input)
    {
        var near = vocabulary.CurrentThemes
            .Select(theme => (theme.Id, Likeness: Labels(theme).Select(label => Likeness(label.Text, label.Language, text)).DefaultIfEmpty().Max()))
            .Where(pair => pair.Likeness > 0)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => vocabulary.Themes[pair.Id].Position)
            .Select(pair => pair.Id);
        var related = input.Values(SearchFacet.Theme).Where(vocabulary.Themes.ContainsKey).SelectMany(id => vocabulary.WithBroader(id).Skip(1).Concat(vocabulary.Themes[id].RelatedIds));
        var broadest = vocabulary.CurrentThemes.Where(theme => theme.BroaderId is null).Select(theme => theme.Id);
        return near.Concat(related).Concat(broadest).Except(input.Values(SearchFacet.Theme)).Distinct();
    }

    private static IEnumerable<(string Language, string Text)> Labels(Topics.Theme theme) => theme.Label.Select(label => (label.Key, label.Value))
        .Concat(theme.Synonyms.SelectMany(synonyms => synonyms.Value.Select(synonym => (synonyms.Key, synonym))));

    private static int Likeness(string label, string language, QueryText text) =>
        TextAnalysis.Analyze(label, language).Sum(token => text.Matches(token, language) >= 0 ? 3 : text.Words.Any(word => AreNear(word.Word, token.Word)) ? 1 : 0);

    private static bool AreNear(string left, string right) =>
        left.Length >= NearLetters && right.Length >= NearLetters && string.CompareOrdinal(left, 0, right, 0, NearLetters) == 0;
}
