using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Attachments;

/// <summary>A file of a practice as its readers get it.</summary>
/// <param name="File">Null where the practice was withdrawn, and its files with it.</param>
/// <param name="IsPublic">Whether everybody may read the practice, and caches may keep its files.</param>
public sealed record AttachmentView(StoredFile? File, bool IsPublic)
{
    public bool IsWithdrawn => File is null;
}

/// <summary>Finds a file of a practice's live text, under the same rule as the practice itself.</summary>
public sealed class ReadAttachment(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is none for this actor.</summary>
    public async Task<AttachmentView?> Read(Actor actor, string number, string name, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == number)
            .Select(practice => new { practice.Id, practice.Status, practice.Visibility, practice.Content }).SingleOrDefaultAsync(cancel);
        if (practice?.Content?.Attachments.FirstOrDefault(attachment => attachment.Name == name) is not { } attachment)
            return null;
        if (practice.Status == PracticeStatus.Withdrawn)
            return new AttachmentView(null, false);
        var file = await db.Files.AsNoTracking()
            .SingleOrDefaultAsync(file => file.Id == attachment.FileId && file.PracticeId == practice.Id && file.RedactedAt == null, cancel);
        return file is null ? null : new AttachmentView(file, practice.Visibility == Visibility.Public);
    }
}
