using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Collections;

/// <summary>A collection as its editor changes it: what stands in it now.</summary>
public sealed class ReadCollectionDraft(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The collection; null where there is none, and for all but coordinators and the secretariat. Two statements.</summary>
    public async Task<CollectionDraft?> Read(Actor actor, string id, CancellationToken cancel = default)
    {
        if (!CollectionAccess.MayEdit(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var collection = await db.Collections.AsNoTracking().SingleOrDefaultAsync(collection => collection.Id == id, cancel);
        if (collection is null)
            return null;
        var items = await db.CollectionItems.Where(item => item.CollectionId == id)
            .Join(db.Practices.Listed(actor), item => item.PracticeId, practice => practice.Id, (item, practice) => new { item.Position, item.Note, practice.Number })
            .OrderBy(item => item.Position).ToListAsync(cancel);
        return new CollectionDraft(collection.Title, collection.Introduction, collection.Query, collection.IsShown, collection.Version, [.. items.Select(item => (item.Number!, item.Note))]);
    }
}

/// <summary>A collection to be edited.</summary>
/// <param name="Query">Empty where the practices are ordered by hand.</param>
/// <param name="Items">In their order; what was withdrawn meanwhile is left out, and with the next save taken out.</param>
public sealed record CollectionDraft(string Title, string Introduction, string Query, bool IsShown, int Version, IReadOnlyList<(string Number, string Note)> Items);
