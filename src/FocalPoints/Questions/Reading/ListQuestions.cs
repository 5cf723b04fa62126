using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Reading;

/// <summary>What members ask.</summary>
public sealed class ListQuestions(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 20;

    /// <summary>
    /// One page: open ones first, then answered, then closed, each newest first; null for everybody without a mandate in force. What is hidden
    /// is left out for all but those who moderate. Two statements, however many. A page past the end is the last one.
    /// </summary>
    /// <param name="onlyWaiting">Only those that went to the actor's States, or as a coordinator to the coordinators, and wait for their answer.</param>
    /// <param name="page">From 1.</param>
    public async Task<Paged<QuestionLine>?> List(Actor actor, bool onlyWaiting, int page, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var readsHidden = QuestionAccess.MayReadHidden(actor);
        var questions = (onlyWaiting ? Waiting(db, actor) : db.Questions).AsNoTracking().Where(question => question.HiddenAt == null || readsHidden);
        var total = await questions.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var items = await questions
            .OrderBy(question => question.Status == QuestionStatus.Open ? 0 : question.Status == QuestionStatus.Answered ? 1 : 2).ThenByDescending(question => question.AskedAt).ThenBy(question => question.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(question => new QuestionLine(question.Id, question.Title, question.Language, question.Status, question.AskedAt,
                new QuestionVoice(question.AskerRole, question.AskerStateId, question.AskerOrganisation, db.Users.Where(member => member.Id == question.AskerId).Select(member => member.DisplayName).FirstOrDefault() ?? ""),
                question.Answers.Count(answer => answer.HiddenAt == null), question.HiddenAt != null))
            .ToListAsync(cancel);
        return new Paged<QuestionLine>(items, page, PageSize, total);
    }

    /// <summary>How many wait for the actor's States, or as a coordinator for the coordinators. One statement.</summary>
    public async Task<int> CountWaiting(Actor actor, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor) || (actor.OwnStates.Count == 0 && !actor.Curates))
            return 0;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Waiting(db, actor).CountAsync(cancel);
    }

    private static IQueryable<Question> Waiting(FocalPointsDb db, Actor actor) => (actor.OwnStates.Count > 0, actor.Curates) switch
    {
        (true, true) => db.WaitingFor(actor.OwnStates).Union(db.WaitingForCoordinators()),
        (false, true) => db.WaitingForCoordinators(),
        _ => db.WaitingFor(actor.OwnStates),
    };
}

/// <summary>A question in a list.</summary>
/// <param name="Language">BCP 47; empty where unknown.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Answers">How many stand.</param>
/// <param name="IsHidden">Whether members do not see it.</param>
public sealed record QuestionLine(Guid Id, string Title, string Language, QuestionStatus Status, DateTime AskedAt, QuestionVoice Asker, int Answers, bool IsHidden);
