using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Tests.Treaty;
using Xunit;
using static FocalPoints.Web.Tests.Treaty.Reader;

namespace FocalPoints.Web.Tests.States;

/// <summary>States, their focal points, and what they told.</summary>
public abstract class StatePagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task States_stand_by_where_they_stand_in_the_order_of_their_names()
    {
        var reader = await new Reader(App.Visitor()).Open("/states");

        var affected = reader.Section("Affected States").QuerySelectorAll("li a").Select(TextOf).ToList();
        Assert.Contains("Lao PDR", affected);
        Assert.Equal(affected.Order(StringComparer.Create(new("en"), ignoreCase: true)), affected);
        Assert.Contains("Italy", TextOf(reader.Section("Other States Parties")));
        Assert.Contains("Lithuania", TextOf(reader.Section("Not in the Convention")));
    }

    [Fact]
    public async Task State_tells_who_its_focal_point_is_and_how_old_that_knowledge_is()
    {
        var reader = await new Reader(App.Visitor()).Open("/states/lao-pdr");

        Assert.Equal("Lao PDR", reader.Page.Heading);
        Assert.Contains("Lao People’s Democratic Republic", reader.Page.Text);
        Assert.NotEmpty(reader.Page.Document.QuerySelectorAll("main .head span[lang=lo]"));
        var focalPoint = reader.Section("Focal point");
        Assert.StartsWith("National Regulatory Authority", TextOf(focalPoint.QuerySelector(".lede")!), StringComparison.Ordinal);
        Assert.Contains("As known in 2018", TextOf(focalPoint.QuerySelector(".note")!));
        var convention = FactsOf(reader.Section("In the Convention"));
        Assert.Equal(("State Party", "3 December 2008", "18 March 2009", "1 August 2010"), (convention["Status"], convention["Signed"], convention["Ratified"], convention["In force since"]));
        Assert.Contains("list of States Parties", convention["Cluster munition victims"]);
    }

    [Fact]
    public async Task State_without_a_known_focal_point_says_so()
    {
        var reader = await new Reader(App.Visitor()).Open("/states/sierra-leone");

        Assert.Contains("No source that names the national focal point was found", TextOf(reader.Section("Focal point")));
    }

    [Fact]
    public async Task State_that_is_not_affected_shows_its_part_in_the_work()
    {
        var reader = await new Reader(App.Visitor()).Open("/states/italy");

        Assert.DoesNotContain("Coverage", reader.Page.TextsOf("main h2"));
        Assert.Equal("Not on record as a State with cluster munition victims.", FactsOf(reader.Section("In the Convention"))["Cluster munition victims"]);
        Assert.Equal("Victim assistance", FactsOf(reader.Section("Coordinator"))["2017–2018"]);
        Assert.Contains("Gender and diversity guidelines published", TextOf(reader.Section("Activities")));
        Assert.NotEmpty(reader.Page.Document.QuerySelectorAll("main a[href='/activities?state=italy']"));
    }

    [Fact]
    public async Task State_that_left_says_when()
    {
        var reader = await new Reader(App.Visitor()).Open("/states/lithuania");

        var convention = FactsOf(reader.Section("In the Convention"));
        Assert.Equal(("Left the Convention", "6 March 2025"), (convention["Status"], convention["Left on"]));
    }

    [Fact]
    public async Task Coverage_counts_what_the_reader_may_see_and_calls_a_gap_not_told_yet()
    {
        var shown = An.Content with { Obligations = ["ccm-art-5-2-a"], Title = "Needs asked at every door" };
        await App.Database.Add(
            An.Practice("lebanon", shown),
            An.Practice("lebanon", shown with { Title = "What was left out on purpose", Visibility = Visibility.FocalPoints, Obligations = ["ccm-art-5-2-e"] }));

        var visitor = await new Reader(App.Visitor()).Open("/states/lebanon");
        var focalPoint = await new Reader(await App.SignInAsFocalPoint("chad")).Open("/states/lebanon");

        var strip = visitor.Section("Coverage").QuerySelectorAll(".strip li").Select(TextOf).ToList();
        Assert.Equal(9, strip.Count);
        Assert.Contains("(a) 1 practice: Assess needs", strip);
        Assert.Contains("(e) –not told yet: No discrimination", strip);
        Assert.NotEmpty(visitor.Page.Document.QuerySelectorAll(".strip a[href='/practices?state=lebanon&obligation=ccm-art-5-2-a']"));
        Assert.Contains("1 practice", visitor.Page.TextsOf("main h2"));
        Assert.DoesNotContain("on purpose", visitor.Page.Html);
        Assert.Contains("2 practices", focalPoint.Page.TextsOf("main h2"));
    }

    [Fact]
    public async Task State_that_told_nothing_says_what_to_do_next()
    {
        var reader = await new Reader(App.Visitor()).Open("/states/guinea-bissau");

        var practices = reader.Section("No practice yet");
        Assert.NotEmpty(practices.QuerySelectorAll("a[href='/workspace']"));
        Assert.NotEmpty(practices.QuerySelectorAll("a[href='/practices']"));
    }

    [Fact]
    public async Task State_that_does_not_exist_is_answered_404() => (await App.Visitor().Get("/states/atlantis")).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task Directory_names_institutions_and_no_address()
    {
        await App.SignInAsFocalPoint("lao-pdr"); // Their account is no entry of the directory.

        var page = (await App.Visitor().Get("/focal-points")).Is(HttpStatusCode.OK);

        Assert.Contains("National Regulatory Authority", page.TextOf("#lao-pdr"));
        Assert.Contains("As known in 2018.", page.TextOf("#lao-pdr"));
        Assert.Contains("Not established.", page.TextOf("#sierra-leone"));
        Assert.DoesNotContain("@", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^=mailto]"));
    }

    public sealed class OnSqlite(SqliteApp app) : StatePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : StatePagesTests(app), IClassFixture<PostgresApp>;
}
