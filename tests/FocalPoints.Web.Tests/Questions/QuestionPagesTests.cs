using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Testing;
using FocalPoints.Web.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Questions;

/// <summary>Asking, answering and putting together, as people do it: by plain forms.</summary>
public abstract class QuestionPagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string Title = "Who pays for the second prosthesis?";

    private readonly Member asker = An.Account.Member("Croatian survivors");
    private readonly Practice practice = An.Practice("lao-pdr", An.Content with { Title = "A fund for every prosthesis after the first" });

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(asker, practice, An.Account.FocalPoint("lao-pdr"));
    }

    [Fact]
    public async Task Search_that_finds_nothing_leads_to_a_question_with_its_words()
    {
        var nothing = await App.Visitor().Get("/practices?q=zzyzxqwrt+plkvbn&theme=rehabilitation");
        var address = nothing.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/questions/new", StringComparison.Ordinal));

        var away = await App.Visitor().Get(address);
        Assert.Equal(HttpStatusCode.Redirect, away.Status);
        Assert.Contains(Uri.EscapeDataString(address), away.Location!);

        var page = (await (await App.SignInAs(asker)).Get(address)).Is(HttpStatusCode.OK);
        Assert.Equal("zzyzxqwrt plkvbn", page.One("#Title").GetAttribute("value"));
        Assert.True(page.One("input[value=rehabilitation]").HasAttribute("checked"));
    }

    [Fact]
    public async Task Question_is_looked_at_sent_and_leads_to_its_page()
    {
        var member = await App.SignInAs(asker);
        var form = (await member.Get("/questions/new")).Form("#ask");

        var looked = (await member.Submit(form, ("title", Title), ("text", "Ours *break* after a year."), ("language", "fr"), ("step", "look"))).Is(HttpStatusCode.OK);

        Assert.Contains(practice.Title, looked.Text);
        Assert.Contains("of Lao", looked.Text);
        Assert.Empty(await Questions());
        var answer = await member.Submit(looked.Form("#ask"), ("step", "send"));
        var question = Assert.Single(await Questions());
        Assert.Equal((Title, "Ours *break* after a year.", "fr"), (question.Title, question.Text, question.Language));
        Assert.Equal($"/questions/{question.Id}", answer.Location!.Replace("https://localhost", "", StringComparison.Ordinal));
        var page = (await member.Follow(answer)).Is(HttpStatusCode.OK);
        Assert.Equal((Title, "fr", "auto"), (page.Heading, page.One("h1").GetAttribute("lang"), page.One("h1").GetAttribute("dir")));
        Assert.Equal("break", page.TextOf("#question em"));
        Assert.Contains("Your question is sent.", page.TextOf("[role=status]"));
        Assert.Contains("Asked: Lao", page.Text);
    }

    [Fact]
    public async Task Form_sent_often_at_once_asks_once()
    {
        var member = await App.SignInAs(asker);
        var form = (await member.Get("/questions/new")).Form("#ask");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => member.Submit(form, ("title", Title), ("step", "send"))));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single(await Questions());
    }

    [Theory]
    [InlineData("look")]
    [InlineData("send")]
    public async Task Question_that_breaks_rules_comes_back_whole(string step)
    {
        var member = await App.SignInAs(asker);
        var text = string.Join("\n", Enumerable.Range(1, 800).Select(number => $"Line {number} & <b>more</b>"));

        var page = await member.Submit((await member.Get("/questions/new")).Form("#ask"), ("title", "Short"), ("text", text), ("themes", new[] { "rehabilitation", "\"><script>" }), ("language", "ar"), ("step", step));

        page.Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.Equal(("Short", text), (page.One("#Title").GetAttribute("value"), page.One("#Text").TextContent));
        Assert.StartsWith("Write at least 10 characters", page.TextOf("#Title-error"));
        Assert.StartsWith("Write at most 3000 characters", page.TextOf("#Text-error"));
        Assert.Equal(["/questions/new#Title", "/questions/new#Text", "/questions/new#Themes"], page.Document.QuerySelectorAll("#errors a").Select(link => link.GetAttribute("href")!));
        Assert.True(page.One("input[value=rehabilitation]").HasAttribute("checked"));
        Assert.Equal("ar", page.One("#Language option[selected]").GetAttribute("value"));
        Assert.Empty(await Questions());
    }

    [Fact]
    public async Task Eleventh_question_of_a_day_comes_back_with_when_to_send_it()
    {
        await App.Database.Add([.. Enumerable.Range(1, Question.ADay).Select(number => Saved($"Question number {number} of this day"))]);
        var member = await App.SignInAs(asker);

        var page = await member.Submit((await member.Get("/questions/new")).Form("#ask"), ("title", Title), ("step", "send"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.Contains("You have asked 10 questions in 24 hours", page.TextOf("#errors"));
        Assert.Equal(Title, page.One("#Title").GetAttribute("value"));
    }

    [Fact]
    public async Task Forged_or_old_token_and_a_lost_session_lose_nothing()
    {
        var member = await App.SignInAs(asker);
        var form = (await member.Get("/questions/new")).Form("#ask");

        var refused = (await member.Submit(form, (FormToken.Field, "forged"), ("title", Title), ("text", "Typed over an hour."), ("step", "send"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("Typed over an hour.", refused.One("#Text").TextContent);
        var lost = (await App.Visitor().Submit(form, ("title", Title), ("text", "Typed over an hour."), ("step", "send"))).Is(HttpStatusCode.Unauthorized);
        Assert.Contains("Typed over an hour.", lost.Document.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.Empty(await Questions());

        await member.Submit(refused.Form("#ask"), ("step", "send"));
        Assert.Single(await Questions());
    }

    [Fact]
    public async Task Focal_point_finds_it_in_the_workspace_and_answers_it()
    {
        var question = await Add(Saved(Title, state: "guinea-bissau"));
        var bissau = await App.SignInAsFocalPoint("guinea-bissau");
        Assert.Contains("1 question waits for an answer of your State.", (await bissau.Get("/workspace")).Text);
        Assert.Contains(Title, (await bissau.Get(QuestionUrls.Waiting)).Text);
        var page = (await bissau.Get(QuestionUrls.Read(question.Id))).Is(HttpStatusCode.OK);

        var answer = await bissau.Submit(AnswerForm(page), ("text", "The ministry <b>does</b>."), ("practices", practice.Number!));

        var shown = (await bissau.Follow(answer)).Is(HttpStatusCode.OK);
        Assert.Contains("The ministry <b>does</b>.", shown.TextOf("article.comment"));
        Assert.Contains(shown.Document.QuerySelectorAll("article.comment a"), link => link.GetAttribute("href") == $"/practices/{practice.Number}/{practice.Slug}");
        Assert.DoesNotContain("waits for an answer", (await bissau.Get("/workspace")).Text);
        var mail = Assert.Single(await Mails());
        Assert.Equal(asker.Email, mail);
    }

    [Fact]
    public async Task Answer_that_breaks_a_rule_comes_back_and_one_to_a_closed_question_answers_409()
    {
        var question = await Add(Saved(Title));
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var form = AnswerForm(await lao.Get(QuestionUrls.Read(question.Id)));

        var refused = (await lao.Submit(form, ("text", "a\u0007b"), ("practices", "nonsense"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("nonsense", refused.One("#Practices").GetAttribute("value"));
        Assert.Contains("Copy its number from its page.", refused.TextOf("#Practices-error"));
        Assert.NotEmpty(refused.TextOf("#Text-error"));

        var owner = await App.SignInAs(asker);
        var own = await owner.Get(QuestionUrls.Read(question.Id));
        await owner.Submit(own.Form("form:has(button[name=closed])"), ("closed", "yes"));
        var late = (await lao.Submit(form, ("text", "Too late?"))).Is(HttpStatusCode.Conflict);
        Assert.Equal("Too late?", late.One("#Text").TextContent);
        Assert.DoesNotContain("Your answer", (await lao.Get(QuestionUrls.Read(question.Id))).Text);
    }

    [Fact]
    public async Task Member_who_did_not_ask_reads_and_is_offered_no_form()
    {
        var question = await Add(Saved(Title));
        var member = await App.SignInAsMember();

        var page = (await member.Get(QuestionUrls.Read(question.Id))).Is(HttpStatusCode.OK);

        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var owner = await App.SignInAs(asker);
        var token = (await owner.Get(QuestionUrls.Read(question.Id))).Document.QuerySelector("main form")!;
        Assert.NotNull(token);
        (await member.Get(QuestionUrls.Reply(question.Id))).Is(HttpStatusCode.Forbidden);
        (await member.Get(QuestionUrls.Hide(question.Id))).Is(HttpStatusCode.Forbidden);
        (await member.Get(QuestionUrls.Read(Guid.NewGuid()))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Coordinator_puts_answers_together_and_a_second_one_sees_both()
    {
        var question = await Add(Saved(Title));
        var answer = Said(question, "The ministry does.");
        await App.Database.Add(answer);
        var (first, second) = (await App.SignInAsCoordinator(), await App.SignInAsSecretariat());
        var (form, late) = ((await first.Get(QuestionUrls.Reply(question.Id))).Form(), (await second.Get(QuestionUrls.Reply(question.Id))).Form());

        var bare = (await first.Submit(form, ("text", "It is the ministry."))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("Name at least one answer or practice", bare.TextOf("#errors"));
        var saved = await first.Submit(form, ("text", "It is the ministry."), ("answers", answer.Id.ToString()), ("practices", practice.Number!));
        var page = (await first.Follow(saved)).Is(HttpStatusCode.OK);
        Assert.Contains("It is the ministry.", page.TextOf("#reply article"));
        Assert.Equal([QuestionUrls.Answer(question.Id, answer.Id), $"/practices/{practice.Number}/{practice.Slug}"], page.Document.QuerySelectorAll("#reply li a").Select(link => link.GetAttribute("href")!));
        Assert.Contains("The ministry does.", page.TextOf("#answers article"));

        var conflict = (await second.Submit(late, ("text", "It is somebody else."), ("answers", answer.Id.ToString()))).Is(HttpStatusCode.Conflict);
        Assert.Contains("It is the ministry.", conflict.TextOf("main article"));
        Assert.Equal("It is somebody else.", conflict.One("#Text").TextContent);
        await second.Submit(conflict.Form());
        Assert.Contains("It is somebody else.", (await second.Get(QuestionUrls.Read(question.Id))).TextOf("#reply article"));
    }

    [Fact]
    public async Task Coordinator_hides_an_answer_and_the_question_and_shows_them_again()
    {
        var question = await Add(Saved(Title, "Jovan K. asks."));
        var answer = Said(question, "The ministry does.");
        await App.Database.Add(answer);
        var (coordinator, member) = (await App.SignInAsCoordinator(), await App.SignInAsMember());

        (await coordinator.Submit((await coordinator.Get(QuestionUrls.HideAnswer(question.Id, answer.Id))).Form(), ("reason", ""))).Is(HttpStatusCode.BadRequest);
        await coordinator.Submit((await coordinator.Get(QuestionUrls.HideAnswer(question.Id, answer.Id))).Form(), ("reason", "A name."));
        var page = await member.Get(QuestionUrls.Read(question.Id));
        Assert.Equal("A coordinator took this answer from view on 24 November 2026.", page.TextOf("article.comment"));

        await coordinator.Submit((await coordinator.Get(QuestionUrls.Hide(question.Id))).Form(), ("reason", "Another name."));
        var stub = (await member.Get(QuestionUrls.Read(question.Id))).Is(HttpStatusCode.OK);
        Assert.Equal("A question that is not shown", stub.Heading);
        Assert.DoesNotContain("Jovan", stub.Html);
        Assert.DoesNotContain(QuestionUrls.Read(question.Id), (await member.Get(QuestionUrls.List)).Html);
        var history = await coordinator.Get("/workspace/history");
        Assert.Contains(Title, history.Text);
        Assert.Contains("Another name.", history.Text);

        await coordinator.Submit((await coordinator.Get(QuestionUrls.Hide(question.Id))).Form());
        Assert.Contains("Jovan", (await member.Get(QuestionUrls.Read(question.Id))).Html);
    }

    [Fact]
    public async Task Account_without_a_mandate_is_told_and_sees_nothing()
    {
        var question = await Add(Saved(Title));
        var former = await App.SignInAs(An.Account.Former());

        Assert.Contains("no mandate in force", (await former.Get(QuestionUrls.List)).Is(HttpStatusCode.Forbidden).Text);
        (await former.Get(QuestionUrls.New)).Is(HttpStatusCode.Forbidden);
        (await former.Get(QuestionUrls.Read(question.Id))).Is(HttpStatusCode.NotFound);
        (await former.Get(QuestionUrls.Reply(question.Id))).Is(HttpStatusCode.NotFound);
        Assert.Null((await former.Get("/")).Document.QuerySelector("footer a[href='/questions']"));
        Assert.NotNull((await (await App.SignInAs(asker)).Get("/")).Document.QuerySelector("footer a[href='/questions']"));
    }

    [Fact]
    public async Task Pages_cost_the_same_however_much_stands_on_them()
    {
        var (first, many) = (await Add(Saved(Title)), await Add(Saved("Another question, with many answers")));
        await App.Database.Add(Said(first, "One.", practice.Number!));
        await App.Database.Add([.. Enumerable.Range(1, 12).Select(number => Said(many, $"Answer {number}", practice.Number!))]);
        var member = await App.SignInAs(asker);
        await member.Get(QuestionUrls.Read(first.Id));

        var one = (await member.Get(QuestionUrls.Read(first.Id))).Statements;
        Assert.Equal(one, (await member.Get(QuestionUrls.Read(many.Id))).Statements);
        Assert.InRange(one, 1, 5);
        var few = (await member.Get(QuestionUrls.List)).Statements;
        await App.Database.Add([.. Enumerable.Range(1, 30).Select(number => Saved($"Question number {number} of many"))]);
        var list = await member.Get(QuestionUrls.List);
        Assert.Equal(few, list.Statements);
        Assert.InRange(few, 1, 3);
        Assert.Equal(20, list.Document.QuerySelectorAll(".events h3").Length);
        Assert.InRange((await member.Get(QuestionUrls.List + "?page=99")).Document.QuerySelectorAll(".events h3").Length, 1, 20);
    }

    [Theory]
    [InlineData("/questions?page=-1&waiting=yes&waiting=no")]
    [InlineData("/questions?page=99999999999999999999")]
    [InlineData("/questions/new?q=%00%E2%80%AE%ff&theme=%3Cscript%3E&theme=no-such")]
    public async Task Bad_addresses_are_answered(string address) => (await (await App.SignInAs(asker)).Get(address)).Is(HttpStatusCode.OK);

    private static AngleSharp.Html.Dom.IHtmlFormElement AnswerForm(Page page) => page.Form("form:has(textarea)");

    private Question Saved(string title, string text = "", string state = "lao-pdr")
    {
        var question = new Question { Id = Guid.NewGuid(), AskerId = asker.Id, AskerRole = MandateRole.Member, AskerOrganisation = "Croatian survivors", Title = title, Text = text, AskedAt = An.Morning.UtcDateTime };
        question.States.Add(new AskedState { QuestionId = question.Id, StateId = state });
        return question;
    }

    private Answer Said(Question question, string text, params string[] practices) =>
        new() { Id = Guid.NewGuid(), QuestionId = question.Id, AuthorId = asker.Id, AuthorRole = MandateRole.Member, Text = text, Practices = [.. practices], At = An.Morning.UtcDateTime };

    private async Task<Question> Add(Question question)
    {
        await App.Database.Add(question);
        return question;
    }

    private async Task<IReadOnlyList<Question>> Questions()
    {
        await using var db = App.Database.Open();
        return await db.Questions.Where(question => question.AskerId == asker.Id).ToListAsync();
    }

    private async Task<IReadOnlyList<string>> Mails()
    {
        await using var db = App.Database.Open();
        return await db.Mails.Where(mail => mail.To == asker.Email).Select(mail => mail.To).ToListAsync();
    }

    public sealed class OnSqlite(SqliteApp app) : QuestionPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : QuestionPagesTests(app), IClassFixture<PostgresApp>;
}
