using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Redaction;

/// <summary>One published state of a practice as the secretariat looks through it, withdrawn or not, for what should not be there.</summary>
public sealed class ReadRedactable(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The texts; null where there is no such practice or revision, or where the actor is not the secretariat.</summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>, in any case.</param>
    /// <param name="revision">From 1; null for the live one.</param>
    public async Task<RedactableView?> Read(Actor actor, string number, int? revision, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayRedact(actor))
            return null;
        var known = number.ToUpperInvariant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == known)
            .Select(practice => new { practice.Id, practice.Slug, practice.Title, practice.Language, practice.RevisionNumber, practice.WithdrawnAt }).SingleOrDefaultAsync(cancel);
        if (practice is null)
            return null;
        var asked = revision ?? practice.RevisionNumber;
        var content = await db.Revisions.AsNoTracking().Where(row => row.PracticeId == practice.Id && row.Number == asked).Select(row => row.Content).SingleOrDefaultAsync(cancel);
        if (content is null)
            return null;
        var published = (await db.Revisions.AsNoTracking().Where(row => row.PracticeId == practice.Id).Select(row => row.Content).ToListAsync(cancel))
            .SelectMany(state => state.Attachments).Select(file => file.FileId).Distinct().ToArray();
        var files = await db.Files.AsNoTracking().Where(file => file.PracticeId == practice.Id && published.Contains(file.Id) && file.RedactedAt == null).OrderBy(file => file.Name).ToListAsync(cancel);
        return new RedactableView(known, practice.Slug, practice.Title, practice.Language, practice.RevisionNumber, asked, practice.WithdrawnAt is not null,
            [.. ContentTexts.Of(content).Where(text => text.Text.Length > 0 && RedactedContent.MayHold(text.Field))], [.. files.Select(Attachment.Of)]);
    }
}

/// <summary>A published state, text by text.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Revisions">The number of the live revision.</param>
/// <param name="Revision">The one that is looked at.</param>
/// <param name="Texts">By field, as in <c>Steps[2].Text</c>, in the order of the form; those that people wrote.</param>
/// <param name="Files">Those of any published state that were not taken away.</param>
public sealed record RedactableView(string Number, string Slug, string Title, string Language, int Revisions, int Revision, bool IsWithdrawn,
    IReadOnlyList<(string Field, string Text)> Texts, IReadOnlyList<Attachment> Files);
