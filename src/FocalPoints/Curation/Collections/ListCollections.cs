using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Collections;

/// <summary>The collections that somebody may see.</summary>
public sealed class ListCollections(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>More than coordinators keep in order by hand.</summary>
    public const int Max = 100;

    /// <summary>Those last edited first. One statement.</summary>
    /// <param name="count">At most so many.</param>
    public async Task<IReadOnlyList<CollectionLine>> List(Actor actor, int count = Max, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readable = db.Practices.Listed(actor);
        return await db.Collections.AsNoTracking().Where(CollectionAccess.MayRead(actor))
            .OrderByDescending(collection => collection.EditedAt).ThenBy(collection => collection.Id).Take(count)
            .Select(collection => new CollectionLine(collection.Id, collection.Title, collection.Introduction, collection.IsShown,
                collection.Query == "" ? collection.Items.Count(item => readable.Any(practice => practice.Id == item.PracticeId)) : null))
            .ToListAsync(cancel);
    }
}

/// <summary>A collection in a list.</summary>
/// <param name="Introduction">Markdown.</param>
/// <param name="Count">Of the practices that the reader may see; null for a question, whose answer is counted where it is asked.</param>
public sealed record CollectionLine(string Id, string Title, string Introduction, bool IsShown, int? Count);
