using FocalPoints.Curation.HandOvers;
using FocalPoints.Curation.Redaction;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Reading;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Questions;

/// <summary>Answers, the reply that is made of them, and what takes them from view.</summary>
public abstract class AnswerQuestionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Member asker = An.Account.Member("Croatian survivors");
    private readonly Member lao = An.Account.FocalPoint("lao-pdr");
    private readonly Member contributor = An.Account.Contributor("lao-pdr");
    private readonly Member coordinator = An.Account.Coordinator();
    private readonly Practice practice = An.Practice("lao-pdr");
    private readonly Practice guarded = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
    private Question question = default!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        question = new Question
        {
            Id = Guid.NewGuid(),
            AskerId = asker.Id,
            AskerRole = MandateRole.Member,
            AskerOrganisation = "Croatian survivors",
            Title = "Who pays for the second prosthesis?",
            Text = "Ours break after a year, says Jovan K.",
            AskedAt = An.Morning.AddDays(-1).UtcDateTime,
        };
        question.States.Add(new AskedState { QuestionId = question.Id, StateId = "lao-pdr" });
        await Database.Add(asker, lao, contributor, coordinator, practice, guarded);
        await Database.Add(question);
    }

    [Fact]
    public async Task Answer_is_kept_with_the_practices_it_points_at_however_they_were_typed()
    {
        var outcome = await Answer(lao, " The ministry does.\r\n", $"https://exchange.example/practices/{practice.Number}/a-slug, {practice.Number!.ToLowerInvariant()}");

        await using var db = Database.Open();
        var answer = await db.Answers.SingleAsync();
        Assert.Equal((outcome.Value, "The ministry does.", "lao-pdr", MandateRole.FocalPoint), (answer.Id, answer.Text, answer.AuthorStateId, answer.AuthorRole));
        Assert.Equal([practice.Number], answer.Practices);
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Answered && entry.RecordId == answer.Id.ToString()));
    }

    [Fact]
    public async Task Asker_is_mailed_of_the_first_answer_of_another_and_of_no_further_one()
    {
        await Answer(asker, "To make it clearer: children.");
        await Answer(lao, "The ministry does.");
        await Answer(contributor, "And the fund.");

        await using var db = Database.Open();
        var mail = await db.Mails.SingleAsync();
        Assert.Equal((asker.Email, "An answer to your question: " + question.Title), (mail.To, mail.Subject));
        Assert.Contains($"{lao.DisplayName} (Lao", mail.Text);
        Assert.DoesNotContain("ministry", mail.Text);
    }

    [Fact]
    public async Task Asker_who_is_paused_or_without_a_mandate_is_not_mailed()
    {
        await using (var db = Database.Open())
        {
            (await db.Users.SingleAsync(member => member.Id == asker.Id)).Pause(An.Morning.UtcDateTime);
            await db.SaveChangesAsync();
        }

        await Answer(lao, "The ministry does.");
        await Consolidate(coordinator, "It is the ministry.", practice.Number);

        await using var after = Database.Open();
        Assert.False(await after.Mails.AnyAsync());
    }

    [Fact]
    public async Task Same_form_sent_often_at_once_makes_one_answer_and_one_mail()
    {
        var form = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Answer(lao, "Once.", form: form)));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Answers.CountAsync(), await db.Mails.CountAsync()));
    }

    [Theory]
    [InlineData("", "", "Text", ProblemRule.Required)]
    [InlineData("a\u0007b", "", "Text", ProblemRule.ForbiddenCharacters)]
    [InlineData("Words.", "nonsense", "Practices", ProblemRule.Unknown)]
    [InlineData("Words.", "FP-LAO-1999-0001", "Practices", ProblemRule.Unknown)]
    [InlineData("Words.", "FP-LAO-1999-0001 FP-LAO-1999-0002 FP-LAO-1999-0003 FP-LAO-1999-0004 FP-LAO-1999-0005 FP-LAO-1999-0006", "Practices", ProblemRule.TooMany)]
    public async Task Answer_that_breaks_a_rule_is_refused(string text, string practices, string field, ProblemRule rule)
    {
        var outcome = await Answer(lao, text, practices);

        Assert.Equal((field, rule), (Assert.Single(outcome.Problems).Field, outcome.Problems[0].Rule));
    }

    [Fact]
    public async Task Practice_that_a_reader_may_not_see_is_not_there_for_them()
    {
        Assert.Equal([new Problem("Practices", ProblemRule.Unknown)], (await Answer(asker, "Is it this?", guarded.Number)).Problems);
        Assert.True((await Answer(lao, "It is this.", guarded.Number)).IsDone);

        Assert.Empty((await Read(asker))!.Practices);
        Assert.Equal(guarded.Number, Assert.Single((await Read(lao))!.Practices).Key);
    }

    [Fact]
    public async Task Closed_question_takes_no_answer_until_it_is_opened_again()
    {
        await Get<CloseQuestion>().Close(An.Actor.Of(asker), question.Id, isClosed: true);
        Assert.True((await Get<CloseQuestion>().Close(An.Actor.Of(asker), question.Id, isClosed: true)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Answer(lao, "Too late?")).Kind);

        await Get<CloseQuestion>().Close(An.Actor.Of(asker), question.Id, isClosed: false);
        Assert.True((await Answer(lao, "In time.")).IsDone);
        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.History.CountAsync(entry => entry.Verb == Verb.Closed), await db.History.CountAsync(entry => entry.Verb == Verb.Reopened)));
    }

    [Fact]
    public async Task Reply_needs_a_source_stands_beside_the_answers_and_is_told_once()
    {
        var answer = (await Answer(lao, "The ministry does.")).Value;
        Assert.Equal([new Problem("Answers", ProblemRule.TooFew, 1, 0)], (await Consolidate(coordinator, "It is the ministry.")).Problems);
        Assert.Equal([new Problem("Answers", ProblemRule.Unknown)], (await Consolidate(coordinator, "It is the ministry.", null, 0, Guid.NewGuid())).Problems);

        Assert.True((await Consolidate(coordinator, "It is the ministry.", practice.Number, 0, answer)).IsDone);
        Assert.True((await Consolidate(coordinator, "It is the ministry.", practice.Number, 0, answer)).IsDone); // Sent twice.
        Assert.True((await Consolidate(coordinator, "It is the ministry of health.", practice.Number, 1, answer)).IsDone);

        var view = (await Read(asker))!;
        Assert.Equal((QuestionStatus.Answered, "It is the ministry of health.", 2), (view.Status, view.Reply!.Text, view.Reply.Version));
        Assert.Equal([answer], view.Reply.Answers);
        Assert.Equal([practice.Number!], view.Reply.Practices);
        Assert.Equal("The ministry does.", Assert.Single(view.Answers).Text);
        await using var db = Database.Open();
        Assert.Equal(1, await db.Mails.CountAsync(mail => mail.Subject == "A reply to your question: " + question.Title));
    }

    [Fact]
    public async Task Of_two_who_write_the_reply_the_second_is_told()
    {
        var other = An.Account.Secretariat();
        await Database.Add(other);
        await Consolidate(coordinator, "The first.", practice.Number);

        Assert.Equal(OutcomeKind.Stale, (await Consolidate(other, "The second.", practice.Number)).Kind);

        Assert.Equal("The first.", (await Read(asker))!.Reply!.Text);
    }

    [Fact]
    public async Task What_is_hidden_leaves_a_stub_and_comes_back_as_it_was()
    {
        var answer = (await Answer(lao, "It names somebody.")).Value;
        Assert.Equal([new Problem("Reason", ProblemRule.Required)], (await Hide(answer, true, " ")).Problems);
        Assert.Equal(OutcomeKind.Missing, (await Hide(Guid.NewGuid(), true, "A name.")).Kind);

        await Hide(answer, true, "A name.");
        Assert.Equal(("", "", true), Shown(Assert.Single((await Read(asker))!.Answers)));
        Assert.Equal(("", "A name.", true), Shown(Assert.Single((await Read(lao))!.Answers)));
        Assert.Equal(("It names somebody.", "A name.", true), Shown(Assert.Single((await Read(coordinator))!.Answers)));

        await Hide(null, true, "Another name.");
        var stub = (await Read(lao))!;
        Assert.True(stub.IsKeptBack);
        Assert.Empty(stub.Answers);
        Assert.Equal("Another name.", (await Read(asker))!.HiddenReason);
        Assert.Equal(0, (await Get<ListQuestions>().List(An.Actor.Of(lao), false, 1))!.Total);
        Assert.Equal(1, (await Get<ListQuestions>().List(An.Actor.Of(coordinator), false, 1))!.Total);
        Assert.Equal(OutcomeKind.Stale, (await Answer(lao, "More.")).Kind);

        await Hide(null, false, null);
        await Hide(answer, false, null);
        Assert.Equal(("It names somebody.", "", false), Shown(Assert.Single((await Read(asker))!.Answers)));
        await using var db = Database.Open();
        Assert.Equal(2, await db.History.CountAsync(entry => entry.Verb == Verb.Hid && entry.Note != ""));

        static (string, string, bool) Shown(AnswerView view) => (view.Text, view.HiddenReason, view.HiddenAt is not null);
    }

    [Fact]
    public async Task To_who_has_no_mandate_there_are_no_questions()
    {
        foreach (var nobody in new[] { Actor.Visitor, An.Actor.Former(), Actor.System })
        {
            Assert.Null(await Get<ListQuestions>().List(nobody, false, 1));
            Assert.Null(await Get<ReadQuestion>().Read(nobody, question.Id));
            Assert.Equal(0, await Get<ListQuestions>().CountWaiting(nobody));
        }
    }

    [Fact]
    public async Task Question_waits_for_the_State_until_somebody_of_it_answers_and_stays_with_the_State()
    {
        Assert.Equal((1, 1, 0, 0), await Waiting());
        Assert.Equal(1, (await Get<ReadEnding>().Read(An.Actor.Of(coordinator), lao.Id, lao.Mandates.Single().Id))!.Office.Asked);

        await Answer(coordinator, "Somebody of Lao PDR will know.");
        Assert.Equal((1, 1, 0, 0), await Waiting());

        var answer = (await Answer(contributor, "The ministry does.")).Value;
        Assert.Equal((0, 0, 0, 0), await Waiting());
        await Hide(answer, true, "A name.");
        Assert.Equal((1, 1, 0, 0), await Waiting());

        async Task<(int, int, int, int)> Waiting() => (await Count(lao), await Count(contributor), await Count(An.Account.FocalPoint("chad")), await Count(coordinator));
        Task<int> Count(Member member) => Get<ListQuestions>().CountWaiting(An.Actor.Of(member));
    }

    [Fact]
    public async Task List_has_open_ones_first_each_newest_first()
    {
        Question[] others = [.. Enumerable.Range(1, 4).Select(day => new Question { Id = Guid.NewGuid(), AskerId = asker.Id, Title = $"Question of day {day}", AskedAt = An.Morning.AddDays(day).UtcDateTime })];
        others[3].Close(true);
        others[2].MarkAnswered();
        await Database.Add([.. others]);

        var list = (await Get<ListQuestions>().List(An.Actor.Of(lao), false, 99))!;

        Assert.Equal(["Question of day 2", "Question of day 1", question.Title, "Question of day 3", "Question of day 4"], list.Items.Select(item => item.Title));
        Assert.Equal([question.Title], (await Get<ListQuestions>().List(An.Actor.Of(lao), onlyWaiting: true, 1))!.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task Personal_data_is_taken_out_of_questions_whose_answers_point_at_the_practice()
    {
        await Answer(lao, "Jovan K. came to us too.", practice.Number);
        await Answer(contributor, "Ask JOVAN K. himself.");
        var secretariat = An.Actor.Secretariat();

        var found = (await Get<FindPassage>().Find(secretariat, practice.Number!, "Jovan K.")).Value!;
        Assert.Equal((0, 3, 3), (found.Published, found.InReview, found.Total));
        Assert.True((await Get<RedactPassage>().Redact(secretariat, practice.Number!, "Jovan K.", "He asked for it.", 3)).IsDone);

        var view = (await Read(asker))!;
        Assert.DoesNotContain("jovan", view.Text + string.Concat(view.Answers.Select(answer => answer.Text)), StringComparison.OrdinalIgnoreCase);
    }

    private Task<Outcome<Guid>> Answer(Member member, string text, string? practices = null, Guid? form = null) =>
        Get<AnswerQuestion>().Answer(An.Actor.Of(member), question.Id, new AnswerInput(form ?? Guid.NewGuid(), text, "en", practices), id => $"https://test.example/{id}");

    private Task<Outcome> Consolidate(Member member, string text, string? practices = null, int version = 0, params Guid[] answers) => Get<ConsolidateReply>()
        .Consolidate(An.Actor.Of(member), question.Id, new ReplyInput(version, text, "en", practices, [.. answers.Select(answer => answer.ToString())]), "https://test.example/");

    private Task<Outcome> Hide(Guid? answer, bool isHidden, string? reason) => Get<HideQuestion>().Hide(An.Actor.Of(coordinator), question.Id, answer, isHidden, reason);

    private Task<QuestionView?> Read(Member member) => Get<ReadQuestion>().Read(An.Actor.Of(member), question.Id);

    public sealed class OnSqlite() : AnswerQuestionTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : AnswerQuestionTests(DatabaseProvider.Postgres);
}
