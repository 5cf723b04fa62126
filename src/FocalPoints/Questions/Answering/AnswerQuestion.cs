using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Answering;

/// <summary>What somebody answers.</summary>
/// <param name="FormId">Given by the form, new for each form that is drawn.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Language">One of the common languages; empty for another.</param>
/// <param name="Practices">Numbers of practices, or their addresses, as they were typed.</param>
public sealed record AnswerInput(Guid FormId, string? Text, string? Language, string? Practices);

/// <summary>Puts an answer below a question.</summary>
public sealed class AnswerQuestion(ReadVocabulary vocabularies, IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// The answer's id. The same form sent twice, or fifty times at once, makes one answer and gives the same answer. Stale once the question is
    /// closed or hidden. Who asked is mailed of the first answer that another gives.
    /// </summary>
    /// <param name="addressOf">The full address of an answer; it is mailed.</param>
    public async Task<Outcome<Guid>> Answer(Actor actor, Guid questionId, AnswerInput input, Func<Guid, string> addressOf, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return Outcome<Guid>.From(Outcome.Missing);
        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Looking for the answer, for the first of all and adding belong together.
        await using var transaction = await db.BeginAlone(cancel);
        var question = await db.Questions.SingleOrDefaultAsync(question => question.Id == questionId, cancel);
        if (question is null)
            return Outcome<Guid>.From(Outcome.Missing);
        if (!QuestionAccess.MayAnswer(actor, question.AskerId))
            return Outcome<Guid>.From(Outcome.Denied);

        var (text, language, numbers) = (PlainText.Clean(input.Text), input.Language ?? "", QuestionRules.ReadNumbers(input.Practices));
        var id = QuestionRules.IdOf(actor.MemberId!.Value, questionId, input.FormId, text);
        if (await db.Answers.AnyAsync(other => other.Id == id, cancel))
            return Outcome.DoneWith(id);
        if (question.Status == QuestionStatus.Closed || question.HiddenAt is not null)
            return Outcome<Guid>.From(Outcome.Stale);
        List<Problem> problems = [.. QuestionRules.CheckText("Text", text, Question.TextMax, isRequired: true), .. QuestionRules.CheckLanguage(language),
            .. await QuestionRules.CheckPractices(db, actor, numbers, Questions.Answer.PracticesMax, cancel)];
        if (problems.Count > 0)
            return Outcome<Guid>.From(Outcome.Invalid(problems));

        var voice = actor.Voice!;
        var answer = new Answer
        {
            Id = id,
            QuestionId = questionId,
            AuthorId = actor.MemberId.Value,
            AuthorRole = voice.Role,
            AuthorStateId = voice.StateId,
            AuthorOrganisation = voice.Organisation,
            Text = text,
            Language = language,
            Practices = [.. numbers.OfType<string>()],
            At = clock.GetUtcNow().UtcDateTime,
        };
        if (answer.AuthorId != question.AskerId && !await db.Answers.AnyAsync(other => other.QuestionId == questionId && other.AuthorId != question.AskerId, cancel))
            db.AddRange(await QuestionMail.Answered(db, actor, question, answer, vocabulary, addressOf(id), cancel));
        db.Add(answer);
        db.Add(HistoryEntry.Of(actor, Verb.Answered, nameof(Questions.Answer), id, answer.At));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.DoneWith(id);
    }
}
