using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Practices.Drafting;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Publishing;

/// <summary>All that stands between a draft and its publication: the text itself, its files, and what is said of a revision.</summary>
internal static class PublicationRules
{
    /// <summary>The broken rules, in the order of the form; empty when there are none.</summary>
    /// <param name="content">Cleaned.</param>
    public static async Task<IReadOnlyList<Problem>> Check(FocalPointsDb db, Practice practice, PracticeContent content, string note, RevisionSignificance significance,
        Vocabulary vocabulary, CancellationToken cancel) =>
    [
        .. PracticeRules.Check(content, vocabulary),
        .. await CheckFiles(db, practice.Id, content, cancel),
        .. await BlockedTags.Check(db, content.Tags, cancel),
        .. CheckNote(note, practice.RevisionNumber > 0, significance),
    ];

    private static IEnumerable<Problem> CheckNote(string note, bool isRevision, RevisionSignificance significance)
    {
        if (isRevision && !Enum.IsDefined(significance))
            yield return new Problem("Significance", ProblemRule.Unknown);
        if (isRevision && note.Length == 0 && significance != RevisionSignificance.Typo)
            yield return new Problem("Note", ProblemRule.Required);
        if (PlainText.Length(note) > Practice.NoteMax)
            yield return new Problem("Note", ProblemRule.TooLong, Practice.NoteMax, PlainText.Length(note));
        if (PlainText.HasForbiddenCharacters(note))
            yield return new Problem("Note", ProblemRule.ForbiddenCharacters);
    }

    // A file belongs to the practice it was uploaded for, and is what the store says it is; a draft cannot say otherwise.
    private static async Task<IEnumerable<Problem>> CheckFiles(FocalPointsDb db, Guid id, PracticeContent content, CancellationToken cancel)
    {
        if (content.Attachments.Count == 0)
            return [];
        var own = (await db.Files.AsNoTracking().Where(file => file.PracticeId == id).ToListAsync(cancel)).ToDictionary(file => file.Id, Attachment.Of);
        return content.Attachments.Select((file, index) => (file, index))
            .Where(pair => pair.file with { Title = "", AltText = "", HasConsent = false } != own.GetValueOrDefault(pair.file.FileId))
            .Select(pair => new Problem($"{nameof(PracticeContent.Attachments)}[{pair.index}]", ProblemRule.Unknown));
    }
}
