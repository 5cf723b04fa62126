using System.Net;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>Plans are added and mapped to each other by forms, and lists are read as of a plan.</summary>
public abstract class PlanPagesTests(FocalPointsApp app) : PageTests(app)
{
    private readonly string name = "Plan " + Guid.NewGuid().ToString("n")[..10];

    private string Id => name.ToLowerInvariant().Replace(' ', '-');

    private string Prefix => "p" + Id[5..13];

    [Fact]
    public async Task Old_record_is_found_under_an_action_of_a_new_plan_and_the_mapping_is_named()
    {
        var practice = An.Practice("chad", An.Content with { Actions = ["dap-4-2"] });
        await App.Database.Add(practice);
        var secretariat = await App.SignInAsSecretariat();
        var added = await Add(secretariat, "3.2 Let survivors lead\n3.3 Count");
        Assert.Contains("The plan is added.", added.TextOf(".note.good"));
        Assert.Contains("Action 3.2: Let survivors lead", added.TextOf("section[aria-labelledby=actions]"));

        var matrix = (await secretariat.Get(PlanEditUrls.Crosswalk(Id, "dubrovnik-action-plan"))).Is(HttpStatusCode.OK);
        Assert.Equal(2 * 5, matrix.Document.QuerySelectorAll("select").Length);
        var cell = PlanEditUrls.Cell($"{Prefix}-3-2", "dap-4-2");
        var saved = await secretariat.Follow((await secretariat.Submit(matrix.Form("main form"), (cell, "Close"))).Is(HttpStatusCode.Redirect));
        Assert.Contains("The crosswalk is saved.", saved.TextOf(".note.good"));
        Assert.Equal("close", saved.TextOf($"[name='{cell}'] option[selected]"));

        var list = (await App.Visitor().Get($"/practices?action={Prefix}-3-2&asof={Id}")).Is(HttpStatusCode.OK);
        Assert.Contains(practice.Number!, list.TextOf("article.card"));
        Assert.Equal($"Found as Action 3.2 of the {name}, mapped as close: it names Action 4.2 of the Dubrovnik Action Plan.", list.TextOf("article.card .match"));
        Assert.Contains($"Read as of: {name}", list.TextOf(".chips"));
        var action = (await App.Visitor().Get($"/action-plans/{Id}/{Prefix}-3-2")).Is(HttpStatusCode.OK);
        Assert.Contains("mapped as close", action.TextOf("article.card .match"));
        Assert.Contains("Dubrovnik Action Plan, Action 4.2, mapped as close", action.Text);
        Assert.Contains("1 practice", (await App.Visitor().Get($"/action-plans/{Id}")).Text);
        var record = await App.Visitor().Get($"/practices/{practice.Number}/{practice.Slug}");
        Assert.Contains($"found as Action 3.2 of the {name}, mapped as close", record.Text);
    }

