using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search;

/// <summary>Practices to read after one: those that share its topics, points of Article 5 and words; the rarer, the nearer.</summary>
public sealed class RelatedPractices(PracticeIndex index, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Enough words to tell what a practice is about.</summary>
    private const int MostWords = 25;

    /// <summary>How many practices stand below another.</summary>
    private const int Most = 3;

    /// <summary>The nearest practices that the actor may see, nearest first; empty where the practice does not exist for them.</summary>
    public async Task<IReadOnlyList<PracticeCard>> Find(Guid practiceId, Actor actor, CancellationToken cancel = default)
    {
        using var view = await index.Open(cancel);
        var audiences = PracticeAccess.AudiencesOf(actor);
        var question = (nameof(RelatedPractices), practiceId, string.Join(' ', audiences));
        var nearest = await view.Answer(question, () => Nearest(view, practiceId, actor, audiences, cancel));
        return await ReadCards.Read(databases, view, nearest, new QueryText("", Lexicon.Empty), actor, cancel);
    }

    private async Task<int[]> Nearest(IndexView view, Guid practiceId, Actor actor, IReadOnlyList<string> audiences, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Id == practiceId)
            .Select(practice => new { practice.Title, practice.Summary, practice.Language, practice.Content }).SingleOrDefaultAsync(cancel);
        if (practice is null)
            return [];

        var (title, summary) = Fields(practice.Language);
        var query = new BooleanQuery(disableCoord: true);
        foreach (var point in practice.Content!.Themes.Concat(practice.Content.Obligations).Distinct())
            query.Add(new TermQuery(new Term(IndexFields.Points, point)) { Boost = 4 }, Occur.SHOULD);
        foreach (var term in TellingTerms(view, practice.Title + "\n" + practice.Summary, practice.Language))
        {
            query.Add(new TermQuery(new Term(title, term)) { Boost = 1.5f }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(summary, term)), Occur.SHOULD);
        }

        var found = new FoundPractices(view, audiences, new SearchInput().Filters, SearchSort.Best, Most + 1);
        view.Searcher.Search(query, found);
        return [.. found.TakeBest().Select(hit => hit.Document).Where(document => view.IdOf(document) != practiceId).Take(Most)];
    }

    /// <summary>The words that few other practices have.</summary>
    private static IEnumerable<string> TellingTerms(IndexView view, string text, string language)
    {
        var (title, summary) = Fields(language);
        return TextAnalysis.Analyze(text, language)
            .Where(token => token.Word.Length > 1 && !token.IsStopWord)
            .Select(token => token.Term).Distinct()
            .Select(term => (Term: term, Frequency: view.Reader.DocFreq(new Term(summary, term)) + view.Reader.DocFreq(new Term(title, term))))
            .Where(counted => counted.Frequency > 1)
            .OrderBy(counted => counted.Frequency).ThenBy(counted => counted.Term, StringComparer.Ordinal)
            .Take(MostWords).Select(counted => counted.Term);
    }

    private static (string Title, string Summary) Fields(string language)
    {
        var primary = TextAnalysis.PrimaryLanguage(language);
        return (IndexFields.In(IndexFields.Title, primary), IndexFields.In(IndexFields.Summary, primary));
    }
}
