using FocalPoints.Practices.Comparing;
using Xunit;

namespace FocalPoints.Tests.Practices.Comparing;

/// <summary>What two texts have in common is left in peace; what changed is marked, and both texts can be read off whole.</summary>
public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("The round starts in November.", "The round starts in November.", "The round starts in November.")]
    [InlineData("The round starts in November.", "The round starts in December.", "The round starts in [-November-]{+December+}.")]
    [InlineData("Ask the offices.", "Ask the district offices.", "Ask the {+district +}offices.")]
    [InlineData("Ask the district offices.", "Ask the offices.", "Ask the [-district -]offices.")]
    [InlineData("A new limb took two years to come.", "A new limb took six months to come.", "A new limb took [-two years-]{+six months+} to come.")]
    [InlineData("", "A first answer.", "{+A first answer.+}")]
    [InlineData("An answer.", "", "[-An answer.-]")]
    public void Words_that_changed_are_marked(string before, string after, string marked) => Assert.Equal(marked, Marked(before, after));

    [Fact]
    public void Texts_with_little_in_common_are_shown_one_after_the_other() =>
        Assert.Equal("[-Roads close in the rains.-]{+A technician was trained.+}", Marked("Roads close in the rains.", "A technician was trained."));

    [Theory]
    [InlineData("ຜູ້ລອດຊີວິດ", "ຜູ້ລອດຊີວິດໃໝ່")]
    [InlineData("受害者援助", "受害者的援助")]
    [InlineData("الناجون من الذخائر", "الناجون من الذّخائر العنقودية")]
    [InlineData("e\u0301te\u0301 long", "ete\u0301 long")]
    public void No_letter_is_torn_from_its_mark_and_both_texts_stay_whole(string before, string after)
    {
        var difference = TextDifference.Of(before, after);

        Assert.False(difference.IsSame);
        Assert.Equal(before, string.Concat(difference.Before.Select(part => part.Text)));
        Assert.Equal(after, string.Concat(difference.After.Select(part => part.Text)));
        Assert.DoesNotContain(difference.Parts, part => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(part.Text[0]) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }

    [Fact]
    public void Script_without_spaces_is_compared_letter_by_letter() => Assert.Equal("受害者{+的+}援助", Marked("受害者援助", "受害者的援助"));

    [Fact]
    public void Item_put_in_front_leaves_the_others_alone()
    {
        var items = ItemDifference.Of(["Plan the round", "Go to the village", "Come back"], ["Ask for money", "Plan the round", "Go to the village twice", "Come back"]);

        Assert.Collection(items,
            first => Assert.Equal((null, 1, "{+Ask for money+}"), (first.Before, first.After, Marked(first.Text))),
            second => Assert.Equal((2, 3, "Go to the village{+ twice+}"), (second.Before, second.After, Marked(second.Text))));
    }

    [Fact]
    public void Items_that_went_and_came_are_told_apart()
    {
        var items = ItemDifference.Of(["Roads close in the rains.", "Fuel is dear."], ["A technician was trained."]);

        Assert.Equal([(null, 1), (1, null), (2, null)], items.Select(item => (item.Before, item.After)));
        Assert.Empty(ItemDifference.Of([], []));
        Assert.Single(ItemDifference.Of([], ["One"]));
        Assert.Single(ItemDifference.Of(["One"], []));
    }

    private static string Marked(string before, string after) => Marked(TextDifference.Of(before, after));

    private static string Marked(TextDifference difference) => string.Concat(difference.Parts.Select(part => part.Kind switch
    {
        PartKind.Removed => $"[-{part.Text}-]",
        PartKind.Added => $"{{+{part.Text}+}}",
        _ => part.Text,
    }));
}
