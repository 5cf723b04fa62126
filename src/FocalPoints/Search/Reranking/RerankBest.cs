using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Reranking;

/// <summary>Puts the best of what was found into the order of the operator's model, where there is one. What comes behind stays as it is.</summary>
public sealed class RerankBest(IReranker reranker, IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>How many are looked at once more.</summary>
    public const int Most = 50;

    /// <summary>True where the page that begins behind so many hits is reordered: then at least <see cref="Most"/> have to be found, whatever its size.</summary>
    internal bool Concerns(SearchInput input, QueryText text, int behind) => reranker.IsOn && input.Order == SearchSort.Best && text.Words.Count > 0 && behind < Most;

    /// <summary>
    /// The documents, the first <see cref="Most"/> by score, ties as they were; all as they were where the model does not answer. One statement.
    /// </summary>
    /// <param name="documents">From the first on, best first; only what the actor may see.</param>
    internal async Task<IReadOnlyList<int>> Order(IndexView view, string question, IReadOnlyList<int> documents, Actor actor, CancellationToken cancel)
    {
        if (documents.Count < 2)
            return documents;
        var best = documents.Take(Most).ToArray();
        // Kept, also that there was no answer, so that all pages of a question have one order.
        var asked = (nameof(RerankBest), question, string.Join(' ', PracticeAccess.AudiencesOf(actor)), string.Join(' ', best));
        var scores = await view.Answer(asked, () => Score(view, question, best, actor, cancel), isFleeting: answer => answer is null);
        return scores is null ? documents : [.. best.OrderByDescending(document => scores.GetValueOrDefault(document, float.NegativeInfinity)), .. documents.Skip(Most)];
    }

    private async Task<Dictionary<int, float>?> Score(IndexView view, string question, int[] documents, Actor actor, CancellationToken cancel)
    {
        var byId = documents.ToDictionary(view.IdOf);
        var ids = byId.Keys.ToArray();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var texts = await db.Practices.AsNoTracking().Listed(actor).Where(practice => ids.Contains(practice.Id))
            .Select(practice => new { practice.Id, practice.Title, practice.Summary }).ToDictionaryAsync(practice => practice.Id, cancel);
        var asked = ids.Where(texts.ContainsKey).ToList();
        var scores = await reranker.Score(question, [.. asked.Select(id => texts[id].Title + "\n" + texts[id].Summary)], cancel);
        return scores is null ? null : asked.Zip(scores).ToDictionary(pair => byId[pair.First], pair => pair.Second);
    }
}
