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

namespace FocalPoints.Search;

/// <summary>The cards of practices that somebody chose.</summary>
public sealed class ReadPracticeCards(PracticeIndex index, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Those of them that are published and that the actor may read, in the order asked for.</summary>
    /// <param name="ids">A page's worth.</param>
    public async Task<IReadOnlyList<PracticeCard>> Read(IReadOnlyList<Guid> ids, Actor actor, CancellationToken cancel = default)
    {
        if (ids.Count == 0)
            return [];
        using var view = await index.Open(cancel);
        var query = new BooleanQuery();
        foreach (var id in ids.Distinct())
            query.Add(new TermQuery(new Term(IndexFields.Id, id.ToString("N"))), Occur.SHOULD);
        var documents = view.Searcher.Search(query, ids.Count).ScoreDocs.Select(hit => hit.Doc).ToList();
        var cards = (await ReadCards.Read(databases, view, documents, new QueryText("", Lexicon.Empty), actor, cancel)).ToDictionary(card => card.Id);
        return [.. ids.Distinct().Where(cards.ContainsKey).Select(id => cards[id])];
    }
}
