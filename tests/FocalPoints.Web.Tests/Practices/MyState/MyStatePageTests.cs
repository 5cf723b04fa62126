using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.MyState;

/// <summary>The shelves of a State.</summary>
public abstract class MyStatePageTests(FocalPointsApp app) : PageTests(app)
{
    private const string MyState = "/workspace";

    [Fact]
    public async Task Each_shelf_shows_its_own_and_what_can_be_done()
    {
        var draft = An.Draft("mexico", An.Content with { Title = "A register that hospitals keep" });
        var published = An.Practice("mexico", An.Content with { Title = "A bus that comes to the village" });
        var withdrawn = An.WithdrawnPractice("mexico", "The programme ended in May.", published.Number);
        await App.Database.Add(new AffectedStatus { StateId = "mexico", From = new DateOnly(2026, 1, 1) });
        await App.Database.Add(draft, published, withdrawn, An.Draft("chad"), An.Practice("chad"));
        var mexico = await App.SignInAsFocalPoint("mexico");

        var drafts = (await mexico.Get(MyState)).Is(HttpStatusCode.OK);
        Assert.Equal(["A register that hospitals keep"], drafts.TextsOf("article h3"));
        Assert.Equal(["Continue writing", "Look through and publish"], drafts.TextsOf("article .inline a"));
        Assert.Equal(["Drafts 1", "Published 1", "Withdrawn 1"], drafts.TextsOf("nav.bar a"));

        var live = await mexico.Get(MyState + "?shelf=published");
        Assert.Equal(["A bus that comes to the village"], live.TextsOf("article h3"));
        Assert.Equal(["Read", "Edit", "Withdraw"], live.TextsOf("article .inline :is(a, button)"));
        Assert.Equal($"/practices/{published.Number}/{published.Slug}", live.One("article h3 a").GetAttribute("href"));

        var gone = await mexico.Get(MyState + "?shelf=withdrawn");
        Assert.Contains("The programme ended in May.", gone.TextOf("article"));
        Assert.Equal($"/practices/{published.Number}", gone.One("article .trust a").GetAttribute("href"));
    }

    [Fact]
    public async Task Edit_puts_a_draft_beside_the_live_text_once()
    {
        var practice = An.Practice("lao-pdr");
        await App.Database.Add(practice);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(MyState + "?shelf=published");

        var answers = new[] { await lao.Submit(page.Form(), ("id", practice.Id.ToString())), await lao.Submit(page.Form(), ("id", practice.Id.ToString())) };

        Assert.All(answers, answer => Assert.EndsWith($"/workspace/compose/{practice.Id}", answer.Location));
        await using var db = App.Database.Open();
        Assert.Equal(practice.Title, (await db.Drafts.SingleAsync(draft => draft.PracticeId == practice.Id)).Title);
        Assert.Equal(PracticeStatus.Published, (await db.Practices.SingleAsync(other => other.Id == practice.Id)).Status);
        Assert.Contains("The next revision is being written.", (await lao.Get(MyState + "?shelf=published")).Text);
    }

    [Fact]
    public async Task Another_states_practice_is_not_theirs_to_edit()
    {
        var practice = An.Practice("chad");
        await App.Database.Add(practice);
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = await lao.Get(MyState);

        (await lao.Submit(page.Form(), ("id", practice.Id.ToString()))).Is(HttpStatusCode.NotFound);
        (await lao.Submit(page.Form(), ("id", "no-guid"))).Is(HttpStatusCode.NotFound);
        (await lao.Submit(page.Form(), ("id", null))).Is(HttpStatusCode.NotFound);
        await using var db = App.Database.Open();
        Assert.False(await db.Drafts.AnyAsync(draft => draft.PracticeId == practice.Id));
    }

