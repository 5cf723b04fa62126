using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>The practice at an address: as much of it as stands above a comment or a tag that is being written.</summary>
public sealed class ReadDiscussed(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is none for this actor. A withdrawn one is there, and says so.</summary>
    public async Task<DiscussedPractice?> Read(Actor actor, string number, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == number)
            .Select(practice => new DiscussedPractice(practice.Id, practice.Number!, practice.Slug, practice.Title, practice.Language, practice.StateId,
                practice.Status == PracticeStatus.Withdrawn))
            .SingleOrDefaultAsync(cancel);
    }
}

/// <summary>A practice that is talked about.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record DiscussedPractice(Guid Id, string Number, string Slug, string Title, string Language, string StateId, bool IsWithdrawn);
