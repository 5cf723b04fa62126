using FocalPoints.Testing;
using Xunit;
using static FocalPoints.Web.Tests.Treaty.Reader;

namespace FocalPoints.Web.Tests.Treaty;

/// <summary>
/// The questions that the Coordinators' timeline has to answer, each walked as a person would: from a page that one starts from, by links
/// and filters alone, to the facts of the answer.
/// </summary>
public abstract class QuestionTests(FocalPointsApp app) : PageTests(app)
{
    private Reader Somebody => new(App.Visitor());

    [Fact]
    public async Task Q01_What_does_the_timeline_hold()
    {
        var reader = await Activities();

        Assert.Contains("What former and serving Coordinators have done in the field of victim assistance", reader.Page.TextOf("main .lede"));
    }

    [Fact]
    public async Task Q02_Who_wrote_the_work_plan_of_January_2024_and_up_to_which_meeting()
    {
        var reader = await (await (await Activities()).Follow("2024", ".filters")).Follow("Work plan of Austria and Panama", ".events");

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Equal("Work plan · January 2024", reader.Page.TextOf("main .head .when"));
        Assert.Equal("Austria and Panama", facts["Coordinators on Victim Assistance"]);
        Assert.Equal("Twelfth Meeting of States Parties (12MSP), announced for Geneva, September 2024", facts["Towards"]);
    }

    [Fact]
    public async Task Q03_Which_documents_are_guided_by_Actions_31_to_37_of_the_Lausanne_Action_Plan()
    {
        var reader = await Plan("Lausanne Action Plan");

        Assert.Equal(["January 2024", "November 2021"], reader.Section("What it guided").QuerySelectorAll("time").Select(TextOf));
        foreach (var document in new[] { "Work plan of Austria and Panama", "Concept note of Chile and Mexico" })
        {
            var page = await (await Plan("Lausanne Action Plan")).Follow(document, "main");
            Assert.Equal("Lausanne Action Plan, Actions 31 to 37", FactsOf(page.Section("The facts"))["Plan"]);
        }
    }

    [Fact]
    public async Task Q04_Which_documents_are_about_Action_4_of_the_Dubrovnik_Action_Plan()
    {
        var reader = await (await Plan("Dubrovnik Action Plan")).Follow("Action 4: Victim assistance", "main");

        var guided = reader.Section("What it guided");
        Assert.Equal(["January 2020", "November 2018", "December 2017", "November 2016"], guided.QuerySelectorAll("time").Select(TextOf));
        Assert.All(guided.QuerySelectorAll(".when b"), kind => Assert.Equal("Concept note", TextOf(kind)));
    }

    [Fact]
    public async Task Q05_Who_set_up_the_National_Focal_Point_Database_when_and_what_for()
    {
        var reader = await Database();

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Contains("November 2020", reader.Page.TextOf("main .head .when"));
        Assert.Equal("Mexico and Spain", facts["Coordinators on Victim Assistance"]);
        Assert.Equal("let States with cluster munition victims share lessons learnt and good practices on Article 5", facts["Meant to"]);
    }

    [Fact]
    public async Task Q06_When_and_where_was_the_database_presented()
    {
        var reader = await Database();

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Contains("shown on 26 November 2020", reader.Page.TextOf("main .lede"));
        Assert.StartsWith("Second Review Conference, Part One", facts["At"], StringComparison.Ordinal);
        Assert.Equal("Virtual", facts["Form"]);
    }

