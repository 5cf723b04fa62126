using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions;

/// <summary>Puts a stub in the place of a question or an answer, or shows it again. Words are hidden, never altered.</summary>
public sealed class HideQuestion(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Missing for whom there are no questions; denied to all but coordinators and the secretariat. Sent twice, the same answer. With a question its answers are not shown either.</summary>
    /// <param name="answerId">Null for the question itself.</param>
    /// <param name="reason">Required to hide: for the history, and for who wrote it.</param>
    public async Task<Outcome> Hide(Actor actor, Guid questionId, Guid? answerId, bool isHidden, string? reason, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return Outcome.Missing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var question = await db.Questions.SingleOrDefaultAsync(question => question.Id == questionId, cancel);
        var answer = answerId is null ? null : await db.Answers.SingleOrDefaultAsync(answer => answer.Id == answerId && answer.QuestionId == questionId, cancel);
        if (question is null || (answerId is not null && answer is null))
            return Outcome.Missing;
        if (!QuestionAccess.MayCurate(actor))
            return Outcome.Denied;
        if (isHidden == ((answer is null ? question.HiddenAt : answer.HiddenAt) is not null))
            return Outcome.Done;
        var why = PlainText.Clean(reason);
        if (QuestionRules.CheckText("Reason", why, Question.ReasonMax, isRequired: isHidden).ToList() is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        DateTime? since = isHidden ? now : null;
        if (answer is null)
            question.Hide(since, why);
        else
            answer.Hide(since, why);
        var verb = isHidden ? Verb.Hid : Verb.Restored;
        db.Add(answer is null ? HistoryEntry.Of(actor, verb, nameof(Question), questionId, now, why) : HistoryEntry.Of(actor, verb, nameof(Answer), answer.Id, now, why));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
