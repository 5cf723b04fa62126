using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using FocalPoints.Questions;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Redaction;

/// <summary>
/// Takes personal data out of all that is kept of a practice: every revision, the live text, the draft beside it, every translation, what was said
/// below it, in its review, in reports and in questions whose answers point at it. The one exception to the rule that nothing published is ever lost, so the secretariat's alone, with a reason, and remembered without the words.
/// </summary>
public sealed class RedactPassage(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Puts <see cref="Passage.Mark"/> in its place. Stale where it does not stand in <paramref name="places"/> places any more, so that nothing is
    /// replaced that was not looked at; sent twice, it stands nowhere, and that is Stale too.
    /// </summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>.</param>
    /// <param name="reason">For the history. May not hold the passage.</param>
    /// <param name="places">In how many places it was found; see <see cref="PassageView.Total"/>.</param>
    public async Task<Outcome> Redact(Actor actor, string number, string? passage, string? reason, int places, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).Include(practice => practice.Revisions).AsSplitQuery()
            .Where(PracticeAccess.MayRead(actor)).SingleOrDefaultAsync(practice => practice.Number == number, cancel);
        if (practice is null)
            return Outcome.Missing;
        if (!PracticeAccess.MayRedact(actor))
            return Outcome.Denied;
        var typed = Passage.From(passage);
        var why = PlainText.Clean(reason);
        List<Problem> problems = [.. typed.Problems, .. CheckReason(why, typed.Value)];
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        var translations = await db.Translations.Where(translation => translation.PracticeId == practice.Id).ToListAsync(cancel);
        var comments = await db.Comments.Where(comment => comment.PracticeId == practice.Id).ToListAsync(cancel);
        var review = await db.Reviews.Include(review => review.Comments).SingleOrDefaultAsync(review => review.PracticeId == practice.Id, cancel);
        var reports = await db.Reports.Where(report => report.PracticeId == practice.Id).ToListAsync(cancel);
        var adoptions = await db.Adoptions.Where(adoption => adoption.PracticeId == practice.Id).ToListAsync(cancel);
        var questions = await db.Questions.PointingAt(number).ToListAsync(cancel);
        var words = typed.Value!;
        var found = practice.Redact(words) + translations.Sum(translation => translation.Redact(words)) + comments.Sum(comment => comment.Redact(words)) + (review?.Redact(words) ?? 0)
            + reports.Sum(report => report.Redact(words)) + adoptions.Sum(adoption => adoption.Redact(words)) + questions.Sum(question => question.Redact(words));
        if (places < 1 || places != found)
            return Outcome.Stale;

        var tagged = await db.PracticeTags.Include(tagging => tagging.Tag).Where(tagging => tagging.PracticeId == practice.Id).ToListAsync(cancel);
        db.RemoveRange(tagged.Where(tagging => words.PlacesIn(tagging.Tag!.Name).Count > 0));
        db.Add(HistoryEntry.Of(actor, Verb.Redacted, nameof(Practice), practice.Id, clock.GetUtcNow().UtcDateTime, why));
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Saved, published, withdrawn or reviewed meanwhile: it may stand elsewhere now.
            return Outcome.Stale;
        }

        return Outcome.Done;
    }

    private static IEnumerable<Problem> CheckReason(string why, Passage? words)
    {
        if (why.Length == 0)
            yield return new Problem("Reason", ProblemRule.Required);
        if (PlainText.Length(why) > Practice.NoteMax)
            yield return new Problem("Reason", ProblemRule.TooLong, Practice.NoteMax, PlainText.Length(why));
        if (PlainText.HasForbiddenCharacters(why))
            yield return new Problem("Reason", ProblemRule.ForbiddenCharacters);
        if (words?.PlacesIn(why).Count > 0)
            yield return new Problem("Reason", ProblemRule.Taken);
    }
}
