using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Cards;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Relating;

/// <summary>
/// Practices to read after one: those that share its topics, points of Article 5 and words, in its language and in others; the rarer, the nearer. Looked for twice: the
/// second time also for what the nearest of the first say besides, so that who tells the same in other words is found.
/// </summary>
public sealed class RelatedPractices(PracticeIndex index, ReadVocabulary vocabularies, ReadLexicon lexicons, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>How many of the nearest say what to look for besides.</summary>
    private const int Neighbours = 5;

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

        var telling = new TellingTerms(view);
        var text = practice.Title + "\n" + practice.Summary;
        List<TellingTerm> terms =
        [
            .. telling.Own(text, practice.Language),
            .. telling.Carried(text, practice.Language, await lexicons.Read(cancel)),
            .. telling.LabelsOf(practice.Content!.Themes, await vocabularies.Read(cancel)),
        ];
        var points = practice.Content.Themes.Concat(practice.Content.Obligations).Distinct().ToList();
        var first = Search(view, points, terms, audiences, practiceId, Neighbours);
        if (first.Count == 0)
            return [];

        var known = terms.Select(term => (term.Language, term.Term)).Concat(TellingTerms.WordsIn(text, practice.Language)).ToHashSet();
        terms.AddRange(telling.Feedback(await Read(db, view, first, actor, cancel), known));
        return [.. Search(view, points, terms, audiences, practiceId, Most).Select(hit => hit.Document)];
    }

    private static List<Hit> Search(IndexView view, IEnumerable<string> points, IEnumerable<TellingTerm> terms, IReadOnlyList<string> audiences, Guid practiceId, int count)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var point in points)
            query.Add(new TermQuery(new Term(IndexFields.Points, point)) { Boost = 4 }, Occur.SHOULD);
        foreach (var term in terms.GroupBy(term => (term.Language, term.Term), term => term.Weight))
        {
            var weight = term.Max();
            Add(IndexFields.Title, term.Key, 1.5f * weight);
            Add(IndexFields.Summary, term.Key, weight);
        }

        // Rights apply here, before anything is kept: what the actor may not see says nothing and is not found.
        var found = new FoundPractices(view, audiences, new SearchInput().Filters, SearchSort.Best, count + 1);
        view.Searcher.Search(query, found);
        return [.. found.TakeBest().Where(hit => view.IdOf(hit.Document) != practiceId).Take(count)];

        void Add(string field, (string Language, string Term) word, float boost)
        {
            var term = new Term(IndexFields.In(field, word.Language), word.Term);
            if (view.Reader.DocFreq(term) > 0 && query.Clauses.Count < BooleanQuery.MaxClauseCount)
                query.Add(new TermQuery(term) { Boost = boost }, Occur.SHOULD);
        }
    }

    private static async Task<IReadOnlyList<Neighbour>> Read(FocalPointsDb db, IndexView view, List<Hit> hits, Actor actor, CancellationToken cancel)
    {
        var nearness = hits.ToDictionary(hit => view.IdOf(hit.Document), hit => hit.Score / Math.Max(hits[0].Score, float.Epsilon));
        var ids = nearness.Keys.ToArray();
        var texts = await db.Practices.AsNoTracking().Listed(actor).Where(practice => ids.Contains(practice.Id))
            .Select(practice => new { practice.Id, practice.Title, practice.Summary, practice.Language }).ToListAsync(cancel);
        return [.. texts.OrderBy(text => text.Id).Select(text => new Neighbour(text.Title + "\n" + text.Summary, text.Language, nearness[text.Id]))];
    }
}
