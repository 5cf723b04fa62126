using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Asking;

/// <summary>Asks the focal points who may know; where none is found, the coordinators.</summary>
public sealed class AskQuestion(RouteQuestion routes, ReadVocabulary vocabularies, IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim asking = new(1);

    /// <summary>
    /// The question's id. The same form sent twice, or fifty times at once, asks once, mails once and gives the same answer. Whom it went to is
    /// kept, and stays with their States.
    /// </summary>
    /// <param name="addressOf">The full address of a question's page; it is mailed.</param>
    public async Task<Outcome<Guid>> Ask(Actor actor, QuestionInput input, Func<Guid, string> addressOf, CancellationToken cancel = default)
    {
        if (!QuestionAccess.MayRead(actor))
            return Outcome<Guid>.From(Outcome.Denied);
        var vocabulary = await vocabularies.Read(cancel);
        if (input.Check(vocabulary) is { Count: > 0 } problems)
            return Outcome<Guid>.From(Outcome.Invalid(problems));

        var (title, text, themes) = (QuestionRules.CleanTitle(input.Title), PlainText.Clean(input.Text), input.Themes.Distinct().ToList());
        var id = QuestionRules.IdOf(actor.MemberId!.Value, Guid.Empty, input.FormId, title + "\n" + text);
        var route = await routes.Find(actor, title, text, themes, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var voice = actor.Voice!;
        var question = new Question
        {
            Id = id,
            AskerId = actor.MemberId.Value,
            AskerRole = voice.Role,
            AskerStateId = voice.StateId,
            AskerOrganisation = voice.Organisation,
            Title = title,
            Text = text,
            Language = input.Language ?? "",
            ThemeIds = themes,
            AskedAt = now,
            States = [.. route.States.Select(state => new AskedState { QuestionId = id, StateId = state.StateId })],
            WentToCoordinators = route.GoesToCoordinators,
        };
        return await Save(actor, question, vocabulary, addressOf(id), cancel);
    }

    private async Task<Outcome<Guid>> Save(Actor actor, Question question, Vocabulary vocabulary, string address, CancellationToken cancel)
    {
        // Whoever sends a form often at once waits here, and not in the database, where waiting ends.
        await asking.WaitAsync(cancel);
        try
        {
            return await SaveAlone(actor, question, vocabulary, address, cancel);
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<Outcome<Guid>> SaveAlone(Actor actor, Question question, Vocabulary vocabulary, string address, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Looking for the question, counting and adding belong together.
        await using var transaction = await db.BeginAlone(cancel);
        if (await db.Questions.AnyAsync(other => other.Id == question.Id, cancel))
            return Outcome.DoneWith(question.Id);
        var since = question.AskedAt - Day;
        var lately = await db.Questions.Where(other => other.AskerId == question.AskerId && other.AskedAt > since).OrderBy(other => other.AskedAt).Select(other => other.AskedAt).ToListAsync(cancel);
        if (lately.Count >= Question.ADay)
            return Outcome<Guid>.From(Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling((lately[^Question.ADay] + Day - question.AskedAt).TotalSeconds))));

        db.Add(question);
        db.AddRange(await QuestionMail.Asked(db, actor, question, vocabulary, address, cancel));
        db.Add(HistoryEntry.Of(actor, Verb.Asked, nameof(Question), question.Id, question.AskedAt));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.DoneWith(question.Id);
    }
}
