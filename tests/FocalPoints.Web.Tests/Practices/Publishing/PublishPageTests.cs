using System.Net;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Publishing;

/// <summary>The last look before publishing, and what stands there afterwards.</summary>
public abstract class PublishPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Focal_point_sees_the_readers_view_and_publishes_to_a_number_an_address_and_search()
    {
        var draft = await Draft(An.Content with { Title = "A wheelchair workshop beside the zebu market" });
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = (await lao.Get(Publish(draft))).Is(HttpStatusCode.OK);
        Assert.Contains(draft.Draft!.Content.Challenge, page.Text);
        Assert.Contains("Everyone, with or without an account", page.Text);
        Assert.Equal("Publish for Lao PDR", page.TextOf("main form button"));
        Assert.Equal(0, await Found("zebu"));

        var answer = await lao.Submit(page.Form());

        Assert.EndsWith($"/workspace/practices/{draft.Id}/published", answer.Location);
        Assert.Equal(1, await Found("zebu"));
        var published = (await lao.Follow(answer)).Is(HttpStatusCode.OK);
        await using var db = App.Database.Open();
        var practice = await db.Practices.SingleAsync(practice => practice.Id == draft.Id);
        Assert.Contains(practice.Number!, published.TextOf("main dl.facts.wide"));
        Assert.Contains($"https://localhost/practices/{practice.Number}/{practice.Slug}", published.TextOf("main dl.facts.wide"));
        Assert.Contains(draft.Draft.Content.Challenge, published.Text);
        (await App.Visitor().Get($"/practices/{practice.Number}/{practice.Slug}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_links_to_the_fields()
    {
        var draft = await Draft(An.Content with { Title = "Short", Steps = [new Step("A heading alone", "")] });
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = (await lao.Get(Publish(draft))).Is(HttpStatusCode.OK);

        Assert.Equal(
            [$"/workspace/compose/{draft.Id}?field=Title", $"/workspace/compose/{draft.Id}?field=Steps%5B0%5D.Text"],
            page.Document.QuerySelectorAll("#missing a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Document.QuerySelectorAll("main form button"));
        (await lao.Submit(page.Form())).Is(HttpStatusCode.BadRequest);
        await using var db = App.Database.Open();
        Assert.Equal(PracticeStatus.Draft, (await db.Practices.SingleAsync(practice => practice.Id == draft.Id)).Status);
    }

    [Fact]
    public async Task Text_that_changed_since_is_shown_and_not_published()
    {
        var practice = await Revision();
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Publish(practice));
        await App.Get<SaveDraft>().Save(An.Actor.Contributor("lao-pdr"), practice.Id, 1, practice.Content! with { Challenge = "What a colleague wrote in the meantime." });

        var answer = await lao.Submit(page.Form(), ("significance", "major"), ("note", "My words about the change"));

        answer.Is(HttpStatusCode.Conflict);
        Assert.Contains("by Somebody", answer.TextOf("main [role=alert]"));
        Assert.Contains("What a colleague wrote in the meantime.", answer.Text);
        Assert.Equal("My words about the change", answer.TextOf("textarea[name=note]"));
        Assert.Equal("major", answer.One("input[name=significance]:checked").GetAttribute("value"));
        Assert.EndsWith("/published", (await lao.Submit(answer.Form())).Location);
    }

    [Fact]
    public async Task Revision_asks_how_much_changed_and_why()
    {
        var practice = await Revision();
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Publish(practice));

        foreach (var (significance, note, field) in new[]
        {
            ("minor", "", "Note"),
            ("minor", new string('x', 501), "Note"),
            ("minor", "A control \u0007 character", "Note"),
            ("minor", "An \u202e override", "Note"),
            ("huge", "A note", "Significance"),
            ("7", "A note", "Significance"),
        })
        {
            var refused = (await lao.Submit(page.Form(), ("significance", significance), ("note", note))).Is(HttpStatusCode.BadRequest);
            Assert.EndsWith("#" + field, refused.One("[role=alert] a").GetAttribute("href"));
            Assert.NotNull(refused.Document.GetElementById(field));
            Assert.StartsWith("Error:", refused.Document.Title);
        }

        var answer = await lao.Submit(page.Form(), ("significance", "minor"), ("note", "Told the second step better."));
        Assert.Contains("Revision 2", (await lao.Follow(answer)).Text);
    }

    [Fact]
    public async Task Contributor_sees_everything_and_who_publishes()
    {
        var draft = await Draft(An.Content);
        var focalPoint = An.Account.FocalPoint("lao-pdr");
        await App.Database.Add(focalPoint);
        var person = await App.SignInAsContributor("lao-pdr");

        var page = (await person.Get(Publish(draft))).Is(HttpStatusCode.OK);

        Assert.Contains(draft.Draft!.Content.Challenge, page.Text);
        Assert.Contains(focalPoint.DisplayName, page.Text);
        Assert.Equal("Hand in to the focal point", page.TextOf("main form button"));
        var token = await FormToken.Of(App, person);
        (await person.Post(Publish(draft), (FormToken.Field, token), ("_handler", "publish"), ("version", "1"))).Is(HttpStatusCode.Forbidden);
        await using var db = App.Database.Open();
        Assert.Equal(PracticeStatus.Draft, (await db.Practices.SingleAsync(practice => practice.Id == draft.Id)).Status);
    }

    [Fact]
    public async Task Another_states_draft_does_not_exist()
    {
        var draft = await Draft(An.Content);
        foreach (var person in new[] { await App.SignInAsFocalPoint("chad"), await App.SignInAsCoordinator(), await App.SignInAsSecretariat(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get(Publish(draft))).Is(HttpStatusCode.NotFound);
            (await person.Get($"/workspace/practices/{draft.Id}/published")).Is(HttpStatusCode.NotFound);
            var token = await FormToken.Of(App, person);
            (await person.Post(Publish(draft), (FormToken.Field, token), ("_handler", "publish"), ("version", "1"))).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Form_sent_twice_leads_to_the_same_page()
    {
        var draft = await Draft(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Publish(draft));

        var answers = new[] { await lao.Submit(page.Form()), await lao.Submit(page.Form()) };

        Assert.Equal(answers[0].Location, answers[1].Location);
        Assert.EndsWith("/published", (await lao.Get(Publish(draft))).Location);
        await using var db = App.Database.Open();
        Assert.Equal(1, await db.Revisions.CountAsync(revision => revision.PracticeId == draft.Id));
    }

    [Fact]
    public async Task Form_without_its_token_publishes_nothing_and_keeps_what_was_typed()
    {
        var practice = await Revision();
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(Publish(practice));

        var answer = await lao.Submit(page.Form(), ("significance", "major"), ("note", "Words that must not be lost"), ("__RequestVerificationToken", null));

        answer.Is(HttpStatusCode.BadRequest);
        Assert.Equal("Words that must not be lost", answer.TextOf("textarea[name=note]"));
        Assert.Equal("major", answer.One("input[name=significance]:checked").GetAttribute("value"));
        await using var db = App.Database.Open();
        Assert.Equal(1, (await db.Practices.SingleAsync(other => other.Id == practice.Id)).RevisionNumber);
        Assert.EndsWith("/published", (await lao.Submit(answer.Form())).Location);
    }

    [Theory]
    [InlineData("no-number")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData(null)]
    public async Task Forged_version_publishes_nothing(string? version)
    {
        var draft = await Draft(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        (await lao.Submit((await lao.Get(Publish(draft))).Form(), ("version", version))).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Markup_in_the_text_is_shown_as_what_it_is()
    {
        var draft = await Draft(An.Content with { Title = "A title with <script>alert(1)</script> in it", Challenge = "[click](javascript:alert(1)) <img src=x onerror=alert(1)>" });
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = (await lao.Get(Publish(draft))).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("<script>alert", page.Html);
        Assert.Empty(page.Document.QuerySelectorAll("main [onerror], main a[href^=javascript]"));
    }

    [Fact]
    public async Task Page_costs_few_statements()
    {
        var draft = await Draft(An.Content);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        await lao.Get(Publish(draft)); // The vocabulary is kept from here on.

        Assert.Equal(2, (await lao.Get(Publish(draft))).Statements);
    }

    private static string Publish(Practice practice) => $"/workspace/compose/{practice.Id}/publish";

    private async Task<Practice> Draft(PracticeContent content)
    {
        var draft = An.Draft("lao-pdr", content);
        await App.Database.Add(draft);
        return draft;
    }

    private async Task<Practice> Revision()
    {
        var practice = An.Practice("lao-pdr");
        await App.Database.Add(practice);
        await App.Get<EditPublished>().Edit(An.Actor.Contributor("lao-pdr"), practice.Id);
        return practice;
    }

    private async Task<int> Found(string word) => (await App.Visitor().Get("/practices?q=" + word)).Document.QuerySelectorAll("article.card").Length;

    public sealed class OnSqlite(SqliteApp app) : PublishPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PublishPageTests(app), IClassFixture<PostgresApp>;
}
