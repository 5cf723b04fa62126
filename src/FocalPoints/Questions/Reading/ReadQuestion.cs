using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Reading;

/// <summary>One question with its answers and the reply that was made of them.</summary>
public sealed class ReadQuestion(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is none for this actor. Of what a coordinator hid, members find the day alone. Three statements, however many answers; four where practices are pointed at.</summary>
    public async Task<QuestionView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Questions.AsNoTracking().Where(question => question.Id == id).Select(question => new
        {
            Question = question,
            question.Reply,
            Asker = db.Users.Where(member => member.Id == question.AskerId).Select(member => member.DisplayName).FirstOrDefault(),
            Consolidator = db.Users.Where(member => member.Id == question.Reply!.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var (question, reply) = (found.Question, found.Reply);
        var readsHidden = QuestionAccess.MayReadHidden(actor);
        var isOwn = question.AskerId == actor.MemberId;
        var asker = new QuestionVoice(question.AskerRole, question.AskerStateId, question.AskerOrganisation, found.Asker ?? "");
        if (question.HiddenAt is not null && !readsHidden)
        {
            return new QuestionView(id, "", "", "", [], question.AskedAt, asker, question.Status, question.HiddenAt, isOwn ? question.HiddenReason : "", [], false, [], null, new Dictionary<string, CitedPractice>());
        }

        var states = await db.AskedStates.Where(asked => asked.QuestionId == id).OrderBy(asked => asked.StateId).Select(asked => asked.StateId).ToListAsync(cancel);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.QuestionId == id).OrderBy(answer => answer.At).ThenBy(answer => answer.Id)
            .Select(answer => new { Answer = answer, Author = db.Users.Where(member => member.Id == answer.AuthorId).Select(member => member.DisplayName).FirstOrDefault() }).ToListAsync(cancel);
        var shown = answers.ConvertAll(row => View(row.Answer, row.Author ?? "", question, actor, readsHidden));
        var practices = await Cited(db, actor, [.. shown.SelectMany(answer => answer.Practices).Concat(reply?.Practices ?? []).Distinct()], cancel);
        return new QuestionView(id, question.Title, question.Text, question.Language, question.ThemeIds, question.AskedAt, asker, question.Status, question.HiddenAt, question.HiddenReason, states,
            question.WentToCoordinators, shown,
            reply is null ? null : new ReplyView(new QuestionVoice(reply.AuthorRole, reply.AuthorStateId, "", found.Consolidator ?? ""), reply.Text, reply.Language, reply.At, reply.Practices, reply.AnswerIds, reply.Version),
            practices)
        {
            MayAnswer = question.Status != QuestionStatus.Closed && question.HiddenAt is null && QuestionAccess.MayAnswer(actor, question.AskerId),
            MayClose = QuestionAccess.MayClose(actor, question.AskerId),
            MayCurate = QuestionAccess.MayCurate(actor),
        };
    }

    private static AnswerView View(Answer answer, string author, Question question, Actor actor, bool readsHidden)
    {
        var isShown = answer.HiddenAt is null || readsHidden;
        return new AnswerView(answer.Id, new QuestionVoice(answer.AuthorRole, answer.AuthorStateId, answer.AuthorOrganisation, author), isShown ? answer.Text : "", answer.Language, answer.At,
            answer.AuthorId == question.AskerId, isShown ? answer.Practices : [], answer.HiddenAt, readsHidden || answer.AuthorId == actor.MemberId ? answer.HiddenReason : "");
    }

    // A practice that the reader may not see does not exist for them, whoever points at it.
    private static async Task<IReadOnlyDictionary<string, CitedPractice>> Cited(FocalPointsDb db, Actor actor, IReadOnlyList<string> numbers, CancellationToken cancel) => numbers.Count == 0
        ? new Dictionary<string, CitedPractice>()
        : await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => numbers.Contains(practice.Number!))
            .Select(practice => new CitedPractice(practice.Number!, practice.Slug, practice.Title, practice.Language, practice.StateId, practice.Status == PracticeStatus.Withdrawn))
            .ToDictionaryAsync(practice => practice.Number, cancel);
}
