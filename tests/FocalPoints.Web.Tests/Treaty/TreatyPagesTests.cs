using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;
using static FocalPoints.Web.Tests.Treaty.Reader;

namespace FocalPoints.Web.Tests.Treaty;

/// <summary>Meetings, Coordinators by term, action plans and their actions.</summary>
public abstract class TreatyPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Theory]
    [InlineData("/meetings/no-such-meeting")]
    [InlineData("/action-plans/no-such-plan")]
    [InlineData("/action-plans/no-such-plan/lap-31")]
    [InlineData("/action-plans/lausanne-action-plan/no-such-action")]
    [InlineData("/action-plans/vientiane-action-plan/lap-31")]
    public async Task Record_that_does_not_exist_is_answered_404(string address) => (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task Meeting_tells_what_led_to_it_happened_at_it_and_began_with_it()
    {
        var reader = await new Reader(App.Visitor()).Open("/meetings/7msp");

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Equal("Seventh Meeting of States Parties", reader.Page.Heading);
        Assert.Equal("4 to 6 September 2017", reader.Page.TextOf("main .head .lede"));
        Assert.Equal(("Geneva, Switzerland", "Germany"), (facts["Place"], facts["Presidency"]));
        Assert.Contains("Concept note of Italy and Chile", TextOf(reader.Section("Written towards it")));
        Assert.Contains("Closed meeting on gender", TextOf(reader.Section("At it and beside it")));
        var terms = FactsOf(reader.Section("Coordinators"));
        Assert.Equal("Italy and Chile", terms["Until this meeting (2016-2017)"]);
        Assert.Equal("Ireland and Italy", terms["From this meeting (2017-2018)"]);
    }

    [Fact]
    public async Task Meeting_in_parts_leads_to_them_and_they_lead_back()
    {
        var reader = await (await new Reader(App.Visitor()).Open("/meetings/2rc")).Follow("Second Review Conference, Part Two", "main");

        Assert.Equal("20 to 21 September 2021", reader.Page.TextOf("main .head .lede"));
        Assert.Contains("Lausanne Action Plan", FactsOf(reader.Section("The facts"))["Adopted"]);
        Assert.NotEmpty(reader.Page.Document.QuerySelectorAll(".crumbs a[href='/meetings/2rc']"));
    }

    [Fact]
    public async Task Term_that_is_not_known_says_so_and_one_that_is_inferred_says_so_too()
    {
        var page = (await App.Visitor().Get("/coordinators")).Is(HttpStatusCode.OK);

        Assert.StartsWith("Not known", page.TextOf("#va-coord-2022-2023 .lede"));
        Assert.DoesNotContain("Candidate", page.Text);
        Assert.StartsWith("Mexico and Spain", page.TextOf("#va-coord-2020-2021 .lede"));
        Assert.Contains("Inferred", page.TextOf("#va-coord-2020-2021 .note"));
        Assert.Empty(page.Document.QuerySelectorAll("#va-coord-2023-2024 .note"));
    }

    [Fact]
    public async Task Action_whose_wording_could_not_be_checked_shows_its_number_alone()
    {
        var page = (await App.Visitor().Get("/action-plans/lausanne-action-plan/lap-31")).Is(HttpStatusCode.OK);

        Assert.Equal("Action 31", page.Heading);
        Assert.Contains("only its number is shown", page.Text);
        Assert.Equal(["Action plans", "Lausanne Action Plan"], page.TextsOf(".crumbs a"));
    }

    [Fact]
    public async Task Plan_shows_each_action_at_an_anchor_with_what_it_serves()
    {
        var page = (await App.Visitor().Get("/action-plans/dubrovnik-action-plan")).Is(HttpStatusCode.OK);

        var action = page.One("#dap-4-1");
        Assert.Equal("Action 4.1: Strengthen national capacity", TextOf(action.QuerySelector("h3")!));
        Assert.Contains("4.1(b) Review of services", TextOf(action));
        Assert.Contains("Article 5.2(g): Focal point in government", FactsOf(action)["Obligations"]);
        Assert.Contains("Capacity-building", FactsOf(action)["Topics"]);
    }

    [Fact]
    public async Task Action_counts_and_shows_the_practices_that_the_reader_may_see()
    {
        var seen = An.Content with { Actions = ["dap-4-2"], Title = "Survivors sit on the board" };
        await App.Database.Add(
            An.Practice("chad", seen),
            An.Practice("chad", seen with { Title = "What the board kept to itself", Visibility = Visibility.FocalPoints }));

        var visitor = await App.Visitor().Get("/action-plans/dubrovnik-action-plan/dap-4-2");
        var plan = await App.Visitor().Get("/action-plans/dubrovnik-action-plan");
        var focalPoint = await (await App.SignInAsFocalPoint("lebanon")).Get("/action-plans/dubrovnik-action-plan/dap-4-2");

        Assert.Contains("1 practice", visitor.TextsOf("main h2"));
        Assert.DoesNotContain("kept to itself", visitor.Html);
        Assert.Contains("1 practice", plan.TextsOf("#dap-4-2 > .small"));
        Assert.Contains("2 practices", focalPoint.TextsOf("main h2"));
        Assert.NotEmpty(visitor.Document.QuerySelectorAll("main a[href='/practices?action=dap-4-2']"));
    }

    public sealed class OnSqlite(SqliteApp app) : TreatyPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TreatyPagesTests(app), IClassFixture<PostgresApp>;
}
