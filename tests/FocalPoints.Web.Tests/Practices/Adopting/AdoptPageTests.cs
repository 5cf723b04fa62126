using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Practices.Adopting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Adopting;

/// <summary>"We adapted this", told by form and read below the practice.</summary>
public abstract class AdoptPageTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice practice = An.Practice("lebanon", An.Content with { Title = "Peer visits " + Guid.NewGuid().ToString("n")[..8] });

    private string Address => PracticeUrls.Read(practice.Number!, practice.Slug);

    private string Form => AdoptingUrls.Adopt(practice.Number!, practice.Slug, "chad");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
    }

    [Fact]
    public async Task Focal_point_tells_it_and_everybody_reads_it()
    {
        var chad = await App.SignInAsFocalPoint("chad");
        var page = (await chad.Get(Address)).Is(HttpStatusCode.OK);
        Assert.Equal("We adapted this", page.TextOf("#adapted .btn"));
        var form = (await chad.Get(page.One("#adapted .btn").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Equal("How Chad adapted this practice", form.Heading);
        Assert.Empty(form.Document.QuerySelectorAll("script"));

        var done = await Send(chad, form, ("since", "2025-03"), ("kept", "**The visits.** <script>alert(1)</script>"), ("changed", "Les visites se font à deux."), ("language", "fr"));

        Assert.EndsWith("#adapted", done.Is(HttpStatusCode.Redirect).Location);
        var read = (await App.Visitor().Get(Address)).Is(HttpStatusCode.OK);
        Assert.Contains("Chad · since March 2025, from revision 1", read.TextOf("#adapted-chad header"));
        Assert.Equal("The visits.", read.TextOf("#adapted-chad dd strong"));
        Assert.DoesNotContain("<script", read.Html);
        Assert.Equal(["fr", "fr"], read.Document.QuerySelectorAll("#adapted-chad dd[lang]").Select(text => text.GetAttribute("lang")));
        Assert.All(read.Document.QuerySelectorAll("#adapted-chad dd[lang]"), text => Assert.Equal("auto", text.GetAttribute("dir")));
        Assert.Contains("Not known yet.", read.TextOf("#adapted-chad"));
        Assert.Contains(read.Document.QuerySelectorAll(".toc a"), link => link.GetAttribute("href")!.EndsWith("#adapted", StringComparison.Ordinal));
        Assert.Empty(read.Document.QuerySelectorAll("#adapted .btn"));

        var state = (await App.Visitor().Get("/states/chad")).Is(HttpStatusCode.OK);
        Assert.Contains(state.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Address + "#adapted" && link.TextContent == practice.Title);
    }

    [Fact]
    public async Task Card_facet_and_page_say_that_it_was_adapted_with_a_result_as_soon_as_the_answer_is_there()
    {
        var chad = await App.SignInAsFocalPoint("chad");
        var words = practice.Title.Split(' ')[^1];
        await Send(chad, await chad.Get(Form), ("since", "2025"), ("kept", "The visits."), ("changed", "In pairs."), ("outcome", "Fewer stay away."));

        var list = (await App.Visitor(takesKeptPages: true).Get("/practices?sort=adopted&evidence=adapted-elsewhere&q=" + words)).Is(HttpStatusCode.OK);
        Assert.Contains("Adapted elsewhere: by another State, with a result. Adapted by 1 State.", list.TextOf("article.card .trust"));
        Assert.Equal("most adapted", list.TextOf("main p.small b[aria-current=true]"));
        Assert.Contains("by another State, with a result", (await App.Visitor().Get(Address)).TextOf("main"));

        var form = await chad.Get(Form);
        var gone = await chad.Follow(await chad.Submit((await chad.Get(form.One(".acts a").GetAttribute("href")!)).Form("main form")));
        Assert.Contains("Taken back.", gone.TextOf("#adapted"));
        Assert.Contains("These are without “Evidence: ", (await App.Visitor(takesKeptPages: true).Get("/practices?evidence=adapted-elsewhere&q=" + words)).TextOf("main .note"));
    }

    [Fact]
    public async Task What_is_wrong_comes_back_by_field_with_every_character()
    {
        var chad = await App.SignInAsFocalPoint("chad");
        var longText = new string('x', 1501);

        var page = (await Send(chad, await chad.Get(Form), ("since", "2027-01"), ("kept", ""), ("changed", longText), ("outcome", "Good."))).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.Equal(3, page.Document.QuerySelectorAll("#errors li").Length);
        Assert.Equal("Write a year, or year and month, that has begun: 2025 or 2025-03.", page.TextOf("#Since-error"));
        Assert.Equal("This needs an answer.", page.TextOf("#Kept-error"));
        Assert.StartsWith("Write at most 1500 characters; take out 1.", page.TextOf("#Changed-error"));
        Assert.Equal(("2027-01", longText, "Good."), (page.One("#Since").GetAttribute("value"), page.TextOf("#Changed"), page.TextOf("#Outcome")));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Form_sent_twice_records_once_and_what_changed_meanwhile_is_not_overwritten()
    {
        var chad = await App.SignInAsFocalPoint("chad");
        var other = await App.SignInAsFocalPoint("chad");
        var form = await chad.Get(Form);
        (string, object)[] fields = [("since", "2025"), ("kept", "The visits."), ("changed", "In pairs.")];

        (await Send(chad, form, fields)).Is(HttpStatusCode.Redirect);
        (await Send(chad, form, fields)).Is(HttpStatusCode.Redirect);
        var open = await chad.Get(Form);
        Assert.Equal("The visits.", open.TextOf("#Kept"));
        (await Send(other, await other.Get(Form), [.. fields, ("outcome", "Good.")])).Is(HttpStatusCode.Redirect);

        var stale = (await Send(chad, open, ("kept", "All of it."))).Is(HttpStatusCode.Conflict);
        Assert.NotNull(stale.One("#stale"));
        Assert.Equal("All of it.", stale.TextOf("#Kept"));
        Assert.Equal("Good.", (await App.Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Items.Single().Outcome);

        // Sent again, it is meant.
        (await chad.Submit(stale.Form("main form"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("All of it.", (await App.Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Items.Single().Kept);
    }

    [Fact]
    public async Task Nobody_else_finds_a_way_to_write_it()
    {
        var own = await App.SignInAsFocalPoint("lebanon");
        var contributor = await App.SignInAsContributor("chad");
        var coordinator = await App.SignInAsCoordinator();
        foreach (var person in (Person[])[own, contributor, coordinator])
        {
            Assert.Empty((await person.Get(Address)).Document.QuerySelectorAll("#adapted .btn"));
            var refused = (await person.Get(Form)).Is(HttpStatusCode.Forbidden);
            Assert.Empty(refused.Document.QuerySelectorAll("main form"));
            (await Post(person, Form)).Is(HttpStatusCode.Forbidden);
        }

        (await Post(own, AdoptingUrls.Adopt(practice.Number!, practice.Slug, "lebanon"))).Is(HttpStatusCode.Forbidden);
        Assert.Contains("/account/login", (await App.Visitor().Get(Form)).Is(HttpStatusCode.Redirect).Location);
        (await App.Visitor().Post(Form, ("_handler", "adopt"), ("kept", "Words"))).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task What_is_not_there_or_was_withdrawn_is_not_adapted()
    {
        var account = An.Account.FocalPoint("chad");
        var chad = await App.SignInAs(account);
        var withdrawn = An.WithdrawnPractice("lebanon");
        await App.Database.Add(withdrawn);

        (await chad.Get("/practices/FP-XXX-2026-0001/x/adopt")).Is(HttpStatusCode.NotFound);
        (await Post(chad, "/practices/FP-XXX-2026-0001/x/adopt?state=chad")).Is(HttpStatusCode.NotFound);
        (await Post(chad, AdoptingUrls.Adopt(withdrawn.Number!, "x", "chad"))).Is(HttpStatusCode.Conflict);

        // The mandate ends while the form is open: what was typed comes back.
        var form = await chad.Get(Form);
        await using (var db = App.Database.Open())
        {
            (await db.Mandates.SingleAsync(mandate => mandate.MemberId == account.Id)).End(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        var ended = (await Send(chad, form, ("since", "2025"), ("kept", "The visits."), ("changed", "In pairs."))).Is(HttpStatusCode.Forbidden);
        Assert.Equal("The visits.", ended.TextOf("#Kept"));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Pages_cost_as_many_statements_however_many_adapted_it()
    {
        var chad = await App.SignInAsFocalPoint("chad");
        await chad.Get(Address);
        await chad.Get("/states/chad");
        var few = ((await chad.Get(Address)).Statements, (await chad.Get("/states/chad")).Statements, (await chad.Get(Form)).Statements);

        var others = An.Practice("iraq");
        await App.Database.Add(others);
        foreach (var state in (string[])["chad", "iraq", "lao-pdr", "croatia"])
            await Adopt(practice.Id, state);
        await Adopt(others.Id, "chad");
        await chad.Get(Address);

        Assert.Equal(few, ((await chad.Get(Address)).Statements, (await chad.Get("/states/chad")).Statements, (await chad.Get(Form)).Statements));
    }

    private async Task Adopt(Guid practiceId, string state) => Assert.True((await App.Get<AdoptPractice>().Adopt(An.Actor.FocalPoint(state), practiceId, state, 0,
        new AdoptionInput(1, "The visits.", "In pairs.", "", "", "2025", "en"), "https://localhost/")).IsDone);

    private async Task<int> Count()
    {
        await using var db = App.Database.Open();
        return await db.Adoptions.CountAsync(adoption => adoption.PracticeId == practice.Id);
    }

    private static Task<Page> Send(Person person, Page form, params (string, object)[] fields) =>
        person.Submit(form.Form("main form"), [.. fields.Select(field => (field.Item1, (object?)field.Item2))]);

    private async Task<Page> Post(Person person, string address) => await person.Post(address, ("_handler", "adopt"), (FormToken.Field, await FormToken.Of(App, person)),
        ("version", "0"), ("revision", "1"), ("since", "2025"), ("kept", "The visits."), ("changed", "In pairs."), ("language", "en"));

    public sealed class OnSqlite(SqliteApp app) : AdoptPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AdoptPageTests(app), IClassFixture<PostgresApp>;
}
