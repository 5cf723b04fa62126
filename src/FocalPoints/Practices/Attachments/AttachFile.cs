using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Redaction;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Attachments;

/// <summary>A file as it arrives.</summary>
/// <param name="Id">Chosen by the sender; the same id again gives the first answer again.</param>
/// <param name="Name">As the sender's machine calls it.</param>
/// <param name="DeclaredType">The media type that the sender claims; null where none.</param>
/// <param name="Content">Read once, from where it stands to its end.</param>
public sealed record IncomingFile(Guid Id, string Name, string? DeclaredType, Stream Content);

/// <summary>
/// Takes a file for a practice: proves its kind, redraws images, keeps the bytes, then the record. The draft is not touched: its
/// author's editor puts the attachment into it.
/// </summary>
public sealed class AttachFile(IDbContextFactory<FocalPointsDb> databases, FileStore store, RedrawImage redraw, ReadFileText readText, TimeProvider clock)
{
    private const int MegaByte = 1024 * 1024;

    // Looking for the same content or name and adding the record belong together. Two nodes are held apart by the unique indexes.
    private readonly SemaphoreSlim recording = new(1);

    /// <summary>The attachment to put into the draft; its title, text alternative and consent are still to be told.</summary>
    public async Task<Outcome<Attachment>> Attach(Actor actor, Guid practiceId, IncomingFile file, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var refusal = await CheckRight(db, actor, practiceId, cancel);
        if (!refusal.IsDone)
            return Outcome<Attachment>.From(refusal);
        if (await db.Files.AsNoTracking().FirstOrDefaultAsync(known => known.Id == file.Id, cancel) is { } known)
            return known.PracticeId == practiceId ? Outcome.DoneWith(Attachment.Of(known)) : Refuse(ProblemRule.Taken);

        if (FileType.OfName(file.Name) is not { } type || !type.AgreesWith(file.DeclaredType))
            return Refuse(ProblemRule.FileType);
        await using var received = await store.Stage(file.Content, StoredFile.MaxBytes, cancel);
        if (received is null)
            return Refuse(ProblemRule.FileTooLarge, (int)(StoredFile.MaxBytes / MegaByte));
        if (FileSignature.Check(type, received.Content) is { } broken)
            return Refuse(broken);
        if (type.Family != FileFamily.Image)
            return await Record(db, actor, practiceId, file, received, type, null, cancel);

        await using var redrawn = store.Stage();
        var (image, isTooLarge) = await redraw.Redraw(type, received.Content, redrawn.Content, cancel);
        return image is not null ? await Record(db, actor, practiceId, file, redrawn, image.Type, image, cancel)
            : isTooLarge ? Refuse(ProblemRule.ImageTooLarge, RedrawImage.MaxMegapixels)
            : Refuse(ProblemRule.FileType);
    }

    private static async Task<Outcome> CheckRight(FocalPointsDb db, Actor actor, Guid practiceId, CancellationToken cancel)
    {
        var practice = await db.Practices.AsNoTracking().Where(practice => practice.Id == practiceId)
            .Select(practice => new { practice.StateId, practice.Status, practice.Draft }).SingleOrDefaultAsync(cancel);
        if (practice is null)
            return Outcome.Missing;
        if (!PracticeAccess.MayDraft(actor, practice.StateId, practice.Draft))
            return await db.Practices.Where(PracticeAccess.MayRead(actor)).AnyAsync(seen => seen.Id == practiceId, cancel) ? Outcome.Denied : Outcome.Missing;
        if (practice.Status == PracticeStatus.Withdrawn || practice.Draft is null)
            return Outcome.Stale;
        return practice.Draft.Content.Attachments.Count < PracticeContent.AttachmentsMax
            ? Outcome.Done
            : Refuse(ProblemRule.TooMany, PracticeContent.AttachmentsMax);
    }

    private async Task<Outcome<Attachment>> Record(FocalPointsDb db, Actor actor, Guid practiceId, IncomingFile file, StagedFile staged, FileType type,
        RedrawnImage? image, CancellationToken cancel)
    {
        var bytes = staged.Content.Length;
        var sha256 = await store.Keep(staged, cancel);
        await recording.WaitAsync(cancel);
        try
        {
            var earlier = await db.Files.AsNoTracking().Where(stored => stored.PracticeId == practiceId).ToListAsync(cancel);
            if (earlier.Find(stored => stored.Id == file.Id || stored.Sha256 == sha256) is { } same)
            {
                if (same.RedactedAt is null)
                    return Outcome.DoneWith(Attachment.Of(same));
                await RedactFile.RemoveBytes(db, store, sha256, cancel);
                return Refuse(ProblemRule.Blocked);
            }

            if (earlier.Count >= StoredFile.PerPracticeMax)
                return Refuse(ProblemRule.TooMany, StoredFile.PerPracticeMax);

            var now = clock.GetUtcNow().UtcDateTime;
            var record = new StoredFile
            {
                Id = file.Id,
                PracticeId = practiceId,
                Sha256 = sha256,
                MediaType = type.MediaType,
                Name = FileName.MakeUnique(FileName.Clean(file.Name, type), earlier.Select(stored => stored.Name)),
                Bytes = bytes,
                Width = image?.Width,
                Height = image?.Height,
                UploadedById = actor.MemberId!.Value,
                UploadedAt = now,
            };
            db.Add(record);
            db.Add(HistoryEntry.Of(actor, Verb.Uploaded, nameof(StoredFile), record.Id, now, record.Name));
            await db.SaveChangesAsync(cancel);
            // Now, so that nobody's search waits for it once the practice is published.
            await readText.Read(record, cancel);
            return Outcome.DoneWith(Attachment.Of(record));
        }
        finally
        {
            recording.Release();
        }
    }

    private static Outcome<Attachment> Refuse(ProblemRule rule, int? limit = null) =>
        Outcome<Attachment>.From(Outcome.Invalid(new Problem(nameof(PracticeContent.Attachments), rule, limit)));
}
