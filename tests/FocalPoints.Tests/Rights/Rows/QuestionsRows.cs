using FocalPoints.Members;
using FocalPoints.Questions;
using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Asking;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What members ask the focal points. To who has no mandate there are no questions.</summary>
public sealed class QuestionsRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (AskQuestion command, Case tried) =>
            command.Ask(tried.Actor, new QuestionInput(Guid.NewGuid(), "Who pays for the second prosthesis?", "", "en", []), id => $"https://test.example/{id}")),
        Row("Missing  Denied   Done         Done         Done        Done         Done         Missing", async (AnswerQuestion command, Case tried) =>
            await command.Answer(tried.Actor, await Asked(tried, tried.Person.Id), AnAnswer, id => $"https://test.example/{id}")),
        Row("Missing  Done     Done         Done         Done        Done         Done         Missing", async (AnswerQuestion command, Case tried) =>
            await command.Answer(tried.Actor, await Asked(tried, tried.Actor.MemberId), AnAnswer, id => $"https://test.example/{id}"), "one's own question"),
        Row("Missing  Denied   Denied       Denied       Denied      Done         Done         Missing", async (ConsolidateReply command, Case tried) =>
            await command.Consolidate(tried.Actor, await Asked(tried, tried.Person.Id), new ReplyInput(0, "The ministry does.", "en", tried.Published.Number, []), "https://test.example/")),
        Row("Missing  Denied   Denied       Denied       Denied      Done         Done         Missing", async (CloseQuestion command, Case tried) =>
            await command.Close(tried.Actor, await Asked(tried, tried.Person.Id), isClosed: true)),
        Row("Missing  Done     Done         Done         Done        Done         Done         Missing", async (CloseQuestion command, Case tried) =>
            await command.Close(tried.Actor, await Asked(tried, tried.Actor.MemberId), isClosed: true), "one's own question"),
        Row("Missing  Denied   Denied       Denied       Denied      Done         Done         Missing", async (HideQuestion command, Case tried) =>
            await command.Hide(tried.Actor, await Asked(tried, tried.Person.Id), null, isHidden: true, "It names a child.")),
    ];

    private static AnswerInput AnAnswer => new(Guid.NewGuid(), "The ministry does.", "en", "");

    private static async Task<Guid> Asked(Case tried, Guid? by)
    {
        var question = new Question { Id = Guid.NewGuid(), AskerId = by ?? tried.Person.Id, AskerRole = MandateRole.Member, Title = "Who pays for the second prosthesis?", AskedAt = An.Morning.UtcDateTime };
        await tried.Add(question);
        return question.Id;
    }
}
