using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Redaction;

/// <summary>
/// Takes a file away that tells of a person: out of the live text, the draft and every translation, and its bytes off the disk. Each revision that had it
/// says so. The secretariat's alone, with a reason, and remembered without the file's name.
/// </summary>
public sealed class RedactFile(IDbContextFactory<FocalPointsDb> databases, FileStore store, TimeProvider clock)
{
    /// <summary>Missing where no published state of the practice ever had the file. Sent twice, the same answer.</summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>.</param>
    /// <param name="reason">For the history. May not hold the file's name.</param>
    public async Task<Outcome> Redact(Actor actor, string number, Guid fileId, string? reason, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).Include(practice => practice.Revisions).AsSplitQuery()
            .Where(PracticeAccess.MayRead(actor)).SingleOrDefaultAsync(practice => practice.Number == number, cancel);
        if (practice is null)
            return Outcome.Missing;
        if (!PracticeAccess.MayRedact(actor))
            return Outcome.Denied;
        var file = await db.Files.SingleOrDefaultAsync(file => file.Id == fileId && file.PracticeId == practice.Id, cancel);
        if (file is null)
            return Outcome.Missing;
        if (file.RedactedAt is null)
        {
            var why = PlainText.Clean(reason);
            if (CheckReason(why, file.Name) is { } problem)
                return Outcome.Invalid(problem);
            if (!practice.Redact(fileId))
                return Outcome.Missing;
            foreach (var translation in await db.Translations.Where(translation => translation.PracticeId == practice.Id).ToListAsync(cancel))
                translation.Redact(fileId);
            var now = clock.GetUtcNow().UtcDateTime;
            file.Redact(now);
            db.Add(HistoryEntry.Of(actor, Verb.Redacted, nameof(Practice), practice.Id, now, why));
            if (await db.SaveUnlessStale(cancel) is { IsDone: false } stale)
                return stale;
            await transaction.CommitAsync(cancel);
        }

        // Also when it was taken away before: then this process may have ended before its bytes were gone.
        await RemoveBytes(db, store, file.Sha256, cancel);
        return Outcome.Done;
    }

    /// <summary>Takes bytes off the disk that nothing but redacted files refers to; the same content may be an innocent file of another practice.</summary>
    internal static async Task RemoveBytes(FocalPointsDb db, FileStore store, string sha256, CancellationToken cancel)
    {
        if (!await db.Files.AnyAsync(file => file.Sha256 == sha256 && file.RedactedAt == null, cancel))
            store.Remove(sha256);
    }

    private static Problem? CheckReason(string why, string name) => why.Length == 0 ? new Problem("Reason", ProblemRule.Required)
        : PlainText.Length(why) > Practice.NoteMax ? new Problem("Reason", ProblemRule.TooLong, Practice.NoteMax, PlainText.Length(why))
        : PlainText.HasForbiddenCharacters(why) ? new Problem("Reason", ProblemRule.ForbiddenCharacters)
        : why.Contains(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase) ? new Problem("Reason", ProblemRule.Taken)
        : null;
}
