using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Practices;

/// <summary>Answers by the path of their field.</summary>
public sealed class ContentPatchTests
{
    private static readonly PracticeContent Full = An.Content with
    {
        Kind = PracticeKind.Caution,
        Visibility = Visibility.FocalPoints,
        Actions = ["lap-31"],
        Tags = ["limb", "lorry"],
        Advice = "Begin with one district.",
        Resources = new Resources(CostBand.Medium, 12_500.50m, "USD", "Two technicians."),
        Reach = new Reach(Women: 120, Girls: 14, Communities: 9, Note: "From the register."),
        Lessons = [new Lesson("Announce it.", LessonDimension.Law), new Lesson("Come back.", LessonDimension.Finance)],
        SurvivorParticipation = SurvivorParticipation.Led,
        SurvivorParticipationNote = "The network chose the villages.",
        Period = new Period("2021", "2024-05"),
        Places = ["Khammouane"],
        Partners = ["Survivors' Network"],
        Sources = [new Source("Evaluation", "https://example.org/e", "2025", IsIndependent: true, IsEvaluation: true)],
    };

    [Fact]
    public void Every_answer_of_a_text_makes_the_same_text_again()
    {
        // Tags have a box of their own, and ids are answered together.
        var blank = new PracticeContent { Kind = Full.Kind, Tags = Full.Tags };
        var again = ContentPatch.Answers(Full).Aggregate(blank, (into, answer) => ContentPatch.Put(into, answer.Key, answer.Value) ?? into);

        Assert.Empty(ContentMerge.Differences(Full, again));
    }

    [Theory]
    [InlineData("Reach.Women", "about 120")]
    [InlineData("Reach.Women", "99999999999")]
    [InlineData("Reach.Nobody", "1")]
    [InlineData("Resources.Amount", "12,5o0")]
    [InlineData("Kind", "Masterpiece")]
    [InlineData("Visibility", "7")]
    [InlineData("Lessons[0].Dimension", "Weather")]
    [InlineData("Steps[100].Heading", "Far away")]
    [InlineData("Steps[0].Colour", "red")]
    [InlineData("IsFull", "true")]
    [InlineData("", "x")]
    public void Answer_that_fits_no_field_changes_nothing(string field, string answer) => Assert.Null(ContentPatch.Put(Full, field, answer));

    [Theory]
    [InlineData("1 200", 1200)]
    [InlineData("١٢٠", 120)]
    [InlineData("", null)]
    public void Number_is_read_as_people_write_it(string answer, int? number) => Assert.Equal(number, ContentPatch.Put(Full, "Reach.Women", answer)!.Reach.Women);

    [Fact]
    public void Item_beyond_the_end_is_added()
    {
        var patched = ContentPatch.Put(new PracticeContent(), "Steps[1].Heading", "Second")!;

        Assert.Equal([new Step(), new Step("Second")], patched.Steps);
    }

    [Fact]
    public void Key_lesson_goes_along_when_the_quick_form_changes_its_kind()
    {
        var good = ContentPatch.Put(new PracticeContent(), "KeyLesson", "The same technician comes back.")!;

        var caution = ContentPatch.Put(good, "Kind", "Caution")!;
        var back = ContentPatch.Put(caution, "Kind", "GoodPractice")!;

        Assert.Equal("The same technician comes back.", good.SuccessConditions[0]);
        Assert.Equal("The same technician comes back.", caution.KeyLesson);
        Assert.Equal("The same technician comes back.", back.KeyLesson);
    }

    [Fact]
    public void Emptied_key_lesson_leaves_the_other_conditions_where_they_are()
    {
        var content = new PracticeContent { SuccessConditions = ["First", "Second"] };

        var emptied = ContentPatch.Put(content, "KeyLesson", "")!;

        Assert.Equal(["", "Second"], emptied.SuccessConditions);
        Assert.Equal(["Third", "Second"], ContentPatch.Put(emptied, "KeyLesson", "Third")!.SuccessConditions);
    }
}
