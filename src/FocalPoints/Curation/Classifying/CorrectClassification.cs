using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Classifying;

/// <summary>Under which topics, points of Article 5, actions and tags a practice is found.</summary>
/// <param name="Tags">The tags to keep, by name; the ones that are not named are taken off. New ones are put on the practice's own page.</param>
/// <param name="Reason">Read by the State.</param>
/// <param name="Revision">The live revision that was looked at.</param>
public sealed record ClassificationInput(IReadOnlyList<string> Obligations, IReadOnlyList<string> Themes, IReadOnlyList<string> Actions, IReadOnlyList<string> Tags, string? Reason, int Revision);

/// <summary>
/// A coordinator corrects where a practice is found. Becomes a revision of its own, because every published state is kept; the State's words in it are the same to the
/// letter, and its focal points are told.
/// </summary>
public sealed class CorrectClassification(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    // All that may differ between the text before and after.
    private static readonly string[] Classification = [nameof(PracticeContent.Obligations), nameof(PracticeContent.Themes), nameof(PracticeContent.Actions), nameof(PracticeContent.Tags)];

    /// <summary>Corrects it. Done without a revision where nothing differs; Stale where a newer revision was published meanwhile.</summary>
    public async Task<Outcome> Correct(Actor actor, Guid id, ClassificationInput input, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return Outcome.Missing;

        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id && practice.Status == PracticeStatus.Published, cancel);
        if (practice is null)
            return Outcome.Missing;
        var taggings = await db.PracticeTags.Include(tagging => tagging.Tag).Where(tagging => tagging.PracticeId == id).ToListAsync(cancel);
        var off = taggings.Where(tagging => !input.Tags.Contains(tagging.Tag!.Name)).ToList();
        var live = practice.Content!;
        var corrected = Classified(live, input, off.Select(tagging => tagging.Tag!.Name));
        var differences = ContentMerge.Differences(live, corrected);
        if (differences.Count == 0 && off.Count == 0)
            return Outcome.Done;
        if (practice.RevisionNumber != input.Revision)
            return Outcome.Stale;

        var reason = PlainText.Clean(input.Reason);
        List<Problem> problems = [.. PracticeRules.Check(corrected, vocabulary).Where(problem => Classification.Contains(problem.Field.Split('[')[0])), .. CheckReason(reason)];
        if (problems.Count > 0)
            return Outcome.Invalid(problems);
        if (differences.Except(Classification).Any())
            throw new InvalidOperationException("A correction of the classification would change a State's words.");

        var now = clock.GetUtcNow().UtcDateTime;
        db.RemoveRange(off);
        if (practice.Draft is { } draft && Reclassified(draft.Content, live, corrected) is { } next)
            draft.Reclassify(next);
        if (differences.Count > 0)
        {
            var confirmation = await db.Revisions.Where(revision => revision.PracticeId == id && revision.Number == practice.RevisionNumber).Select(revision => revision.Confirmation).SingleAsync(cancel);
            practice.Reclassify(corrected, actor, now, string.Format(System.Globalization.CultureInfo.InvariantCulture, ReviewMailText.ReclassifiedNote, reason), confirmation);
        }

        db.Add(HistoryEntry.Of(actor, Verb.Reclassified, nameof(Practice), id, now, reason));
        db.AddRange(await ReviewMail.Reclassified(db, practice.StateId, practice.Title, practice.Number!, actor.Name, reason, now, cancel));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            return Outcome.Stale;
        }
    }

    private static PracticeContent Classified(PracticeContent content, ClassificationInput input, IEnumerable<string> tagsOff) => content with
    {
        Obligations = InOrder(content.Obligations, input.Obligations),
        Themes = InOrder(content.Themes, input.Themes),
        Actions = InOrder(content.Actions, input.Actions),
        Tags = [.. content.Tags.Where(words => Tags.Tag.From(words).Value is not { } tag || !tagsOff.Contains(tag.Name))],
    };

    // The author's order stays, because the first topic counts most; what is new comes after.
    private static IReadOnlyList<string> InOrder(IReadOnlyList<string> before, IReadOnlyList<string> wanted) =>
        [.. before.Where(wanted.Contains), .. wanted.Distinct().Where(id => !before.Contains(id))];

    // The next revision must not undo it; where its author chose anew already, theirs stands.
    private static PracticeContent? Reclassified(PracticeContent draft, PracticeContent live, PracticeContent corrected)
    {
        var untouched = Classification.Except(ContentMerge.Differences(draft, live)).ToList();
        var next = untouched.Aggregate(draft, (into, field) => ContentMerge.Take(into, field, corrected));
        return ContentMerge.Differences(draft, next).Count == 0 ? null : next;
    }

    private static IEnumerable<Problem> CheckReason(string reason)
    {
        if (reason.Length == 0)
            yield return new Problem("Reason", ProblemRule.Required);
        else if (PlainText.Length(reason) is var length && length > Practice.NoteMax)
            yield return new Problem("Reason", ProblemRule.TooLong, Practice.NoteMax, length);
        if (PlainText.HasForbiddenCharacters(reason))
            yield return new Problem("Reason", ProblemRule.ForbiddenCharacters);
    }
}