    [Fact]
    public async Task Q07_Who_were_the_Coordinators_when_the_8MSP_was_prepared()
    {
        var reader = await (await Somebody.Open("/")).Follow("Coordinators", "footer");

        var term = reader.Page.Document.QuerySelectorAll("main section.row").Single(term => FactsOf(term)["Until"] == "Eighth Meeting of States Parties (8MSP)");
        Assert.StartsWith("Ireland and Italy", TextOf(term.QuerySelector(".lede")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Q08_Who_produced_the_gender_and_diversity_guidelines_who_paid_and_where_were_they_presented()
    {
        var reader = await Guidelines();

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Contains("GMAP", facts["With"]);
        Assert.Contains("HI", facts["With"]);
        Assert.Equal("Italy", facts["Paid for by"]);
        Assert.Equal("Publication · July 2018", reader.Page.TextOf("main .head .when"));
        Assert.StartsWith("Intersessional meeting of the Anti-Personnel Mine Ban Convention", facts["At"], StringComparison.Ordinal);
        Assert.Contains("side event", facts["Place"]);
    }

    [Fact]
    public async Task Q09_Which_Coordinators_proposed_to_promote_those_guidelines_further()
    {
        var reader = await (await Guidelines()).Follow("Gender and diversity guidelines to be promoted further", "main");

        Assert.Equal("Ireland and Spain", FactsOf(reader.Section("The facts"))["Coordinators on Victim Assistance"]);
        reader = await reader.Follow("Concept note of Ireland and Spain", "main");
        Assert.Contains("2018-2019 work plan", FactsOf(reader.Section("The facts"))["Document"]);
    }

    [Fact]
    public async Task Q10_What_happened_on_5_September_2017()
    {
        var reader = await OnDay("5 September");

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Equal("Closed meeting on gender", reader.Page.Heading);
        Assert.Equal("Italy", facts["Co-coordinator on Victim Assistance"]);
        Assert.Contains("GMAP", facts["With"]);
        Assert.Equal("Seventh Meeting of States Parties (7MSP)", facts["At"]);
    }

    [Fact]
    public async Task Q11_What_happened_on_8_June_2017_and_with_whom()
    {
        var reader = await OnDay("8 June");

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Equal("Panel · 8 June 2017", reader.Page.TextOf("main .head .when"));
        Assert.Equal("Italy", facts["Coordinator on Victim Assistance"]);
        Assert.Contains("UNMAS", facts["With"]);
        Assert.StartsWith("Intersessional meeting of the Anti-Personnel Mine Ban Convention", facts["At"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Q12_Who_took_part_in_organising_the_workshop_of_18_May_2016_and_where_was_it()
    {
        var reader = await (await (await Activities()).Follow("Workshop", ".filters")).Follow("Workshop on the integrated approach", ".events");

        var facts = FactsOf(reader.Section("The facts"));
        Assert.Equal("Workshop · 18 May 2016", reader.Page.TextOf("main .head .when"));
        Assert.Equal("Australia and Chile", facts["Coordinators on Victim Assistance"]);
        Assert.Equal("Austria and Iraq", facts["Coordinators on International Cooperation and Assistance"]);
        Assert.Contains("Handicap International", facts["With"]);
        Assert.Equal("Geneva", facts["Place"]);
    }

    [Fact]
    public async Task Q13_In_which_entries_does_Italy_appear()
    {
        var reader = await (await Activities()).Follow("Italy", ".filters");

        var entries = reader.Page.Document.QuerySelectorAll(".events > li").ToDictionary(entry => entry.Id!, FactsOf);
        foreach (var id in new[] { "va-2017-12-concept-note", "va-2017-09-gender-meeting", "va-2017-06-panel", "va-2016-11-concept-note" })
            Assert.Contains("Italy", entries[id].Single(fact => fact.Key is "Coordinator" or "Coordinators").Value);
        Assert.Equal("Italy", entries["va-2018-07-guidelines"]["Paid for by"]);
        Assert.All(entries.Values, facts => Assert.Contains(facts.Values, fact => fact.Contains("Italy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Q14_Which_meetings_were_the_documents_written_towards()
    {
        var reader = await Activities();
        var towards = reader.Page.Document.QuerySelectorAll(".events > li").Select(FactsOf).Where(facts => facts.ContainsKey("Towards")).Select(facts => facts["Towards"]);
        Assert.Equal(["10MSP", "12MSP", "2RC", "7MSP", "8MSP", "9MSP"], towards.Distinct().Order(StringComparer.Ordinal));

        foreach (var meeting in new[] { "Eleventh", "Thirteenth" })
        {
            var page = await (await (await Somebody.Open("/")).Follow("Meetings", "footer")).Follow($"{meeting} Meeting of States Parties", "main");
            Assert.Contains("No concept note or work plan of the Coordinators towards this meeting is on record.", TextOf(page.Section("Written towards it")));
        }
    }

    private async Task<Reader> Activities() => await (await Somebody.Open("/")).Follow("Activities");

    private async Task<Reader> Plan(string title) => await (await (await Somebody.Open("/")).Follow("Action plans", "footer")).Follow(title, "main");

    private async Task<Reader> Database() =>
        await (await (await Activities()).Follow("Database", ".filters")).Follow("National Focal Point Database", ".events");

    private async Task<Reader> Guidelines() =>
        await (await (await Activities()).Follow("Gender and Mine Action Programme", ".filters")).Follow("Gender and diversity guidelines published", ".events");

    private async Task<Reader> OnDay(string day)
    {
        var reader = await (await Activities()).Follow("2017", ".filters");
        var entry = reader.Page.Document.QuerySelectorAll(".events > li").Single(entry => entry.QuerySelector("time") is { } time && TextOf(time) == day);
        return await reader.Follow(TextOf(entry.QuerySelector("h3 a")!), ".events");
    }

    public sealed class OnSqlite(SqliteApp app) : QuestionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : QuestionTests(app), IClassFixture<PostgresApp>;
}
