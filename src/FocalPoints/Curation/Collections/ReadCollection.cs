using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Collections;

/// <summary>One collection with the practices that its reader may see.</summary>
public sealed class ReadCollection(IDbContextFactory<FocalPointsDb> databases, SearchPractices search, ReadVocabulary vocabularies)
{
    /// <summary>Practices on a page of a saved query; those ordered by hand stand on one.</summary>
    public const int PageSize = 20;

    /// <summary>The collection; null where there is none for this actor. At most four statements.</summary>
    /// <param name="page">From 1, of what a saved query finds.</param>
    public async Task<CollectionView?> Read(Actor actor, string id, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var collection = await db.Collections.AsNoTracking().Where(CollectionAccess.MayRead(actor)).SingleOrDefaultAsync(collection => collection.Id == id, cancel);
        if (collection is null)
            return null;
        if (collection.Query.Length > 0)
        {
            var found = await search.Search(SavedQuery.Read(collection.Query, page, await vocabularies.Read(cancel)), actor, PageSize, cancel);
            return new CollectionView(collection, new Paged<CollectedPractice>(
                [.. found.Page.Items.Select(card => new CollectedPractice(card.Number, card.Slug, card.Title, card.Language, card.StateId, card.Kind, string.Concat(card.Text.Parts.Select(part => part.Text)), ""))],
                page, PageSize, found.Page.Total));
        }

        var items = await db.CollectionItems.AsNoTracking().Where(item => item.CollectionId == id)
            .Join(db.Practices.Listed(actor), item => item.PracticeId, practice => practice.Id, (item, practice) => new { item, practice })
            .OrderBy(row => row.item.Position)
            .Select(row => new CollectedPractice(row.practice.Number!, row.practice.Slug, row.practice.Title, row.practice.Language, row.practice.StateId, row.practice.Kind, row.practice.Summary, row.item.Note))
            .ToListAsync(cancel);
        return new CollectionView(collection, new Paged<CollectedPractice>(items, 1, Collection.ItemsMax, items.Count));
    }
}

/// <summary>A collection as somebody reads it.</summary>
/// <param name="Collection">Its own words; the items in it are not loaded.</param>
/// <param name="Practices">In its order; all of those ordered by hand.</param>
public sealed record CollectionView(Collection Collection, Paged<CollectedPractice> Practices);

/// <summary>A practice in a collection.</summary>
/// <param name="Language">BCP 47, of title and summary.</param>
/// <param name="Note">Why it is here; may be empty.</param>
public sealed record CollectedPractice(string Number, string Slug, string Title, string Language, string StateId, PracticeKind Kind, string Summary, string Note);
