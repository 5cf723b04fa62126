using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions;

/// <summary>Says that a question needs no more answers, or that it does after all.</summary>
public sealed class CloseQuestion(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Missing for whom there are no questions; denied to all but who asked, coordinators and the secretariat. Sent twice, the same answer.</summary>
    public async Task<Outcome> Close(Actor actor, Guid questionId, bool isClosed, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return Outcome.Missing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var question = await db.Questions.Include(question => question.Reply).SingleOrDefaultAsync(question => question.Id == questionId, cancel);
        if (question is null)
            return Outcome.Missing;
        if (!QuestionAccess.MayClose(actor, question.AskerId))
            return Outcome.Denied;
        if (isClosed == (question.Status == QuestionStatus.Closed))
            return Outcome.Done;
        question.Close(isClosed);
        db.Add(HistoryEntry.Of(actor, isClosed ? Verb.Closed : Verb.Reopened, nameof(Question), questionId, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
