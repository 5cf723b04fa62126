using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Relating;

/// <summary>Whether something is told already: the published practices whose titles and summaries share most words with a text.</summary>
public sealed class SimilarPractices(PracticeIndex index, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The share of words from which on two texts are said to be alike.</summary>
    public const double Alike = 0.5;

    /// <summary>How many of the nearest are compared word by word.</summary>
    private const int Candidates = 10;

    /// <summary>Enough words to tell what a text is about.</summary>
    private const int MostWords = 60;

    /// <summary>Those that are alike, most alike first; never the practice itself, and only what the actor may read.</summary>
    /// <param name="count">At most this many.</param>
    public async Task<IReadOnlyList<SimilarPractice>> Find(Guid practiceId, PracticeContent content, Actor actor, int count = 3, CancellationToken cancel = default)
    {
        var words = WordsOf(content.Title, content.Summary, content.Language);
        if (words.Count == 0)
            return [];

        using var view = await index.Open(cancel);
        var language = TextAnalysis.PrimaryLanguage(content.Language);
        var (title, summary) = (IndexFields.In(IndexFields.Title, language), IndexFields.In(IndexFields.Summary, language));
        var query = new BooleanQuery(disableCoord: false);
        foreach (var term in words.Take(MostWords))
        {
            query.Add(new TermQuery(new Term(title, term)) { Boost = 1.5f }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(summary, term)), Occur.SHOULD);
        }

        var found = new FoundPractices(view, PracticeAccess.AudiencesOf(actor), new SearchInput().Filters, SearchSort.Best, Candidates + 1);
        view.Searcher.Search(query, found);
        var ids = found.TakeBest().Select(hit => view.IdOf(hit.Document)).Where(id => id != practiceId).ToArray();
        if (ids.Length == 0)
            return [];

        await using var db = await databases.CreateDbContextAsync(cancel);
        var candidates = await db.Practices.AsNoTracking().Listed(actor).Where(practice => ids.Contains(practice.Id))
            .Select(practice => new { practice.Number, practice.Slug, practice.Title, practice.Summary, practice.Language, practice.StateId }).ToListAsync(cancel);
        return [.. candidates
            .Select(other => new SimilarPractice(other.Number!, other.Slug, other.Title, other.Language, other.StateId, Share(words, WordsOf(other.Title, other.Summary, other.Language))))
            .Where(other => other.Share >= Alike).OrderByDescending(other => other.Share).ThenBy(other => other.Number, StringComparer.Ordinal).Take(count)];
    }

    private static double Share(HashSet<string> left, HashSet<string> right) =>
        right.Count == 0 ? 0 : (double)left.Count(right.Contains) / Math.Min(left.Count, right.Count);

    private static HashSet<string> WordsOf(string title, string summary, string language) => [.. TextAnalysis.Analyze(title + "\n" + summary, language)
        .Where(token => token.Word.Length > 1 && !token.IsStopWord).Select(token => token.Term)];
}

/// <summary>A published practice that is like a text.</summary>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="Share">Of the words that they have in common, above 0 to 1.</param>
public sealed record SimilarPractice(string Number, string Slug, string Title, string Language, string StateId, double Share);
