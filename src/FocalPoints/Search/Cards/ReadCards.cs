using System.Text.Json;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using Lucene.Net.Documents;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Cards;

/// <summary>
/// Cards of found documents: columns from the database in one statement, which holds the access rule once more; the rest from the
/// index. A practice that changed between the two is left out.
/// </summary>
internal static class ReadCards
{
    private static readonly HashSet<string> StoredFields = [IndexFields.Facts, IndexFields.Passage];

    /// <summary>The cards, in the order of the documents.</summary>
    public static async Task<IReadOnlyList<PracticeCard>> Read(IDbContextFactory<FocalPointsDb> databases, IndexView view, IReadOnlyList<int> documents,
        QueryText text, Actor actor, CancellationToken cancel)
    {
        if (documents.Count == 0)
            return [];
        var byId = documents.ToDictionary(view.IdOf);
        var ids = byId.Keys.ToArray();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Practices.AsNoTracking()
            .Listed(actor)
            .Where(practice => ids.Contains(practice.Id))
            .Select(practice => new Row(practice.Id, practice.Number!, practice.Slug, practice.Title, practice.Summary, practice.Language, practice.StateId,
                practice.Kind, practice.Evidence, practice.PublishedAt!.Value, practice.RevisedAt!.Value, (practice.VerifiedAt ?? practice.RevisedAt)!.Value, practice.IsIllustration, practice.ExternalId))
            .ToDictionaryAsync(row => row.Id, cancel);
        var why = WhyFound.In(view, documents, text);
        return [.. byId.Where(pair => rows.ContainsKey(pair.Key)).Select(pair => MakeCard(rows[pair.Key], view.Searcher.Doc(pair.Value, StoredFields), text) with { WordsFound = [.. why[pair.Value]] })];
    }

    private static PracticeCard MakeCard(Row row, Document document, QueryText text)
    {
        var facts = JsonSerializer.Deserialize<IndexedFacts>(document.Get(IndexFields.Facts), JsonSerializerOptions.Web)!;
        return new PracticeCard(row.Id, row.Number, row.Slug, row.Title, row.Language, row.StateId, row.Kind, EvidenceRule.LevelOf(row.Evidence, facts.Evidence.AdaptedWithResult), facts.Evidence,
            row.PublishedAt, row.RevisedAt, row.IsIllustration, facts.Obligations, facts.Themes, facts.Actions, facts.Translations, TextOf(row, document, text))
        {
            VerifiedAt = row.VerifiedAt,
            Summary = row.Summary,
            ExternalId = row.ExternalId,
            AdoptedBy = facts.Adoptions,
        };
    }

    /// <summary>The summary where it answers as well as anything behind it, else the better passage.</summary>
    private static MarkedText TextOf(Row row, Document document, QueryText text)
    {
        if (text.Words.Count == 0)
            return Snippets.Beginning(row.Summary, row.Language);
        var best = Snippets.Best(row.Summary, row.Language, text);
        foreach (var passage in document.GetValues(IndexFields.Passage))
        {
            if (best?.Found == text.Words.Count)
                break;
            var cut = passage.IndexOf(IndexFields.Separator, StringComparison.Ordinal);
            if (Snippets.Best(passage[(cut + 1)..], passage[..cut], text) is { } other && other.Found > (best?.Found ?? 0))
                best = other;
        }

        return best?.Text ?? Snippets.Beginning(row.Summary, row.Language);
    }

    private sealed record Row(Guid Id, string Number, string Slug, string Title, string Summary, string Language, string StateId,
        PracticeKind Kind, EvidenceLevel Evidence, DateTime PublishedAt, DateTime RevisedAt, DateTime VerifiedAt, bool IsIllustration, string? ExternalId);
}
