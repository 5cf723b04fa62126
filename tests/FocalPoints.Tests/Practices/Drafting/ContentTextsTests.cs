using System.Text.Json;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Practices.Drafting;

/// <summary>The one walk over every text, and the bounds that even a draft has.</summary>
public sealed class ContentTextsTests
{
    // A mark in every text that the content can hold: whatever the walk misses keeps its mark.
    private const string Mark = "§";

    private static readonly PracticeContent Everything = new()
    {
        Kind = PracticeKind.LessonLearnt,
        Language = Mark,
        Title = Mark,
        Summary = Mark,
        Obligations = [Mark],
        Themes = [Mark],
        Actions = [Mark],
        Tags = [Mark],
        Challenge = Mark,
        Steps = [new Step(Mark, Mark)],
        Results = Mark,
        Measures = [new Measure(Mark, Mark, Mark, Mark, Mark)],
        SuccessConditions = [Mark],
        Difficulties = [new Difficulty(Mark, Mark)],
        Lessons = [new Lesson(Mark, LessonDimension.Law)],
        Advice = Mark,
        Resources = new Resources(CostBand.High, 7, Mark, Mark),
        Reach = new Reach(1, 2, 3, 4, 5, 6, 7, 8, Mark),
        SurvivorParticipation = SurvivorParticipation.Led,
        SurvivorParticipationNote = Mark,
        Period = new Period(Mark, Mark),
        Places = [Mark],
        Partners = [Mark],
        Sources = [new Source(Mark, Mark, Mark, true, true)],
        Attachments = [new Attachment(Guid.NewGuid(), "a.pdf", "application/pdf", 1, null, null, Mark, Mark, true)],
    };

    [Fact]
    public void Walk_misses_no_text()
    {
        var walked = ContentTexts.Map(Everything, (_, text) => text.Replace(Mark, ""));

        Assert.DoesNotContain(Mark, JsonSerializer.Serialize(walked, JsonSerializerOptions.Web));
        Assert.DoesNotContain("\\u00A7", JsonSerializer.Serialize(walked, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Walk_that_changes_nothing_gives_the_same_content()
    {
        Assert.Empty(ContentMerge.Differences(Everything, ContentTexts.Map(Everything, (_, text) => text)));
        Assert.Empty(ContentMerge.Differences(An.Content with { Title = "x" }, ContentTexts.Map(An.Content with { Title = "x" }, (_, text) => text) with { Title = "x" }));
    }

    [Fact]
    public void Every_text_has_a_path_of_its_own()
    {
        var fields = ContentTexts.Of(Everything).Select(text => text.Field).ToList();

        Assert.Equal(fields.Distinct(), fields);
        Assert.Contains("Steps[0].Heading", fields);
        Assert.Contains("Attachments[0].AltText", fields);
    }

    [Fact]
    public void Cleaning_makes_lines_of_lines_and_keeps_paragraphs()
    {
        var clean = ContentTexts.Clean(new PracticeContent { Title = "  A title\r\nover two lines ", Challenge = " One.\r\n\r\nTwo.\r", Steps = [new Step("A\theading", "One.\rTwo.")], Places = ["Vientiane\n"] });

        Assert.Equal(("A title over two lines", "One.\n\nTwo.", "A heading", "One.\nTwo.", "Vientiane"), (clean.Title, clean.Challenge, clean.Steps[0].Heading, clean.Steps[0].Text, clean.Places[0]));
        Assert.Empty(ContentMerge.Differences(clean, ContentTexts.Clean(clean)));
    }

    [Fact]
    public void Cleaning_composes_letters_and_mends_broken_ones()
    {
        var clean = ContentTexts.Clean(new PracticeContent { Title = "re\u0301habilitation \ud83d" });

        Assert.Equal("r\u00e9habilitation \ufffd", clean.Title);
    }

    [Fact]
    public void Blank_items_and_repeated_ones_are_left_out()
    {
        var content = Everything with
        {
            Themes = ["rehabilitation", "", "rehabilitation"],
            Steps = [new Step(), new Step("A step", "")],
            Lessons = [new Lesson("", LessonDimension.Law), new Lesson("A lesson")],
            Sources = [new Source(), new Source("A source")],
        };

        var left = ContentTexts.WithoutBlanks(content);

        Assert.Equal(["rehabilitation"], left.Themes);
        Assert.Equal([new Step("A step", "")], left.Steps);
        Assert.Equal([new Lesson("A lesson")], left.Lessons);
        Assert.Equal([new Source("A source")], left.Sources);
    }

    [Fact]
    public void Draft_may_be_far_longer_than_what_is_published()
    {
        Assert.Empty(DraftBounds.Check(An.Content with { Title = new string('x', DraftBounds.TextMax) }));
        Assert.Equal([new Problem("Title", ProblemRule.TooLong, DraftBounds.TextMax, DraftBounds.TextMax + 1)], DraftBounds.Check(An.Content with { Title = new string('x', DraftBounds.TextMax + 1) }));
    }

    [Fact]
    public void Draft_as_a_whole_is_bounded()
    {
        var content = new PracticeContent { Language = "", Partners = [.. Enumerable.Repeat(new string('x', DraftBounds.TextMax), DraftBounds.TotalMax / DraftBounds.TextMax)] };

        Assert.Empty(DraftBounds.Check(content));
        Assert.Equal([new Problem("", ProblemRule.TooLong, DraftBounds.TotalMax, DraftBounds.TotalMax + 1)], DraftBounds.Check(content with { Title = "x" }));
    }

    [Fact]
    public void List_of_a_draft_is_bounded()
    {
        var steps = Enumerable.Repeat(new Step("A step", "What was done."), DraftBounds.ItemsMax + 5).ToList();

        Assert.Empty(DraftBounds.Check(new PracticeContent { Steps = steps[..DraftBounds.ItemsMax] }));
        Assert.Equal([new Problem("Steps", ProblemRule.TooMany, DraftBounds.ItemsMax)], DraftBounds.Check(new PracticeContent { Steps = steps }));
    }

    [Fact]
    public void Key_lesson_is_the_first_of_its_list()
    {
        Assert.Equal("Lessons that matter", new PracticeContent { Kind = PracticeKind.Caution }.WithKeyLesson("Lessons that matter").Lessons[0].Text);
        Assert.Equal("What made it work", new PracticeContent().WithKeyLesson("What made it work").KeyLesson);
        Assert.Empty(new PracticeContent { SuccessConditions = ["One"] }.WithKeyLesson("").SuccessConditions);
        Assert.Equal(["New", "Two"], new PracticeContent { SuccessConditions = ["One", "Two"] }.WithKeyLesson("New").SuccessConditions);
    }
}
