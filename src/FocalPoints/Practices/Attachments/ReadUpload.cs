using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Attachments;

/// <summary>An uploaded file, whether it is published or not, for those who write its draft, and those who approve it.</summary>
public sealed class ReadUpload(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is none for this actor.</summary>
    public async Task<StoredFile?> Read(Actor actor, Guid fileId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Files.AsNoTracking().Where(file => file.Id == fileId && file.RedactedAt == null)
            .Join(db.Practices, file => file.PracticeId, practice => practice.Id, (file, practice) => new { File = file, practice.StateId, practice.Draft })
            .SingleOrDefaultAsync(cancel);
        return found is not null && (PracticeAccess.MayDraft(actor, found.StateId, found.Draft) || (found.Draft?.Stage == DraftStage.WithCoordinators && PracticeAccess.MayReview(actor)))
            ? found.File
            : null;
    }
}
