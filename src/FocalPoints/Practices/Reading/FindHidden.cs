using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reading;

/// <summary>Tells who follows a citation that a practice is hidden from them for now, and not gone.</summary>
public sealed class FindHidden(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The number as it is written; null where it is not hidden, or there is none that is meant for this actor. One statement.</summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>, in any case.</param>
    public async Task<string?> Find(Actor actor, string number, CancellationToken cancel = default)
    {
        if (ReadPractice.Written(number) is not { } written)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Practices.Hidden(actor).AnyAsync(practice => practice.Number == written, cancel) ? written : null;
    }
}
