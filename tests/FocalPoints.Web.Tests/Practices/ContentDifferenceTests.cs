using System.Globalization;
using Bunit;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices.Comparing;
using Xunit;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>Two texts side by side show what differs, for the eye and for who listens.</summary>
public sealed class ContentDifferenceTests : BunitContext
{
    private static readonly Vocabulary Nothing = new([], [], [], []);

    // What is foreign is marked, so it matters who reads.
    public ContentDifferenceTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Every_field_that_readers_see_is_compared() =>
        Assert.Equal(typeof(PracticeContent).GetProperties().Select(property => property.Name).Except([nameof(PracticeContent.IsFull), nameof(PracticeContent.KeyLesson)]).Order(),
            ComparedField.Names.Order());

    [Fact]
    public void Only_what_differs_is_shown_with_its_marks_in_words()
    {
        var before = An.Content with { Title = "A workshop that comes to the vilage", Language = "fr" };
        var after = before with { Title = "A workshop that comes to the village", Steps = [new Step("Ask for money", "At the ministry."), .. before.Steps] };

        var shown = Show(before, after);

        Assert.Equal(["Title", "Steps"], shown.FindAll("h2").Select(heading => heading.TextContent));
        Assert.Equal("[removed: vilage end of removal]", shown.Find("#differs-Title del").TextContent);
        Assert.Equal("[added: village end of addition]", shown.Find("#differs-Title ins").TextContent);
        Assert.Equal(("fr", "en"), (shown.Find("#differs-Title .sides p[lang]").GetAttribute("lang"), shown.Find("#differs-Title del .vh").GetAttribute("lang")));
        Assert.Equal("Step 1", shown.Find("#differs-Steps b").TextContent);
        Assert.Single(shown.FindAll("#differs-Steps .sides"));
        Assert.Contains("Nothing stood here.", shown.Find("#differs-Steps").TextContent);
        Assert.Contains("Summary", shown.Find("p.differs").TextContent);
    }

    [Fact]
    public void Same_texts_are_said_to_be_the_same_and_a_reviewer_sees_just_the_fields_asked_for()
    {
        var content = An.Content;
        var other = content with { Title = "Another title altogether", Summary = "Another summary of the same, long enough to be taken for one by who reads it." };

        Assert.Equal("The two texts are the same.", Show(content, content).Find(".note").TextContent);
        Assert.Equal(["Summary"], Show(content, other, nameof(PracticeContent.Summary)).FindAll("h2").Select(heading => heading.TextContent));
    }

    private IRenderedComponent<ContentDifference> Show(PracticeContent before, PracticeContent after, params string[] only) => Render<ContentDifference>(parameters => parameters
        .Add(component => component.Before, before)
        .Add(component => component.After, after)
        .Add(component => component.BeforeName, "Revision 1")
        .Add(component => component.AfterName, "Revision 2")
        .Add(component => component.Vocabulary, Nothing)
        .Add(component => component.Only, only.Length > 0 ? only : null));
}
