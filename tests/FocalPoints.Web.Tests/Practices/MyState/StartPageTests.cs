using System.Net;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.MyState;

/// <summary>Beginning a practice.</summary>
public abstract class StartPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string Start = "/workspace/compose";

    [Fact]
    public async Task Focal_point_starts_a_draft_and_is_led_to_the_editor()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = (await lao.Get(Start)).Is(HttpStatusCode.OK);

        var answer = await lao.Submit(page.Form(), ("language", "lo"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        await using var db = App.Database.Open();
        var draft = await db.Drafts.SingleAsync(draft => draft.PracticeId == IdIn(answer));
        Assert.Equal("lo", draft.Content.Language);
        Assert.Equal("lao-pdr", (await db.Practices.SingleAsync(practice => practice.Id == draft.PracticeId)).StateId);
    }

    [Fact]
    public async Task Form_sent_twice_makes_one_draft()
    {
        var lao = await App.SignInAsContributor("lao-pdr");
        var page = await lao.Get(Start);

        var answers = await Task.WhenAll(lao.Submit(page.Form()), lao.Submit(page.Form()));

        Assert.Equal(answers[0].Location, answers[1].Location);
        await using var db = App.Database.Open();
        Assert.Equal(1, await db.Practices.CountAsync(practice => practice.Id == IdIn(answers[0])));
    }

    [Fact]
    public async Task Who_writes_for_several_states_chooses_one()
    {
        var account = An.Account.FocalPoint("chad");
        account.Mandates.Add(new Mandate { MemberId = account.Id, Role = MandateRole.Contributor, StateId = "lebanon", From = An.Morning.AddDays(-1).UtcDateTime });
        var person = await App.SignInAs(account);
        var page = (await person.Get(Start + "?state=lebanon")).Is(HttpStatusCode.OK);
        Assert.Equal("lebanon", page.One("select[name=state] option[selected]").GetAttribute("value"));

        var answer = await person.Submit(page.Form());

        await using var db = App.Database.Open();
        Assert.Equal("lebanon", (await db.Practices.SingleAsync(practice => practice.Id == IdIn(answer))).StateId);
    }

    [Theory]
    [InlineData("chad")]
    [InlineData("mexico")]
    [InlineData("no-such-state")]
    [InlineData("")]
    public async Task Forged_state_is_refused_and_nothing_is_kept(string forged)
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Start);
        var id = Guid.NewGuid();

        var answer = await lao.Submit(page.Form(), ("state", forged), ("id", id.ToString()));

        answer.Is(HttpStatusCode.Forbidden);
        Assert.NotEmpty(answer.Document.QuerySelectorAll("main [role=alert]"));
        await using var db = App.Database.Open();
        Assert.False(await db.Practices.AnyAsync(practice => practice.Id == id));
    }

    [Theory]
    [InlineData("id", "no-guid")]
    [InlineData("id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("language", "klingon")]
    [InlineData("language", "")]
    [InlineData("language", "<script>alert(1)</script>")]
    public async Task Answer_that_is_none_is_refused_by_name(string field, string value)
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Start);

        var answer = await lao.Submit(page.Form(), (field, value));

        answer.Is(HttpStatusCode.BadRequest);
        Assert.NotEmpty(answer.Document.QuerySelectorAll("main [role=alert]"));
        Assert.StartsWith("Error:", answer.Document.Title);
        Assert.DoesNotContain("<script>alert", answer.Html);
    }

    [Fact]
    public async Task Id_of_another_states_draft_gives_nothing_away()
    {
        var other = An.Draft("chad");
        await App.Database.Add(other);
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var answer = await lao.Submit((await lao.Get(Start)).Form(), ("id", other.Id.ToString()));

        answer.Is(HttpStatusCode.Forbidden);
        Assert.DoesNotContain(other.Draft!.Title, answer.Html);
    }

    [Fact]
    public async Task Form_without_its_token_is_shown_again_with_what_was_chosen()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Start);

        var answer = await lao.Submit(page.Form(), ("language", "fr"), ("__RequestVerificationToken", null));

        answer.Is(HttpStatusCode.BadRequest);
        Assert.Equal("fr", answer.One("select[name=language] option[selected]").GetAttribute("value"));
        Assert.Contains("open too long", answer.Text);
        Assert.Equal(HttpStatusCode.Found, (await lao.Submit(answer.Form())).Status);
    }

    [Fact]
    public async Task What_is_no_form_is_answered_415()
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var answer = await lao.Send(new HttpRequestMessage(HttpMethod.Post, Start) { Content = new StringContent("{}", null, "application/json") });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }

    [Fact]
    public async Task Who_writes_for_no_state_is_told_so()
    {
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsCoordinator(), await App.SignInAsSecretariat(), await App.SignInAs(An.Account.Former()), await App.SignInAsFocalPoint("mexico") })
        {
            var page = (await person.Get(Start)).Is(HttpStatusCode.Forbidden);
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));

            var token = await FormToken.Of(App, person);
            var answer = await person.Post(Start, (FormToken.Field, token), ("_handler", "start"), ("id", Guid.NewGuid().ToString()), ("state", "lao-pdr"), ("language", "en"));
            answer.Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Visitor_is_asked_to_sign_in_and_led_back()
    {
        var page = await App.Visitor().Get(Start);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("returnUrl=%2Fworkspace%2Fcompose", page.Location);
    }

    [Fact]
    public async Task Front_page_leads_here_whoever_may_write()
    {
        const string share = $"main a.btn[href='{Start}']";

        Assert.Single((await App.Visitor().Get("/")).Document.QuerySelectorAll(share));
        Assert.Single((await (await App.SignInAsContributor()).Get("/")).Document.QuerySelectorAll(share));
        Assert.Empty((await (await App.SignInAsMember()).Get("/")).Document.QuerySelectorAll(share));
    }

    private static Guid IdIn(Page answer) => Guid.Parse(answer.Location!.Split('/')[^1]);

    public sealed class OnSqlite(SqliteApp app) : StartPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : StartPageTests(app), IClassFixture<PostgresApp>;
}
