using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using FocalPoints.Web.Practices.Reading;
using Xunit;
using Action = FocalPoints.Treaty.Action;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>What a practice says, as its readers and its author's preview see it: without a request, without a database.</summary>
public sealed class PracticeBodyTests : BunitContext
{
    private static readonly Vocabulary Vocabulary = new([], [], [new Theme { Id = "rehabilitation", Label = new LocalText("Rehabilitation") }],
        [new Action { Id = "lap-31", PlanId = "lap", Number = "31", Plan = new ActionPlan { Id = "lap", Title = "Lausanne Action Plan", Abbreviation = "LAP" } }]);

    public PracticeBodyTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

    private static PracticeContent Full => An.Content with
    {
        IsFull = true,
        SuccessConditions = ["The same technician comes back.", "The road is open."],
        Advice = "Begin with **one** district.",
        Actions = ["lap-31", "gone-1"],
        Resources = new Resources(CostBand.Low, 12_500.5m, "USD", "Fuel is the largest part."),
        Reach = new Reach(Women: 1260, Men: 2915, Note: "Counted by hand."),
        SurvivorParticipationNote = "They chose the round.",
        Period = new Period("2023", "2026-03"),
        Places = ["Phonsavan"],
        Partners = ["Ministry of Health"],
        Sources = [new Source("Outside review", "https://un.example/review?a=1&b=2", "2026-08", IsIndependent: true), new Source("Letter of appointment")],
        Attachments = [new Attachment(Guid.NewGuid(), "form.pdf", "application/pdf", 84_000, null, null, "Form")],
    };

    [Fact]
    public void Everything_told_has_its_section_in_the_order_of_the_story() => Assert.Equal(
        ["lesson", "challenge", "steps", "results", "conditions", "difficulties", "lessons", "advice", "participation", "resources", "reach", "sources"],
        Body(Full).FindAll(".prose > section").Select(section => section.Id));

    [Fact]
    public void Nothing_told_has_no_section() => Assert.Empty(Body(new PracticeContent()).FindAll("section, .side dt"));

    [Theory]
    [InlineData(PracticeKind.GoodPractice, "What made it work", "The same technician comes back.")]
    [InlineData(PracticeKind.LessonLearnt, "What was learnt", "Announce the visit by radio.")]
    [InlineData(PracticeKind.Caution, "What was learnt", "Announce the visit by radio.")]
    public void Key_sentence_comes_first_and_only_once(PracticeKind kind, string heading, string sentence)
    {
        var body = Body(Full with { Kind = kind });

        Assert.Equal(heading, body.Find("#lesson h2").TextContent);
        Assert.Equal(sentence, body.Find("#lesson .said").TextContent.Trim());
        Assert.Single(body.FindAll(".prose").Single().TextContent.Split(sentence).Skip(1));
    }

    [Fact]
    public void Every_step_has_an_address_and_every_source_too()
    {
        var body = Body(Full with { Steps = [new Step("Plan", "Ask."), new Step("Go", "Drive.")] });

        Assert.Equal(["step-1", "step-2"], body.FindAll(".steps > li").Select(step => step.Id));
        Assert.Equal("Go", body.Find("#step-2 h3").TextContent);
        Assert.Equal("Outside review, August 2026 (by a body that did not carry it out)", Fold(body.Find("#source-1")));
        Assert.Equal("https://un.example/review?a=1&b=2", body.Find("#source-1 a").GetAttribute("href"));
        Assert.Equal("Letter of appointment", Fold(body.Find("#source-2")));
    }

    [Fact]
    public void Prose_is_markdown_and_all_else_is_text()
    {
        var body = Body(Full with { Challenge = "# Big\n**bold** <script>alert(1)</script>", Difficulties = [new Difficulty("**not bold**\n<b>", "One\nTwo")] });

        Assert.Equal(["Big", "bold"], body.FindAll("#challenge strong").Select(element => element.TextContent));
        Assert.Equal("**not bold**<b>", Fold(body.Find("#difficulties dt")));
        Assert.Single(body.FindAll("#difficulties dd br"));
        Assert.Empty(body.FindAll("script, #difficulties b"));
        Assert.Equal(12, body.FindAll("h2").Count);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("/account/logout")]
    [InlineData("data:text/html,x")]
    public void Source_with_an_address_that_is_none_is_no_link(string address) =>
        Assert.Empty(Body(Full with { Sources = [new Source("Report", address)] }).FindAll("#sources ol a"));

    [Fact]
    public void Facts_stand_beside_the_text()
    {
        var facts = Body(Full).FindAll(".side dl > *").Select(Fold).ToList();

        Assert.Equal(
        [
            "Period and places", "From 2023 to March 2026Phonsavan", "Partners", "Ministry of Health", "How survivors took part", "Consulted",
            "Cost", "Low: USD 12,500.5", "Action plan", "Lausanne Action Plan, Action 31", "Topics", "Rehabilitation",
        ], facts);
    }

    [Fact]
    public void Figures_are_tables_with_only_the_columns_that_were_filled_in()
    {
        var body = Body(Full with { Measures = [new Measure("People fitted", "412", "people"), new Measure("Rounds", "2", "", "2025-03")] });

        Assert.Equal(["Measure", "Value", "When"], body.FindAll("#results th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["People fitted", "Rounds"], body.FindAll("#results th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(["Women", "Men"], body.FindAll("#reach th").Select(cell => cell.TextContent));
        Assert.Equal(["1,260", "2,915"], body.FindAll("#reach td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Text_in_another_language_says_so_wherever_it_stands()
    {
        var body = Body(Full with { Language = "ar" });

        foreach (var selector in new[] { "#lesson .said", "#challenge > div", "#step-1 h3", "#step-1 > div", "#results > div", "#conditions li", "#difficulties dt", "#difficulties dd", "#lessons dd", "#advice > div", "#source-1 bdi", ".side li" })
            Assert.True(body.Find(selector) is var element && element.GetAttribute("lang") == "ar" && element.GetAttribute("dir") == "rtl", selector);
        Assert.All(body.FindAll("h2, dt").Where(element => element.ParentElement!.LocalName != "div"), ours => Assert.False(ours.HasAttribute("lang")));
    }

    [Fact]
    public void Parts_that_are_not_translated_say_in_which_language_they_are()
    {
        var body = Body(Full, field => field is "Challenge" or "SuccessConditions[1]" ? "fr" : "en");

        Assert.Equal("fr", body.Find("#challenge > div").GetAttribute("lang"));
        Assert.Equal("fr", body.Find("#conditions li").GetAttribute("lang"));
        Assert.False(body.Find("#results > div").HasAttribute("lang"));
    }

    [Fact]
    public void Files_lead_where_the_page_says() => Assert.Equal("/f/form.pdf", Body(Full).Find("#sources ul a").GetAttribute("href"));

    private static string Fold(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<PracticeBody> Body(PracticeContent content, Func<string, string>? languageOf = null) => Render<PracticeBody>(parameters => parameters
        .Add(body => body.Content, content)
        .Add(body => body.Vocabulary, Vocabulary)
        .Add(body => body.FileUrl, file => "/f/" + file.Name)
        .Add(body => body.FieldLanguage, languageOf));
}
