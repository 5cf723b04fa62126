using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FocalPoints.Practices.Drafting;

/// <summary>The text that the authors of a State are writing.</summary>
public sealed class ReadDraft(IDbContextFactory<FocalPointsDb> databases, IOptions<PublicationOptions> publication)
{
    /// <summary>The draft; null where there is none, or none for this actor.</summary>
    public async Task<DraftView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Include(practice => practice.Draft)
            .SingleOrDefaultAsync(practice => practice.Id == id && practice.Status != PracticeStatus.Withdrawn, cancel);
        return practice?.Draft is { } draft && PracticeAccess.MayDraft(actor, practice.StateId, draft)
            ? DraftView.Of(practice, draft, actor, publication.Value.IsReviewed)
            : null;
    }
}
