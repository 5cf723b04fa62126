using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Publishing;

/// <summary>A practice is taken back, with a reason that its address gives from then on.</summary>
public abstract class WithdrawPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Withdrawn_practice_is_gone_when_the_answer_comes()
    {
        var replacement = await Published(An.Content with { Title = "The allowance as the new law has it" });
        var practice = await Published(An.Content with { Title = "The allowance of the numbat years" });
        var address = $"/practices/{practice.Number}/{practice.Slug}";
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        Assert.Equal(1, await Found("numbat"));
        var page = (await lao.Get(Withdraw(practice))).Is(HttpStatusCode.OK);
        Assert.Contains("cannot be published again", page.Text);

        var answer = await lao.Submit(page.Form(), ("reason", "A new law replaced it."), ("replacement", replacement.Number!.ToLowerInvariant()));

        Assert.EndsWith(Withdraw(practice), answer.Location);
        Assert.Equal(0, await Found("numbat"));
        var gone = (await App.Visitor().Get(address)).Is(HttpStatusCode.Gone);
        Assert.Contains("A new law replaced it.", gone.Text);
        Assert.Contains(replacement.Number!, gone.Text);
        var said = (await lao.Follow(answer)).Is(HttpStatusCode.OK);
        Assert.Contains("A new law replaced it.", said.Text);
        Assert.Equal($"/practices/{replacement.Number}", said.One("dd a .num").ParentElement!.GetAttribute("href"));
        Assert.Contains("The allowance of the numbat years", (await lao.Get("/workspace?shelf=withdrawn")).Text);
    }

    [Fact]
    public async Task Answer_that_is_none_is_named_and_everything_typed_stays()
    {
        var practice = await Published(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Withdraw(practice));

        foreach (var (reason, replacement, field) in new[]
        {
            ("", "", "Reason"),
            (new string('x', 501), "", "Reason"),
            ("The \u0007 programme ended", "", "Reason"),
            ("The \u202e programme ended", "", "Reason"),
            ("The programme ended", "FP-LAO-1999-0001", "Replacement"),
            ("The programme ended", practice.Number!, "Replacement"),
            ("The programme ended", "<script>alert(1)</script>", "Replacement"),
        })
        {
            var refused = (await lao.Submit(page.Form(), ("reason", reason), ("replacement", replacement))).Is(HttpStatusCode.BadRequest);
            Assert.EndsWith("#" + field, refused.One("[role=alert] a").GetAttribute("href"));
            Assert.Equal("true", refused.Document.GetElementById(field)!.GetAttribute("aria-invalid"));
            Assert.Equal(replacement, refused.One("input[name=replacement]").GetAttribute("value") ?? "");
            Assert.Equal(reason.Length, refused.One("textarea[name=reason]").TextContent.Length);
            Assert.DoesNotContain("<script>alert", refused.Html);
        }

        await using var db = App.Database.Open();
        Assert.Equal(PracticeStatus.Published, (await db.Practices.SingleAsync(other => other.Id == practice.Id)).Status);
    }

    [Fact]
    public async Task Form_sent_twice_is_done_once_and_other_words_are_shown_beside_those_that_stand()
    {
        var practice = await Published(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var form = (await lao.Get(Withdraw(practice))).Form();
        await lao.Submit(form, ("reason", "The programme ended."));

        Assert.EndsWith(Withdraw(practice), (await lao.Submit(form, ("reason", "The programme ended."))).Location);
        var late = (await lao.Submit(form, ("reason", "Words that came too late"))).Is(HttpStatusCode.Conflict);
        Assert.Contains("Words that came too late", late.TextOf("[role=alert]"));
        Assert.Contains("The programme ended.", late.TextOf("dl"));
    }

    [Fact]
    public async Task Form_without_its_token_withdraws_nothing_and_keeps_what_was_typed()
    {
        var practice = await Published(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Withdraw(practice));

        var answer = await lao.Submit(page.Form(), ("reason", "Words that must not be lost"), ("replacement", "FP-TST-2026-0001"), ("__RequestVerificationToken", null));

        answer.Is(HttpStatusCode.BadRequest);
        Assert.Equal("Words that must not be lost", answer.TextOf("textarea[name=reason]"));
        Assert.Equal("FP-TST-2026-0001", answer.One("input[name=replacement]").GetAttribute("value"));
        (await App.Visitor().Get($"/practices/{practice.Number}/{practice.Slug}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Contributor_reads_who_withdraws_and_cannot()
    {
        var practice = await Published(An.Content);
        var focalPoint = An.Account.FocalPoint("lao-pdr");
        await App.Database.Add(focalPoint);
        var person = await App.SignInAsContributor("lao-pdr");

        var page = (await person.Get(Withdraw(practice))).Is(HttpStatusCode.OK);

        Assert.Contains(focalPoint.DisplayName, page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        (await Forge(person, practice)).Is(HttpStatusCode.Forbidden);
        await using var db = App.Database.Open();
        Assert.Equal(PracticeStatus.Published, (await db.Practices.SingleAsync(other => other.Id == practice.Id)).Status);
    }

    [Fact]
    public async Task For_others_there_is_nothing_here()
    {
        var practice = await Published(An.Content);
        var draft = An.Draft("lao-pdr");
        await App.Database.Add(draft);

        (await (await App.SignInAsFocalPoint("lao-pdr")).Get(Withdraw(draft))).Is(HttpStatusCode.NotFound);
        foreach (var person in new[] { await App.SignInAsFocalPoint("chad"), await App.SignInAsCoordinator(), await App.SignInAsSecretariat(), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get(Withdraw(practice))).Is(HttpStatusCode.NotFound);
            (await Forge(person, practice)).Is(HttpStatusCode.NotFound);
        }
    }

    private static string Withdraw(Practice practice) => $"/workspace/practices/{practice.Id}/withdraw";

    private async Task<Page> Forge(Person person, Practice practice) =>
        await person.Post(Withdraw(practice), (FormToken.Field, await FormToken.Of(App, person)), ("_handler", "withdraw"), ("reason", "A forged reason"));

    private async Task<Practice> Published(PracticeContent content)
    {
        var practice = An.Practice("lao-pdr", content);
        await App.Database.Add(practice);
        return practice;
    }

    private async Task<int> Found(string word) => (await App.Visitor().Get("/practices?q=" + word)).Document.QuerySelectorAll("article.card").Length;

    public sealed class OnSqlite(SqliteApp app) : WithdrawPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WithdrawPageTests(app), IClassFixture<PostgresApp>;
}
