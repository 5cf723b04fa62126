using System.Reflection;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Practices.Drafting;

/// <summary>Two texts of one draft.</summary>
public sealed class ContentMergeTests
{
    private static readonly PracticeContent Start = An.Content;

    private static readonly IReadOnlyList<PropertyInfo> Answers = [.. typeof(PracticeContent).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    [Fact]
    public void Every_answer_is_compared_and_taken_over_alone()
    {
        foreach (var property in Answers)
        {
            var changed = Start with { };
            property.SetValue(changed, Other(property, Start));

            Assert.Equal([property.Name], ContentMerge.Differences(Start, changed));
            Assert.Empty(ContentMerge.Differences(changed, ContentMerge.Take(Start, property.Name, changed)));
        }
    }

    [Fact]
    public void Lists_with_the_same_items_are_the_same() =>
        Assert.Empty(ContentMerge.Differences(Start, Start with { Steps = [.. Start.Steps], Themes = [.. Start.Themes], Measures = [.. Start.Measures] }));

    [Fact]
    public void What_only_one_wrote_is_kept_from_both()
    {
        var merge = ContentMerge.Of(Start, Start with { Title = "My title of this practice" }, Start with { Challenge = "Their challenge" });

        Assert.Empty(merge.Conflicts);
        Assert.Equal(("My title of this practice", "Their challenge"), (merge.Merged.Title, merge.Merged.Challenge));
    }

    [Fact]
    public void What_both_wrote_is_a_conflict_and_mine_for_now()
    {
        var merge = ContentMerge.Of(Start, Start with { Title = "My title of this practice", Advice = "Mine" }, Start with { Title = "Their title of this practice" });

        Assert.Equal(["Title"], merge.Conflicts);
        Assert.Equal(("My title of this practice", "Mine"), (merge.Merged.Title, merge.Merged.Advice));
    }

    [Fact]
    public void What_both_wrote_alike_is_no_conflict()
    {
        var same = Start with { Title = "The same title by both" };

        Assert.Empty(ContentMerge.Of(Start, same, same with { }).Conflicts);
    }

    [Fact]
    public void List_is_one_field()
    {
        var mine = Start with { Steps = [.. Start.Steps, new Step("Mine", "My step")] };
        var theirs = Start with { Steps = [.. Start.Steps, new Step("Theirs", "Their step")] };

        var merge = ContentMerge.Of(Start, mine, theirs);

        Assert.Equal(["Steps"], merge.Conflicts);
        Assert.Equal(mine.Steps, merge.Merged.Steps);
    }

    [Fact]
    public void Without_a_common_start_what_I_wrote_and_differs_is_a_conflict()
    {
        var mine = Start with { Title = "My title of this practice", Advice = "Old advice" };
        var theirs = Start with { Title = "Their title of this practice", Advice = "New advice" };

        var merge = ContentMerge.Of(mine, theirs, ["Title", "Summary"]);

        Assert.Equal(["Title"], merge.Conflicts);
        Assert.Equal(("My title of this practice", "New advice"), (merge.Merged.Title, merge.Merged.Advice));
    }

    // Another value of the same type than the one that is there.
    private static object? Other(PropertyInfo property, PracticeContent content) => property.GetValue(content) switch
    {
        string text => text + " changed",
        bool flag => !flag,
        PracticeKind => PracticeKind.Caution,
        Visibility => Visibility.FocalPoints,
        SurvivorParticipation => SurvivorParticipation.Led,
        Resources resources => resources with { Note = "changed" },
        Reach reach => reach with { Women = 7 },
        Period => new Period("1999"),
        IReadOnlyList<string> texts => (IReadOnlyList<string>)[.. texts, "changed"],
        IReadOnlyList<Step> steps => (IReadOnlyList<Step>)[.. steps, new Step("changed")],
        IReadOnlyList<Measure> measures => (IReadOnlyList<Measure>)[.. measures, new Measure("changed")],
        IReadOnlyList<Difficulty> difficulties => (IReadOnlyList<Difficulty>)[.. difficulties, new Difficulty("changed")],
        IReadOnlyList<Lesson> lessons => (IReadOnlyList<Lesson>)[.. lessons, new Lesson("changed")],
        IReadOnlyList<Source> sources => (IReadOnlyList<Source>)[.. sources, new Source("changed")],
        IReadOnlyList<Attachment> files => (IReadOnlyList<Attachment>)[.. files, new Attachment(Guid.NewGuid(), "a.pdf", "application/pdf", 1, null, null)],
        var unknown => throw new InvalidOperationException($"Say here how {property.Name} changes ({unknown?.GetType().Name})."),
    };
}
