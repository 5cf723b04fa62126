using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Translating;

namespace FocalPoints.Search;

/// <summary>Helps on where a question found nothing: topics near in meaning that have practices.</summary>
public sealed class NearTopics(SearchPractices searchPractices, ReadVocabulary vocabularies)
{
    private const int MostThemes = 6;

    /// <summary>Below this many common first letters two words are not near.</summary>
    private const int NearLetters = 5;

    /// <summary>Topics by id, nearest first, with how many practices the actor finds under each.</summary>
    public async Task<IReadOnlyList<FacetCount>> Find(SearchInput input, Actor actor, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        var everything = await searchPractices.Search(new SearchInput(), actor, cancel: cancel);
        var counts = everything.Facets[SearchFacet.Theme].ToDictionary(count => count.Value);
        return [.. Near(vocabulary, new QueryText(input.Text, Lexicon.Empty), input).Select(id => counts.GetValueOrDefault(id)).OfType<FacetCount>().Take(MostThemes)];
    }

    /// <summary>Topics whose labels share a word's beginning with the question, then the relatives of topics in use, then the broadest.</summary>
    private static IEnumerable<string> Near(Vocabulary vocabulary, QueryText text, SearchInput input)
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
