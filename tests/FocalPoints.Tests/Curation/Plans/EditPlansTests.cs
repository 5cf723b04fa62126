using FocalPoints.Curation.Plans;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Plans;

/// <summary>Plans are added with their actions, and what was recorded under one is found under another through the crosswalk.</summary>
public abstract class EditPlansTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Lines = "1 Name a focal point\n2. Gather data\r\n3.1  Let survivors lead  ";

    private readonly Practice practice = An.Practice("chad", An.Content with { Actions = ["dap-4-1", "dap-4-2"] });
    private readonly Actor secretariat = An.Actor.Secretariat();

    private static PlanInput Plan => new("Geneva Action Plan", "gap", "12msp", "2026-11-20", "2026", "2031", "until the Fourth Review Conference", "48");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Plan_is_added_with_its_actions_once()
    {
        Assert.Equal("geneva-action-plan", (await Get<AddPlan>().Add(secretariat, Plan, Lines)).Value);
        Assert.Equal("geneva-action-plan", (await Get<AddPlan>().Add(secretariat, Plan, Lines)).Value);

        var plan = (await Get<ReadPlan>().Read(secretariat, "geneva-action-plan"))!;
        Assert.Equal(("GAP", 2026, 2031, new DateOnly(2026, 11, 20)), (plan.Abbreviation, plan.StartYear, plan.EndYear, plan.AdoptedOn));
        Assert.Equal([("gap-1", "1", "Name a focal point"), ("gap-2", "2", "Gather data"), ("gap-3-1", "3.1", "Let survivors lead")], plan.Actions.Select(action => (action.Id, action.Number, action.Title)));
        Assert.Equal("Geneva Action Plan", (await Get<ReadVocabulary>().Read()).AsOf("geneva-action-plan")!.Plan.Title);
        await Get<LoadReferenceData>().Run();
        Assert.NotNull(await Get<ReadPlan>().Read(secretariat, "geneva-action-plan"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_is_told_at_its_fields()
    {
        var outcome = await Get<AddPlan>().Add(secretariat, new PlanInput("", "a\u202eb", "no-such-meeting", "yesterday", "1999", "1998", null, "0"), "1 One\n1 Two\n- three");

        Assert.Equal(
            [("Title", ProblemRule.Required), ("Abbreviation", ProblemRule.ForbiddenCharacters), ("AdoptedAtId", ProblemRule.Unknown), ("AdoptedOn", ProblemRule.OutOfRange),
             ("StartYear", ProblemRule.OutOfRange), ("EndYear", ProblemRule.OutOfRange), ("TotalActions", ProblemRule.OutOfRange), ("Actions", ProblemRule.Unknown), ("Actions", ProblemRule.Taken)],
            outcome.Problems.Select(problem => (problem.Field, problem.Rule)));
        Assert.Equal([new Problem("EndYear", ProblemRule.OutOfRange)], (await Get<AddPlan>().Add(secretariat, Plan with { EndYear = "2025" }, Lines)).Problems);
        Assert.Equal([new Problem("Actions", ProblemRule.Required)], (await Get<AddPlan>().Add(secretariat, Plan, " \n ")).Problems);
        Assert.Equal([new Problem("Abbreviation", ProblemRule.Taken)], (await Get<AddPlan>().Add(secretariat, Plan with { Abbreviation = "DAP" }, "9 Something")).Problems);
        Assert.Equal([new Problem("Title", ProblemRule.Taken)], (await Get<AddPlan>().Add(secretariat, Plan with { Title = "Dubrovnik Action Plan" }, Lines)).Problems);
    }

    [Fact]
    public async Task Old_record_is_found_under_the_new_action_with_the_mapping_named()
    {
        await Get<AddPlan>().Add(secretariat, Plan, Lines);
        Assert.Empty(await Found("gap-1"));

        var cells = new CrosswalkCell[] { new("dap-4-1", "gap-1", "close"), new("dap-4-1", "gap-2", "Narrower"), new("dap-4-2", "gap-1", "exact"), new("dap-4-3", "gap-1", "") };
        Assert.True((await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "geneva-action-plan", cells, 0)).IsDone);
        Assert.True((await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "geneva-action-plan", cells, 0)).IsDone);

        Assert.Equal([practice.Number], await Found("gap-1"));
        Assert.Equal([practice.Number], await Found("gap-2"));
        Assert.Empty(await Found("gap-3-1"));
        var result = await Get<SearchPractices>().Search(new SearchInput { AsOf = "geneva-action-plan" }, Actor.Visitor);
        Assert.Equal([("gap-1", 1), ("gap-2", 1)], result.Facets[SearchFacet.Action].Select(count => (count.Value, count.Count)));
        var reading = (await Get<ReadVocabulary>().Read()).AsOf("geneva-action-plan")!;
        Assert.Equal([("gap-1", "dap-4-2", ActionMatch.Exact), ("gap-2", "dap-4-1", ActionMatch.Narrower)], reading.Of(result.Page.Items.Single().Actions).Select(found => (found.Action.Id, found.Named.Id, found.Match!.Value)));

        // Without a plan to read it as of, an action is what it says.
        Assert.Empty((await Get<SearchPractices>().Search(new SearchInput().With(SearchFacet.Action, "gap-1"), Actor.Visitor)).Page.Items);
        Assert.Equal(["dap-4-1", "dap-4-2"], (await Get<SearchPractices>().Search(new SearchInput(), Actor.Visitor)).Facets[SearchFacet.Action].Select(count => count.Value).Order());
    }

    [Fact]
    public async Task Crosswalk_is_the_same_from_either_side()
    {
        await Get<EditCrosswalk>().Edit(secretariat, "lausanne-action-plan", "dubrovnik-action-plan", [new("lap-31", "dap-4-1", "broader")], 0);

        var there = (await Get<ReadCrosswalk>().Read(secretariat, "dubrovnik-action-plan", "lausanne-action-plan"))!;
        Assert.Equal(ActionMatch.Narrower, there.Crosswalk.MatchOf("dubrovnik-action-plan", "dap-4-1", "lap-31"));
        Assert.Equal(ActionMatch.Broader, there.Crosswalk.MatchOf("lausanne-action-plan", "lap-31", "dap-4-1"));
        Assert.True((await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "lausanne-action-plan", [new("dap-4-1", "lap-31", "")], 1)).IsDone);
        Assert.Empty((await Get<ReadCrosswalk>().Read(secretariat, "lausanne-action-plan", "dubrovnik-action-plan"))!.Crosswalk.Mappings);
    }

    [Fact]
    public async Task Unknown_actions_are_refused_and_nothing_is_saved()
    {
        var outcome = await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "lausanne-action-plan", [new("dap-4-1", "lap-31", "exact"), new("dap-4-1", "lap-99", "exact"), new("vap-20", "lap-31", "near")], 0);

        Assert.Equal([new Problem("lap-99", ProblemRule.Unknown), new Problem("vap-20", ProblemRule.Unknown), new Problem("Match", ProblemRule.Unknown)], outcome.Problems);
        Assert.Equal(OutcomeKind.Missing, (await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "no-plan", [], 0)).Kind);
        Assert.Equal([new Problem("", ProblemRule.Circular)], (await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "dubrovnik-action-plan", [], 0)).Problems);
        await using var db = Database.Open();
        Assert.False(await db.Crosswalks.AnyAsync());
    }

    [Fact]
    public async Task Crosswalk_that_changed_meanwhile_is_not_overwritten()
    {
        await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "lausanne-action-plan", [new("dap-4-1", "lap-31", "exact")], 0);

        Assert.Equal(OutcomeKind.Stale, (await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "lausanne-action-plan", [new("dap-4-2", "lap-32", "exact")], 0)).Kind);
        Assert.True((await Get<EditCrosswalk>().Edit(secretariat, "dubrovnik-action-plan", "lausanne-action-plan", [new("dap-4-2", "lap-32", "exact")], 1)).IsDone);
        Assert.Equal(2, (await Get<ReadCrosswalk>().Read(secretariat, "dubrovnik-action-plan", "lausanne-action-plan"))!.Crosswalk.Mappings.Count);
    }

    [Fact]
    public async Task Action_is_added_and_edited_and_stays_as_a_person_left_it()
    {
        var input = new ActionInput("38", "Lead", "Survivors lead.", "2030", ["ccm-art-5-2-f"], ["participation-of-victims"]);
        Assert.Equal("lap-38", (await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", null, input, 0)).Value);
        Assert.Equal("lap-38", (await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", null, input, 0)).Value);
        Assert.Equal([new Problem("Number", ProblemRule.Taken)], (await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", null, input with { Title = "Other" }, 0)).Problems);

        Assert.True((await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", "lap-31", input with { Number = "31" }, 0)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", "lap-31", input with { Number = "31", Title = "Late" }, 0)).Kind);
        await using (var db = Database.Open())
            await db.Actions.Where(action => action.Id == "lap-31").ExecuteUpdateAsync(set => set.SetProperty(action => action.ReferenceDigest, "older"));
        await Get<LoadReferenceData>().Run();

        var action = (await Get<ReadPlan>().Read(secretariat, "lausanne-action-plan"))!.Actions.Single(action => action.Id == "lap-31");
        Assert.Equal(("Lead", FocalPoints.Data.ReferenceData.Verification.Sourced), (action.Title, action.Verification));
    }

    [Fact]
    public async Task Action_refers_to_what_is_known_only()
    {
        var outcome = await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", null, new ActionInput("-", new string('x', 161), null, null, ["no-point"], ["no-topic"]), 0);

        Assert.Equal([("Number", ProblemRule.Unknown), ("Title", ProblemRule.TooLong), ("ObligationIds", ProblemRule.Unknown), ("ThemeIds", ProblemRule.Unknown)], outcome.Problems.Select(problem => (problem.Field, problem.Rule)));
        Assert.Equal(OutcomeKind.Missing, (await Get<SaveAction>().Save(secretariat, "lausanne-action-plan", "dap-4-1", new ActionInput("1", null, null, null, [], []), 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<SaveAction>().Save(secretariat, "no-plan", null, new ActionInput("1", null, null, null, [], []), 0)).Kind);
    }

    [Fact]
    public async Task Plan_is_edited_by_who_read_it_last()
    {
        var input = new PlanInput("Lausanne Action Plan", "LAP", null, null, "2021", "2027", "longer", null);
        Assert.True((await Get<EditPlan>().Edit(secretariat, "lausanne-action-plan", input, 0)).IsDone);
        Assert.True((await Get<EditPlan>().Edit(secretariat, "lausanne-action-plan", input, 0)).IsDone);

        Assert.Equal(OutcomeKind.Stale, (await Get<EditPlan>().Edit(secretariat, "lausanne-action-plan", input with { EndYear = "2028" }, 0)).Kind);
        Assert.Equal([new Problem("Title", ProblemRule.Taken)], (await Get<EditPlan>().Edit(secretariat, "lausanne-action-plan", input with { Title = "Dubrovnik Action Plan" }, 1)).Problems);
        Assert.Equal(OutcomeKind.Missing, (await Get<EditPlan>().Edit(secretariat, "no-plan", input, 0)).Kind);
    }

    [Fact]
    public async Task Only_the_secretariat_and_coordinators_edit_plans()
    {
        foreach (var actor in new[] { Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former() })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<AddPlan>().Add(actor, Plan, Lines)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<EditPlan>().Edit(actor, "lausanne-action-plan", Plan, 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<SaveAction>().Save(actor, "lausanne-action-plan", null, new ActionInput("1", null, null, null, [], []), 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<EditCrosswalk>().Edit(actor, "lausanne-action-plan", "dubrovnik-action-plan", [], 0)).Kind);
            Assert.Null(await Get<ReadPlan>().Read(actor, "lausanne-action-plan"));
            Assert.Null(await Get<ReadCrosswalk>().Read(actor, "lausanne-action-plan", "dubrovnik-action-plan"));
        }

        Assert.True((await Get<AddPlan>().Add(An.Actor.Coordinator(), Plan, Lines)).IsDone);
    }

    private async Task<List<string?>> Found(string action) =>
        [.. (await Get<SearchPractices>().Search(new SearchInput { AsOf = "geneva-action-plan" }.With(SearchFacet.Action, action), Actor.Visitor)).Page.Items.Select(card => card.Number)];

    public sealed class OnSqlite() : EditPlansTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : EditPlansTests(DatabaseProvider.Postgres);
}
