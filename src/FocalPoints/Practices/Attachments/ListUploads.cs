using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Attachments;

/// <summary>
/// Files that arrived for a practice but stand in nobody's text: the line broke before the editor was told, or they were taken out
/// again. The editor offers them back.
/// </summary>
public sealed class ListUploads(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Newest first; nothing for those who do not write for the State.</summary>
    public async Task<IReadOnlyList<Attachment>> List(Actor actor, Guid practiceId, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(practice => practice.Id == practiceId)
            .Select(practice => new { practice.StateId, practice.Content, Draft = practice.Draft }).SingleOrDefaultAsync(cancel);
        if (practice is null || !PracticeAccess.MayDraft(actor, practice.StateId, practice.Draft))
            return [];
        var used = (practice.Draft?.Content.Attachments ?? []).Concat(practice.Content?.Attachments ?? []).Select(attachment => attachment.FileId).ToHashSet();
        var stored = await db.Files.AsNoTracking().Where(file => file.PracticeId == practiceId && file.RedactedAt == null)
            .OrderByDescending(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(cancel);
        return [.. stored.Where(file => !used.Contains(file.Id)).Select(Attachment.Of)];
    }
}
