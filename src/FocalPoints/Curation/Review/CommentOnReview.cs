using System.Text.RegularExpressions;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Review;

/// <summary>A coordinator says something about a field, or the State answers.</summary>
public sealed partial class CommentOnReview(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The longest path of a field, in characters.</summary>
    private const int FieldMax = 60;

    // Every answer that there can be, by the name its path begins with.
    private static readonly HashSet<string> Fields = [.. typeof(PracticeContent).GetProperties().Where(property => property.CanWrite).Select(property => property.Name), nameof(PracticeContent.KeyLesson)];

    /// <summary>
    /// Adds it to the conversation. Missing for who is neither a coordinator with something to look at nor an author of the State, and for authors as long as
    /// nothing was said or asked. Sent twice, stands there once.
    /// </summary>
    /// <param name="commentId">Chosen by the form.</param>
    /// <param name="field">The field's path; empty for the practice as a whole.</param>
    public async Task<Outcome> Comment(Actor actor, Guid id, Guid commentId, string? field, string? text, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var isFromCoordinator = await ReviewSubject.Load(db, actor, id, cancel) is not null;
        if (!isFromCoordinator && !await IsAuthor(db, actor, id, cancel))
            return Outcome.Missing;
        if (await db.ReviewComments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == commentId, cancel) is { } known)
            return known.PracticeId == id && known.MemberId == actor.MemberId ? Outcome.Done : Outcome.Denied;

        var words = PlainText.Clean(text);
        var problems = Check(field ?? "", words).ToList();
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        await ReviewSubject.ReviewOf(db, id, cancel);
        db.Add(new ReviewComment
        {
            Id = commentId,
            PracticeId = id,
            Field = field ?? "",
            Text = words,
            At = clock.GetUtcNow().UtcDateTime,
            MemberId = actor.MemberId!.Value,
            MemberName = actor.Name,
            IsFromCoordinator = isFromCoordinator,
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (await again.ReviewComments.AnyAsync(comment => comment.Id == commentId && comment.PracticeId == id && comment.MemberId == actor.MemberId, cancel))
                return Outcome.Done;
            return Outcome.Stale; // Somebody began the conversation at the same moment.
        }
    }

    private static async Task<bool> IsAuthor(FocalPointsDb db, Actor actor, Guid id, CancellationToken cancel)
    {
        var stateId = await db.Practices.Where(practice => practice.Id == id && practice.Status != PracticeStatus.Withdrawn && db.Reviews.Any(review => review.PracticeId == id))
            .Select(practice => practice.StateId).SingleOrDefaultAsync(cancel);
        return stateId is not null && PracticeAccess.MayWrite(actor, stateId);
    }

    private static IEnumerable<Problem> Check(string field, string text)
    {
        if (field.Length > 0 && (field.Length > FieldMax || !Path().IsMatch(field) || !Fields.Contains(Path().Match(field).Groups[1].Value)))
            yield return new Problem("Field", ProblemRule.Unknown);
        if (text.Length == 0)
            yield return new Problem("Text", ProblemRule.Required);
        else if (PlainText.Length(text) is var length && length > PracticeReview.TextMax)
            yield return new Problem("Text", ProblemRule.TooLong, PracticeReview.TextMax, length);
        if (PlainText.HasForbiddenCharacters(text))
            yield return new Problem("Text", ProblemRule.ForbiddenCharacters);
    }

    [GeneratedRegex(@"^([A-Z]\w+)(?:\[\d{1,3}\])?(?:\.[A-Z]\w+)?$")]
    private static partial Regex Path();
}
