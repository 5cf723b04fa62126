using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Tests.Treaty;
using Xunit;
using static FocalPoints.Web.Tests.Treaty.Reader;

namespace FocalPoints.Web.Tests.Topics;

/// <summary>Topics and obligations: what they are, what belongs to them, and their practices.</summary>
public abstract class TopicPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Topics_stand_under_their_heads()
    {
        var page = (await App.Visitor().Get("/themes")).Is(HttpStatusCode.OK);

        Assert.Contains("64 topics under 11 heads", page.TextOf("main .lede"));
        Assert.Contains("Physical rehabilitation", page.TextOf("#rehabilitation ul"));
    }

    [Fact]
    public async Task Topic_tells_what_it_is_and_what_belongs_to_it()
    {
        var reader = await new Reader(App.Visitor()).Open("/themes/rehabilitation");

        Assert.Equal("Rehabilitation", reader.Page.Heading);
        Assert.StartsWith("Measures that bring back", reader.Page.TextOf("main .head .lede"));
        Assert.Contains("Also called: physical rehabilitation, functional rehabilitation", reader.Page.Text);
        Assert.Contains("Assistive technology", TextOf(reader.Section("Narrower topics")));
        var facts = FactsOf(reader.Section("About this topic"));
        Assert.Contains("Medical care", facts["Related"]);
        Assert.Contains("Article 5.1: Assist victims, gather data", facts["Obligations"]);
        Assert.StartsWith("Article 20, Article 26", facts["Rights of persons with disabilities"], StringComparison.Ordinal);
        Assert.Equal("Target 3.8", facts["Sustainable Development Goals"]);
    }

    [Fact]
    public async Task Narrower_topic_leads_up_to_its_broader_one()
    {
        var page = (await App.Visitor().Get("/themes/physical-rehabilitation")).Is(HttpStatusCode.OK);

        Assert.Equal(["/themes", "/themes/rehabilitation"], page.Document.QuerySelectorAll(".crumbs a").Select(link => link.GetAttribute("href")));
        Assert.Contains("From general knowledge, still to be checked", page.Text);
    }

    [Fact]
    public async Task Topic_counts_and_shows_the_practices_that_the_reader_may_see()
    {
        var shown = An.Content with { Themes = ["assistive-technology"], Title = "Crutches made where they are used" };
        await App.Database.Add(
            An.Practice("chad", shown),
            An.Practice("chad", shown with { Title = "What the workshop told nobody", Visibility = Visibility.FocalPoints }),
            An.Draft("chad", shown with { Title = "What nobody has read" }));

        var visitor = await App.Visitor().Get("/themes/assistive-technology");
        var list = await App.Visitor().Get("/themes");
        var focalPoint = await (await App.SignInAsFocalPoint("lebanon")).Get("/themes/assistive-technology");

        Assert.Contains("1 practice", visitor.TextsOf("main h2"));
        Assert.DoesNotContain("told nobody", visitor.Html);
        Assert.NotEmpty(visitor.Document.QuerySelectorAll("main a[href='/practices?theme=assistive-technology']"));
        Assert.Contains("Assistive technology1 practice", list.TextsOf("#rehabilitation li"));
        Assert.Contains("2 practices", focalPoint.TextsOf("main h2"));
    }

    [Fact]
    public async Task Topic_without_a_practice_says_what_to_do_next()
    {
        var reader = await new Reader(App.Visitor()).Open("/themes/older-persons");

        Assert.NotEmpty(reader.Section("No practice yet").QuerySelectorAll("a[href='/workspace']"));
    }

    [Fact]
    public async Task Whoever_signed_in_without_a_State_is_not_sent_to_a_workspace_that_sends_them_back()
    {
        var reader = await new Reader(await App.SignInAsMember()).Open("/themes/older-persons");

        Assert.Empty(reader.Section("No practice yet").QuerySelectorAll("a[href='/workspace']"));
    }

    [Fact]
    public async Task Topic_leads_to_what_the_Coordinators_did_on_it()
    {
        var reader = await new Reader(App.Visitor()).Open("/themes/gender-equality");

        Assert.Contains("Closed meeting on gender", TextOf(reader.Section("What the Coordinators did")));
    }

    [Fact]
    public async Task Obligation_speaks_in_our_words_and_says_so()
    {
        var reader = await new Reader(App.Visitor()).Open("/obligations/ccm-art-5-2-g");

        Assert.Equal("Government focal point", reader.Page.Heading);
        Assert.Contains("In our own words; the treaty’s text is what counts.", reader.Page.Text);
        Assert.Empty(reader.Page.Document.QuerySelectorAll("main blockquote, main q"));
        var facts = FactsOf(reader.Section("About this obligation"));
        Assert.Contains("National focal point", facts["Topics"]);
        Assert.Contains("Dubrovnik Action Plan, Action 4.1", facts["Actions of action plans"]);
        Assert.DoesNotContain("Lausanne", facts["Actions of action plans"]);
        Assert.Contains("National Focal Point Database", TextOf(reader.Section("What the Coordinators did")));
    }

    [Fact]
    public async Task Obligations_are_listed_in_the_treatys_order_with_counts()
    {
        await App.Database.Add(An.Practice("chad", An.Content with { Obligations = ["ccm-art-5-2-d"] }));

        var page = (await App.Visitor().Get("/obligations")).Is(HttpStatusCode.OK);

        Assert.Equal(["5.1", "5.2", "(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"], page.TextsOf(".events .letter"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("#ccm-art-5-2-d a[href='/practices?obligation=ccm-art-5-2-d']"));
        Assert.Contains("Article 6(7): Support from States able to give it", page.TextsOf("main .ledger a"));
    }

    [Theory]
    [InlineData("/obligations/ccm-art-5-2")]
    [InlineData("/obligations/ccm-art-6-7")]
    public async Task Provision_that_no_practice_can_name_leads_on(string address)
    {
        var reader = await new Reader(App.Visitor()).Open(address);

        Assert.Contains("Practices name the nine points", TextOf(reader.Section("Practices")));
    }

    [Theory]
    [InlineData("/themes/no-such-theme")]
    [InlineData("/obligations/ccm-art-99")]
    public async Task Record_that_does_not_exist_is_answered_404(string address) => (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound);

    public sealed class OnSqlite(SqliteApp app) : TopicPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TopicPagesTests(app), IClassFixture<PostgresApp>;
}
