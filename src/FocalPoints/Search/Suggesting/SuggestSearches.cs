using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Suggesting;

/// <summary>
/// What somebody may mean who is still typing: topics and States by any of their names, practices by their titles, then words that practices
/// hold. What who types may not see does not exist: it is neither named nor does it make a name or a word appear.
/// </summary>
public sealed class SuggestSearches(PracticeIndex index, ReadVocabulary vocabularies, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>At most this many, and of each kind at most so many; words fill up.</summary>
    public const int Most = 8, MostThemes = 3, MostStates = 2, MostTitles = 3;

    private static readonly HashSet<string> Titles = [IndexFields.TitleText];

    private readonly SpeltWords spelt = new();
    private SuggestedNames? kept;

    /// <summary>Suggestions in the order in which they are shown. Two statements at most, however many practices.</summary>
    /// <param name="text">What was typed so far; anything.</param>
    /// <param name="culture">Whose language names are shown in.</param>
    public async Task<IReadOnlyList<Suggestion>> Suggest(string text, Actor actor, CultureInfo culture, CancellationToken cancel = default)
    {
        if (TypedBeginning.Read(text) is not { } typed)
            return [];
        var names = NamesIn(await vocabularies.Read(cancel));
        using var view = await index.Open(cancel);
        var audiences = PracticeAccess.AudiencesOf(actor);
        var counts = await CountsOf(view, audiences);
        var rights = RightsOf(view, audiences);
        List<Suggestion> found =
        [
            .. names.Themes(typed, counts[SearchFacet.Theme], culture, MostThemes),
            .. names.States(typed, counts[SearchFacet.State], culture, MostStates),
            .. await ReadTitles(view, new SuggestedTitles(view, typed, rights).Find(MostTitles), typed, actor, culture, cancel),
        ];
        found.AddRange(new SuggestedWords(view, spelt, typed, rights).Find().Take(Most - found.Count).Select(word => new Suggestion(SuggestionKind.Word, typed.Before + word, null)));
        return found;
    }

    private SuggestedNames NamesIn(Vocabulary vocabulary)
    {
        var names = kept;
        if (names?.Vocabulary != vocabulary)
            kept = names = new SuggestedNames(vocabulary, names);
        return names;
    }

    private static FoundPractices RightsOf(IndexView view, IReadOnlyList<string> audiences) => new(view, audiences, new SearchInput().Filters, SearchSort.Newest, keep: 0);

    // The same for everybody with the same rights until something is published.
    private static Task<Dictionary<SearchFacet, IReadOnlyDictionary<string, int>>> CountsOf(IndexView view, IReadOnlyList<string> audiences) =>
        view.Answer((nameof(SuggestSearches), string.Join(' ', audiences)), () =>
        {
            var everything = RightsOf(view, audiences);
            view.Searcher.Search(new MatchAllDocsQuery(), everything);
            var counts = everything.Counts;
            return Task.FromResult(((SearchFacet[])[SearchFacet.Theme, SearchFacet.State])
                .ToDictionary(facet => facet, facet => (IReadOnlyDictionary<string, int>)counts[facet].ToDictionary(count => count.Value, count => count.Count)));
        });

    // The access rule is asked once more, of the database: the answer to it stands there.
    private async Task<IEnumerable<Suggestion>> ReadTitles(IndexView view, IReadOnlyList<int> documents, TypedBeginning typed, Actor actor, CultureInfo culture, CancellationToken cancel)
    {
        if (documents.Count == 0)
            return [];
        var ids = documents.Select(view.IdOf).ToArray();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Practices.AsNoTracking().Listed(actor).Where(practice => ids.Contains(practice.Id))
            .Select(practice => new { practice.Id, practice.Number, practice.Slug, practice.Title, practice.Language }).ToDictionaryAsync(row => row.Id, cancel);
        return documents.Where(document => rows.ContainsKey(view.IdOf(document))).Select(document =>
        {
            var row = rows[view.IdOf(document)];
            var (language, title) = TitleOf(view, document, typed, culture) ?? (row.Language, row.Title);
            return new Suggestion(SuggestionKind.Practice, title, language) { Id = row.Number!, Slug = row.Slug, IsTranslation = language != row.Language };
        });
    }

    /// <summary>The title that begins so: that in the reader's language if it does, else the original, else a translation.</summary>
    private static (string Language, string Title)? TitleOf(IndexView view, int document, TypedBeginning typed, CultureInfo culture) =>
        view.Searcher.Doc(document, Titles).GetValues(IndexFields.TitleText)
            .Select(title => (Language: title[..title.IndexOf(IndexFields.Separator, StringComparison.Ordinal)], Title: title[(title.IndexOf(IndexFields.Separator, StringComparison.Ordinal) + 1)..]))
            .Where(title => typed.Matches(TextAnalysis.Analyze(title.Title, title.Language)))
            .OrderByDescending(title => TextAnalysis.PrimaryLanguage(title.Language) == culture.TwoLetterISOLanguageName)
            .Select(title => ((string, string)?)title).FirstOrDefault();
}
