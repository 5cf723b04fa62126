using FocalPoints.Curation.Moderation;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Questions.Asking;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Questions;

/// <summary>A member asks, and those hear of it who may know.</summary>
public abstract class AskQuestionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Title = "Who pays for the second prosthesis?";

    private readonly Member asker = An.Account.Member("Croatian survivors");
    private readonly Member lao = An.Account.FocalPoint("lao-pdr");
    private readonly Member chad = An.Account.FocalPoint("chad");
    private readonly Member coordinator = An.Account.Coordinator();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(asker, lao, chad, coordinator, An.Practice("lao-pdr", An.Content with { Title = "A fund for every prosthesis after the first", Themes = ["rehabilitation"] }));
    }

    [Fact]
    public async Task Question_is_kept_with_the_voice_it_was_asked_in_and_with_whom_it_went_to()
    {
        var outcome = await Ask(An.Actor.Of(asker), $"  {Title}\r\n", "  Ours break.\r\nAfter a year. ", themes: ["rehabilitation"]);

        await using var db = Database.Open();
        var question = await db.Questions.Include(question => question.States).SingleAsync();
        Assert.Equal(outcome.Value, question.Id);
        Assert.Equal((Title, "Ours break.\nAfter a year.", QuestionStatus.Open), (question.Title, question.Text, question.Status));
        Assert.Equal((MandateRole.Member, null, "Croatian survivors", asker.Id), (question.AskerRole, question.AskerStateId, question.AskerOrganisation, question.AskerId));
        Assert.Equal(["lao-pdr"], question.States.Select(state => state.StateId));
        Assert.Equal(["rehabilitation"], question.ThemeIds);
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Asked && entry.RecordType == nameof(Question) && entry.RecordId == question.Id.ToString()));
    }

    [Fact]
    public async Task Focal_points_are_mailed_title_name_and_link_and_nothing_else()
    {
        var outcome = await Ask(An.Actor.Of(asker), Title, "The words in confidence.");

        await using var db = Database.Open();
        var mail = await db.Mails.SingleAsync();
        Assert.Equal((lao.Email, "A question: " + Title), (mail.To, mail.Subject));
        Assert.Contains($"{asker.DisplayName} (Croatian survivors)", mail.Text);
        Assert.Contains($"https://test.example/{outcome.Value}", mail.Text);
        Assert.DoesNotContain("in confidence", mail.Text);
        Assert.DoesNotContain("@test.example", mail.Text);
    }

    [Fact]
    public async Task Topics_find_States_that_the_words_do_not()
    {
        await Database.Add(An.Practice("chad", An.Content with { Title = "Loans for a market stall", Summary = "Families borrow without interest, and pay back from what the stall earns in its first two years.", Challenge = "", Themes = ["employment"] }));

        await Ask(An.Actor.Of(asker), Title, themes: ["employment"]);

        Assert.Equal(["chad", "lao-pdr"], await StatesAsked());
    }

    [Fact]
    public async Task Ones_own_State_is_not_asked()
    {
        await Ask(An.Actor.Of(lao), Title);

        Assert.Empty(await StatesAsked());
        await using var db = Database.Open();
        Assert.Equal(coordinator.Email, (await db.Mails.SingleAsync()).To);
    }

    [Fact]
    public async Task Where_nothing_is_found_all_coordinators_are_asked()
    {
        var other = An.Account.Coordinator("spain");
        await Database.Add(other);

        await Ask(An.Actor.Of(asker), "Zzyzx qwrtplk vbnmgh?");

        await using var db = Database.Open();
        Assert.True((await db.Questions.SingleAsync()).WentToCoordinators);
        Assert.Equal(new[] { coordinator.Email!, other.Email! }.Order(), (await db.Mails.Select(mail => mail.To).ToListAsync()).Order());
    }

    [Fact]
    public async Task Neither_a_paused_account_nor_an_ended_mandate_is_mailed()
    {
        var paused = An.Account.FocalPoint("lao-pdr");
        paused.Pause(An.Morning.UtcDateTime);
        var former = An.Account.FocalPoint("lao-pdr");
        former.Mandates.Single().End(An.Morning.AddDays(-1).UtcDateTime);
        await Database.Add(paused, former);

        await Ask(An.Actor.Of(asker), Title);

        await using var db = Database.Open();
        Assert.Equal([lao.Email!], await db.Mails.Select(mail => mail.To).ToListAsync());
    }

    [Fact]
    public async Task What_the_asker_may_not_read_withdrawn_or_hidden_sends_it_to_nobody()
    {
        var guarded = An.Practice("chad", An.Content with { Title = "Orthosis workshops in confidence", Themes = ["psychosocial-support"], Visibility = Visibility.FocalPoints });
        var hidden = An.Practice("chad", An.Content with { Title = "Orthosis workshops under review", Themes = ["psychosocial-support"] });
        var report = new Report { Id = Guid.NewGuid(), PracticeId = hidden.Id, ReporterId = asker.Id, Reason = "A name.", At = An.Morning.UtcDateTime };
        await Database.Add(guarded, hidden);
        await Database.Add(report);
        await Get<DecideReport>().Decide(An.Actor.Of(coordinator), report.Id, Decision.Hide, "A name.", path => path);

        await Ask(An.Actor.Of(asker), "Orthosis workshops: how?", themes: ["psychosocial-support"]);
        Assert.DoesNotContain("chad", await StatesAsked());

        var route = await Get<RouteQuestion>().Find(An.Actor.FocalPoint("lebanon"), "Orthosis workshops: how?", "", []);
        Assert.Contains("chad", route.States.Select(state => state.StateId));
    }

    [Fact]
    public async Task Preview_says_what_asking_does()
    {
        var route = await Get<RouteQuestion>().Find(An.Actor.Of(asker), Title, null, []);

        Assert.Equal([("lao-pdr", 1)], route.States.Select(state => (state.StateId, state.People)));
        Assert.Equal("A fund for every prosthesis after the first", route.Nearest[0].Title);
        Assert.False(route.GoesToCoordinators);
        Assert.Empty((await Get<RouteQuestion>().Find(Actor.Visitor, Title, null, [])).Nearest);
    }

    [Fact]
    public async Task Same_form_sent_fifty_times_at_once_asks_and_mails_once()
    {
        var form = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Ask(An.Actor.Of(asker), Title, form: form)));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        await using var db = Database.Open();
        Assert.Equal((1, 1, 1), (await db.Questions.CountAsync(), await db.Mails.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Asked)));
    }

    [Fact]
    public async Task Ten_questions_in_a_day_are_the_most()
    {
        for (var number = 1; number <= Question.ADay; number++)
            Assert.True((await Ask(An.Actor.Of(asker), $"Question number {number} of this day")).IsDone);

        var refused = await Ask(An.Actor.Of(asker), "One question too many");
        Assert.Equal([new Problem("", ProblemRule.TooManyAttempts, 24 * 3600)], refused.Problems);
        Assert.True((await Ask(An.Actor.Of(lao), "Somebody else still asks")).IsDone);

        Clock.Advance(TimeSpan.FromHours(24));
        Assert.True((await Ask(An.Actor.Of(asker), "The next day one asks again")).IsDone);
    }

    [Theory]
    [InlineData("", "", ProblemRule.Required, "Title")]
    [InlineData("Too short", "", ProblemRule.TooShort, "Title")]
    [InlineData("evil \u202etxt.exe here", "", ProblemRule.ForbiddenCharacters, "Title")]
    [InlineData(Title, "a\u0007b", ProblemRule.ForbiddenCharacters, "Text")]
    public async Task Words_that_break_a_rule_are_refused(string title, string text, ProblemRule rule, string field)
    {
        var outcome = await Ask(An.Actor.Of(asker), title, text);

        Assert.Equal((field, rule), (Assert.Single(outcome.Problems).Field, outcome.Problems[0].Rule));
        await using var db = Database.Open();
        Assert.Equal((0, 0), (await db.Questions.CountAsync(), await db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Length_counts_what_a_reader_counts_and_topics_are_known_and_few()
    {
        Assert.True((await Ask(An.Actor.Of(asker), string.Concat(Enumerable.Repeat("ກໍ", Question.TitleMax)), string.Concat(Enumerable.Repeat("ກໍ", Question.TextMax)))).IsDone);
        Assert.Equal([new Problem("Title", ProblemRule.TooLong, 140, 141), new Problem("Text", ProblemRule.TooLong, 3000, 3001)], (await Ask(An.Actor.Of(asker), new string('a', 141), new string('a', 3001))).Problems);
        Assert.Equal([new Problem("Themes", ProblemRule.Unknown)], (await Ask(An.Actor.Of(asker), Title, themes: ["no-such-topic"])).Problems);
        Assert.Equal([new Problem("Themes", ProblemRule.TooMany, 5, 6)], (await Ask(An.Actor.Of(asker), Title, themes: ["a", "b", "c", "d", "e", "f"])).Problems);
        Assert.Equal([new Problem("Language", ProblemRule.Unknown)], (await Ask(An.Actor.Of(asker), Title, language: "tlh")).Problems);
    }

    [Theory]
    [InlineData("\"unfinished quotation -and *stars* OR AND NOT ((")]
    [InlineData("<script>alert(1)</script> '; DROP TABLE Questions; --")]
    [InlineData("كيف تموّلون الأطراف الصناعية؟ 🙂 ໃຜຈ່າຍ")]
    public async Task Hostile_words_come_back_as_they_were_typed(string words)
    {
        Assert.True((await Ask(An.Actor.Of(asker), words, words)).IsDone);

        await using var db = Database.Open();
        var question = await db.Questions.SingleAsync();
        Assert.Equal((words, words), (question.Title, question.Text));
    }

    private async Task<IReadOnlyList<string>> StatesAsked()
    {
        await using var db = Database.Open();
        return await db.AskedStates.OrderBy(asked => asked.StateId).Select(asked => asked.StateId).ToListAsync();
    }

    private Task<Outcome<Guid>> Ask(Actor actor, string title, string text = "", Guid? form = null, IReadOnlyList<string>? themes = null, string language = "en") =>
        Get<AskQuestion>().Ask(actor, new QuestionInput(form ?? Guid.NewGuid(), title, text, language, themes ?? []), id => $"https://test.example/{id}");

    public sealed class OnSqlite() : AskQuestionTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : AskQuestionTests(DatabaseProvider.Postgres);
}
