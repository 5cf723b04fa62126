using System.Net;
using FocalPoints.Questions;
using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Asking;
using FocalPoints.Testing;
using FocalPoints.Web.Questions;
using FocalPoints.Web.Tests.Architecture;
using FocalPoints.Web.Tests.Crawl;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Questions;

/// <summary>What members ask and answer stands nowhere for those who are not members, and in no mail beyond its title.</summary>
public abstract class QuestionCanaryTests(FocalPointsApp app) : PageTests(app)
{
    private const string InTitle = "quokkatitle", InText = "quokkatext", InAnswer = "quokkaanswer", InReply = "quokkareply", InReason = "quokkareason";

    private static readonly string[] Words = [InTitle, InText, InAnswer, InReply, InReason];

    [Fact]
    public async Task Words_of_a_question_are_told_to_members_alone()
    {
        var (asker, lao, coordinator) = (An.Account.Member(), An.Account.FocalPoint("lao-pdr"), An.Account.Coordinator());
        var paused = An.Account.FocalPoint("lao-pdr");
        paused.Pause(An.Morning.UtcDateTime);
        var practice = An.Practice("lao-pdr");
        await App.Database.Add(asker, lao, coordinator, paused, practice);
        var id = (await App.Get<AskQuestion>().Ask(An.Actor.Of(asker), new QuestionInput(Guid.NewGuid(), $"Does a limb workshop reach the {InTitle}?", $"About the {InText}.", "en", ["rehabilitation"]), Address)).Value;
        var hidden = (await App.Get<AnswerQuestion>().Answer(An.Actor.Of(lao), id, new AnswerInput(Guid.NewGuid(), $"To be hidden: {InReason}", "en", practice.Number), Address)).Value;
        var answer = (await App.Get<AnswerQuestion>().Answer(An.Actor.Of(lao), id, new AnswerInput(Guid.NewGuid(), $"It reaches the {InAnswer}.", "en", practice.Number), Address)).Value;
        Assert.True((await App.Get<ConsolidateReply>().Consolidate(An.Actor.Of(coordinator), id, new ReplyInput(0, $"In short: {InReply}.", "en", practice.Number, [answer.ToString()]), Address(id))).IsDone);
        Assert.True((await App.Get<HideQuestion>().Hide(An.Actor.Of(coordinator), id, hidden, isHidden: true, $"It says {InReason}.")).IsDone);

        var problems = new List<string>();
        problems.AddRange(await Read(App.Visitor(takesKeptPages: true), id, hidden));
        problems.AddRange(await Read(await App.SignInAs(An.Account.Former()), id, hidden));
        Rule.HasNoOffender(problems);

        var shown = (await (await App.SignInAsMember()).Get(QuestionUrls.Read(id))).Is(HttpStatusCode.OK);
        Assert.All(new[] { InTitle, InText, InAnswer, InReply }, word => Assert.Contains(word, shown.Html));
        Assert.DoesNotContain(InReason, shown.Html);
        await using var db = App.Database.Open();
        var mails = await db.Mails.ToListAsync();
        Assert.Equal(new[] { asker.Email!, asker.Email!, lao.Email! }.Order(), mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.DoesNotContain(Words.Except([InTitle]), word => mail.Text.Contains(word, StringComparison.Ordinal) || mail.Subject.Contains(word, StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<string>> Read(Person person, Guid question, Guid answer)
    {
        var crawler = new Crawler(person) { Forbidden = Words };
        await crawler.Crawl("/", "/practices", "/tags", "/practices?q=nothing-that-is-there", "/feeds/practices.atom");
        var told = crawler.Problems.Where(problem => problem.Contains("tells of", StringComparison.Ordinal)).ToList();
        foreach (var word in Words)
        {
            if ((await person.Get($"/practices?q={word}")).Document.QuerySelectorAll("article.card").Length > 0 || !(await person.Get($"/api/v1/practices?q={word}")).Html.StartsWith("{\"total\":0,", StringComparison.Ordinal))
                told.Add($"search finds {word}");
        }

        foreach (var address in new[] { QuestionUrls.List, QuestionUrls.Waiting, QuestionUrls.Read(question), QuestionUrls.Reply(question), QuestionUrls.Hide(question), QuestionUrls.HideAnswer(question, answer), "/workspace/history" })
        {
            var page = await person.Follow(await person.Get(address));
            told.AddRange(Words.Where(word => page.Html.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{address} tells of {word}"));
        }

        return told;
    }

    private static string Address(Guid id) => $"https://test.example/questions/{id}";

    public sealed class OnSqlite(SqliteApp app) : QuestionCanaryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : QuestionCanaryTests(app), IClassFixture<PostgresApp>;
}