    [Fact]
    public async Task Plan_that_refers_to_unknown_things_is_refused_in_words()
    {
        var secretariat = await App.SignInAsSecretariat();
        await Add(secretariat, "1 One");
        var matrix = await secretariat.Get(PlanEditUrls.Crosswalk(Id, "dubrovnik-action-plan"));

        var page = (await secretariat.Submit(matrix.Form("main form"), (PlanEditUrls.Cell($"{Prefix}-1", "dap-99"), "Exact"))).Is(HttpStatusCode.BadRequest);

        Assert.Contains("dap-99", page.TextOf("#refusal"));
        await using var db = App.Database.Open();
        Assert.False(await db.Crosswalks.AnyAsync(crosswalk => crosswalk.SecondPlanId == Id || crosswalk.FirstPlanId == Id));
        Assert.Contains("no such action plan", (await App.Visitor().Get("/practices?asof=nonsense")).Is(HttpStatusCode.BadRequest).Text);
        foreach (var address in new[] { PlanEditUrls.Plan("nowhere"), PlanEditUrls.Action(Id, "nothing"), PlanEditUrls.NewAction("nowhere"), PlanEditUrls.Crosswalk(Id, Id), PlanEditUrls.Crosswalk(Id, "nowhere") })
            (await secretariat.Get(address)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Crosswalk_that_changed_meanwhile_shows_both_versions()
    {
        var secretariat = await App.SignInAsSecretariat();
        await Add(secretariat, "1 One");
        var form = (await secretariat.Get(PlanEditUrls.Crosswalk(Id, "lausanne-action-plan"))).Form("main form");
        var (one, other) = (PlanEditUrls.Cell($"{Prefix}-1", "lap-31"), PlanEditUrls.Cell($"{Prefix}-1", "lap-32"));
        await secretariat.Submit(form, (one, "Exact"));

        var page = (await secretariat.Submit(form, (other, "Broader"))).Is(HttpStatusCode.Conflict);

        Assert.Contains("1 to 31: exact; 1 to 32: none", page.TextOf("#refusal"));
        Assert.Equal("broader", page.TextOf($"[name='{other}'] option[selected]"));
        (await secretariat.Submit(page.Form("main form"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Action_is_edited_and_what_is_wrong_is_told_at_its_field()
    {
        var coordinator = await App.SignInAsCoordinator();
        await Add(coordinator, "1 One\n2 Two");
        var page = (await coordinator.Get(PlanEditUrls.Action(Id, $"{Prefix}-1"))).Is(HttpStatusCode.OK);

        Assert.Contains("already", (await coordinator.Submit(page.Form("main form"), ("number", "2"))).Is(HttpStatusCode.BadRequest).TextOf("#Number-error"));
        await coordinator.Submit(page.Form("main form"), ("paraphrase", "In our own words."), ("topic", new[] { "older-persons" }));
        Assert.Contains("In our own words.", (await coordinator.Submit(page.Form("main form"), ("paraphrase", "Others."))).Is(HttpStatusCode.Conflict).TextOf("#refusal"));

        var read = await App.Visitor().Get($"/action-plans/{Id}/{Prefix}-1");
        Assert.Contains("In our own words.", read.Text);
        Assert.Contains("Older", read.Text);
        var added = await coordinator.Follow(await coordinator.Submit((await coordinator.Get(PlanEditUrls.NewAction(Id))).Form("main form"), ("number", "3")));
        Assert.Contains("Action 3", added.TextOf("section[aria-labelledby=actions]"));
        var plan = await coordinator.Submit(added.Form("main form"), ("start", "2030"), ("end", "2029"));
        Assert.Contains("from the first one on", plan.Is(HttpStatusCode.BadRequest).TextOf("#EndYear-error"));
    }

    [Fact]
    public async Task Same_plan_sent_twice_is_one_and_nobody_else_edits_plans()
    {
        var secretariat = await App.SignInAsSecretariat();
        await Add(secretariat, "1 One");
        await Add(secretariat, "1 One");
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("lao-pdr"), await App.SignInAs(An.Account.Former()) })
        {
            foreach (var address in new[] { PlanEditUrls.List, PlanEditUrls.New, PlanEditUrls.Plan(Id), PlanEditUrls.Action(Id, $"{Prefix}-1"), PlanEditUrls.NewAction(Id), PlanEditUrls.Crosswalk(Id, "dubrovnik-action-plan") })
                (await person.Get(address)).Is(HttpStatusCode.Forbidden);
            (await person.Post(PlanEditUrls.New, ("_handler", "plan"), (FormToken.Field, await FormToken.Of(App, person)), ("title", "x"))).Is(HttpStatusCode.Forbidden);
        }

        Assert.InRange((await secretariat.Get(PlanEditUrls.List)).Statements, 1, 3);
        Assert.InRange((await secretariat.Get(PlanEditUrls.Plan(Id))).Statements, 1, 6);
        Assert.InRange((await secretariat.Get(PlanEditUrls.Crosswalk(Id, "dubrovnik-action-plan"))).Statements, 1, 5);
    }

    private async Task<Page> Add(Person person, string actions)
    {
        var page = (await person.Get(PlanEditUrls.New)).Is(HttpStatusCode.OK);
        var answer = await person.Submit(page.Form("main form"), ("title", name), ("abbreviation", Prefix), ("start", "2026"), ("end", "2031"), ("meeting", "12msp"), ("actions", actions));
        return await person.Follow(answer.Is(HttpStatusCode.Redirect));
    }

    public sealed class OnSqlite(SqliteApp app) : PlanPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PlanPagesTests(app), IClassFixture<PostgresApp>;
}
