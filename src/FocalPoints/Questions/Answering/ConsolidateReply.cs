using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Answering;

/// <summary>What a coordinator made of the answers.</summary>
/// <param name="Version">The version that was read; 0 where there was none.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Language">One of the common languages; empty for another.</param>
/// <param name="Practices">Numbers of practices, or their addresses, as they were typed.</param>
/// <param name="Answers">Ids of the answers it rests on.</param>
public sealed record ReplyInput(int Version, string? Text, string? Language, string? Practices, IReadOnlyList<string> Answers);

/// <summary>Writes the consolidated reply to a question, or writes it anew. The answers stay as they are.</summary>
public sealed class ConsolidateReply(ReadVocabulary vocabularies, IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Missing for whom there are no questions, denied to all but coordinators and the secretariat. Stale where it was written meanwhile; sent twice, the same answer. Who asked is mailed the first time.</summary>
    /// <param name="address">The full address of the reply; it is mailed.</param>
    public async Task<Outcome> Consolidate(Actor actor, Guid questionId, ReplyInput input, string address, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return Outcome.Missing;
        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var question = await db.Questions.Include(question => question.Reply).SingleOrDefaultAsync(question => question.Id == questionId, cancel);
        if (question is null)
            return Outcome.Missing;
        if (!QuestionAccess.MayCurate(actor))
            return Outcome.Denied;

        var (text, language, numbers) = (PlainText.Clean(input.Text), input.Language ?? "", QuestionRules.ReadNumbers(input.Practices));
        List<Problem> problems = [.. QuestionRules.CheckText("Text", text, Question.TextMax, isRequired: true), .. QuestionRules.CheckLanguage(language),
            .. await QuestionRules.CheckPractices(db, actor, numbers, ConsolidatedReply.PracticesMax, cancel)];
        var standing = await db.Answers.Where(answer => answer.QuestionId == questionId && answer.HiddenAt == null).OrderBy(answer => answer.At).ThenBy(answer => answer.Id).Select(answer => answer.Id).ToListAsync(cancel);
        var answers = standing.Where(id => input.Answers.Contains(id.ToString())).ToList();
        if (answers.Count < input.Answers.Distinct().Count())
            problems.Add(new Problem("Answers", ProblemRule.Unknown));
        else if (answers.Count == 0 && numbers.Count == 0)
            problems.Add(new Problem("Answers", ProblemRule.TooFew, 1, 0));
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        List<string> practices = [.. numbers.OfType<string>()];
        if (question.Reply is { } there && there.AuthorId == actor.MemberId && there.Text == text && there.Language == language && there.Practices.SequenceEqual(practices) && there.AnswerIds.SequenceEqual(answers))
            return Outcome.Done;
        if (input.Version != (question.Reply?.Version ?? 0) || question.HiddenAt is not null)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        var isNew = question.Reply is null;
        var reply = question.Reply ??= new ConsolidatedReply { QuestionId = questionId, Text = text };
        (reply.Text, reply.Language, reply.Practices, reply.AnswerIds) = (text, language, practices, answers);
        (reply.AuthorId, reply.AuthorRole, reply.AuthorStateId, reply.At, reply.Version) = (actor.MemberId!.Value, actor.Voice!.Role, actor.Voice.StateId, now, reply.Version + 1);
        question.MarkAnswered();
        if (isNew && question.AskerId != actor.MemberId)
            db.AddRange(await QuestionMail.Consolidated(db, actor, question, vocabulary, address, now, cancel));
        db.Add(HistoryEntry.Of(actor, isNew ? Verb.Consolidated : Verb.Edited, nameof(Question), questionId, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