    [Fact]
    public async Task Withdrawn_practice_is_not_edited()
    {
        var practice = An.WithdrawnPractice("lao-pdr");
        await App.Database.Add(practice);
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var answer = await lao.Submit((await lao.Get(MyState)).Form(), ("id", practice.Id.ToString()));

        answer.Is(HttpStatusCode.Conflict);
        Assert.Contains("withdrawn", answer.TextOf("main [role=alert]"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Contributor_sees_everything_and_is_not_offered_to_withdraw()
    {
        await App.Database.Add(An.Practice("guinea-bissau"), An.Draft("guinea-bissau"));
        var person = await App.SignInAsContributor("guinea-bissau");

        Assert.Equal(["Continue writing", "Look through"], (await person.Get(MyState)).TextsOf("article .inline a"));
        Assert.Equal(["Read", "Edit"], (await person.Get(MyState + "?shelf=published")).TextsOf("article .inline :is(a, button)"));
    }

    [Fact]
    public async Task Who_writes_for_several_states_goes_from_one_to_the_other()
    {
        await App.Database.Add(An.Draft("chad", An.Content with { Title = "What only Chad writes" }), An.Draft("lebanon", An.Content with { Title = "What only Lebanon writes" }));
        var account = An.Account.FocalPoint("lebanon");
        account.Mandates.Add(new Mandate { MemberId = account.Id, Role = MandateRole.Contributor, StateId = "chad", From = An.Morning.AddDays(-1).UtcDateTime });
        var person = await App.SignInAs(account);

        var page = (await person.Get(MyState + "?state=lebanon")).Is(HttpStatusCode.OK);

        Assert.Equal("Lebanon", page.Heading);
        Assert.Contains("What only Lebanon writes", page.Text);
        Assert.DoesNotContain("What only Chad writes", page.Text);
        Assert.Equal("Chad", (await person.Get(MyState)).Heading);
        Assert.All(page.Document.QuerySelectorAll("nav.bar a"), link => Assert.Contains("state=lebanon", link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("?state=chad")]
    [InlineData("?state=no-such-state")]
    [InlineData("?state=")]
    public async Task Another_states_shelf_does_not_exist(string query)
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        (await lao.Get(MyState + query)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?shelf=drop")]
    [InlineData("?shelf=0")]
    [InlineData("?shelf=")]
    [InlineData("?page=-1")]
    [InlineData("?page=0")]
    [InlineData("?page=1.5")]
    [InlineData("?page=99999999999")]
    public async Task Address_that_is_not_understood_is_answered_400_with_a_way_on(string query)
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = (await lao.Get(MyState + query)).Is(HttpStatusCode.BadRequest);

        Assert.Equal(MyState, page.One("main [role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Long_shelf_comes_in_pages_at_the_same_cost()
    {
        await App.Database.Add([.. Enumerable.Range(1, 45).Select(_ => An.Practice("lebanon"))]);
        var person = await App.SignInAsFocalPoint("lebanon");
        await person.Get(MyState); // The vocabulary is kept from here on.

        var page = await person.Get(MyState + "?shelf=published&page=2");

        Assert.Equal(20, page.Document.QuerySelectorAll("article").Length);
        Assert.Equal("2", page.TextOf(".pager [aria-current]"));
        Assert.Equal(8, page.Statements);
        Assert.NotEmpty((await person.Get(MyState + "?shelf=published&page=999")).Document.QuerySelectorAll("article"));
    }

    [Fact]
    public async Task Empty_shelves_say_what_to_do_next()
    {
        var account = An.Account.FocalPoint("spain");
        var person = await App.SignInAs(account);
        (await person.Get(MyState)).Is(HttpStatusCode.Forbidden);
        await App.Database.Add(new AffectedStatus { StateId = "spain", From = new DateOnly(2026, 1, 1) });

        Assert.Equal("/workspace/compose?state=spain", (await person.Get(MyState)).One(".gap a").GetAttribute("href"));
        Assert.Equal("/workspace/compose?state=spain", (await person.Get(MyState + "?shelf=published")).One(".gap a").GetAttribute("href"));
        Assert.Contains("Nothing was withdrawn", (await person.Get(MyState + "?shelf=withdrawn")).Text);
    }

    [Fact]
    public async Task Draft_without_a_title_and_in_another_language_is_shown_as_what_it_is()
    {
        await App.Database.Add(
            An.Draft("chad", new PracticeContent { Language = "fr" }),
            An.Draft("chad", An.Content with { Language = "ar", Title = "ورشة متنقلة للأطراف الصناعية", Kind = PracticeKind.Caution }));
        var page = await (await App.SignInAsFocalPoint("chad")).Get(MyState);

        Assert.Contains("Without a title so far", page.TextsOf("article h3"));
        var arabic = page.One("article h3[lang=ar]");
        Assert.Equal("rtl", arabic.GetAttribute("dir"));
        Assert.Contains("Caution", arabic.ParentElement!.TextContent);
    }

    [Fact]
    public async Task Who_writes_for_no_state_is_led_to_what_is_theirs()
    {
        foreach (var curator in new[] { await App.SignInAsSecretariat(), await App.SignInAsCoordinator() })
        {
            Assert.EndsWith("/workspace/desk", (await curator.Get(MyState)).Is(HttpStatusCode.Redirect).Location);
            Assert.Equal("/workspace/desk", (await curator.Get(MyState + "/compose")).Is(HttpStatusCode.Forbidden).One("main a.btn").GetAttribute("href"));
        }

        (await (await App.SignInAsMember()).Get(MyState)).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAs(An.Account.Former())).Get(MyState)).Is(HttpStatusCode.Forbidden);
    }

    public sealed class OnSqlite(SqliteApp app) : MyStatePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : MyStatePageTests(app), IClassFixture<PostgresApp>;
}
