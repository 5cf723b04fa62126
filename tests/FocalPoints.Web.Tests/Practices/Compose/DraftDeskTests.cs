using System.Text.Json;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using FocalPoints.Web.Practices.Compose.Desk;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Compose;

/// <summary>Two texts of one draft on one desk: nothing that either wrote is lost.</summary>
public sealed class DraftDeskTests
{
    private static readonly PracticeContent Start = An.Content with { Title = "The title at the start", Summary = "The summary at the start" };

    [Fact]
    public void Answers_in_different_fields_become_one_text()
    {
        var desk = Desk();
        desk.Put("Title", "My title ");

        var taken = desk.Meet(Saved(Start with { Summary = "Their summary" }, 2), 1);

        Assert.Equal(["Summary"], taken);
        Assert.Equal(("My title ", "Their summary"), (desk.Content.Title, desk.Content.Summary));
        Assert.Empty(desk.Conflicts);
        Assert.Equal(2, desk.Saved.Version);
        Assert.True(desk.HasUnsaved);
    }

    [Fact]
    public void Answers_in_one_field_both_stay_until_one_is_chosen()
    {
        var desk = Desk();
        desk.Put("Title", "My title");
        desk.Put("Summary", "My summary");

        desk.Meet(Saved(Start with { Title = "Their title", Summary = "Their summary" }, 2), 1);

        Assert.Equal(["Title", "Summary"], desk.Conflicts);
        Assert.Equal(("My title", "Their title"), (desk.Content.Title, desk.Theirs!.Content.Title));
        Assert.Equal(1, desk.Saved.Version);

        desk.Choose("Title", isMine: false);
        Assert.Equal(["Summary"], desk.Conflicts);
        desk.Choose("Summary", isMine: true);

        Assert.Null(desk.Theirs);
        Assert.Equal(("Their title", "My summary", 2), (desk.Content.Title, desk.Content.Summary, desk.Saved.Version));
        Assert.True(desk.HasUnsaved);
    }

    [Fact]
    public void Answer_begun_before_the_other_text_was_seen_is_a_conflict()
    {
        var desk = Desk();
        desk.Meet(Saved(Start with { Title = "Their title" }, 2), drawing: 1);

        desk.Put("Title", "My title", since: 0);

        Assert.Equal(["Title"], desk.Conflicts);
        Assert.Equal(("My title", "Their title"), (desk.Content.Title, desk.Theirs!.Content.Title));
    }

    [Fact]
    public void Answer_begun_on_the_other_text_is_a_correction()
    {
        var desk = Desk();
        desk.Meet(Saved(Start with { Title = "Their title" }, 2), drawing: 1);

        desk.Put("Title", "Their title, corrected", since: 1);

        Assert.Empty(desk.Conflicts);
    }

    [Fact]
    public void Space_at_the_end_of_a_text_is_nothing_to_save_and_is_left_there()
    {
        var desk = Desk();

        desk.Put("Title", Start.Title + " ");

        Assert.False(desk.HasUnsaved);
        Assert.Equal(Start.Title + " ", desk.Content.Title);
    }

    [Fact]
    public void Text_kept_on_the_same_version_comes_back_silently()
    {
        var desk = Desk();

        Assert.True(desk.Recover(Kept(1, ("Title", "My title", ["The title at the start"]))));

        Assert.Equal("My title", desk.Content.Title);
        Assert.Empty(desk.Conflicts);
    }

    [Fact]
    public void Text_kept_on_an_older_version_is_no_conflict_where_nobody_else_wrote()
    {
        var desk = new DraftDesk(Saved(Start with { Summary = "Their summary" }, 2));

        Assert.True(desk.Recover(Kept(1, ("Title", "My title", ["The title at the start"]))));

        Assert.Equal(("My title", "Their summary"), (desk.Content.Title, desk.Content.Summary));
        Assert.Empty(desk.Conflicts);
    }

    [Fact]
    public void Own_text_whose_receipt_was_lost_is_no_conflict()
    {
        var desk = new DraftDesk(Saved(Start with { Title = "My ti" }, 2));

        Assert.True(desk.Recover(Kept(1, ("Title", "My title", ["The title at the start", "My ti"]))));

        Assert.Equal("My title", desk.Content.Title);
        Assert.Empty(desk.Conflicts);
    }

    [Fact]
    public void Text_kept_in_a_field_where_somebody_else_wrote_is_shown_beside_theirs()
    {
        var desk = new DraftDesk(Saved(Start with { Title = "Their title" }, 2));

        Assert.True(desk.Recover(Kept(1, ("Title", "My title", ["The title at the start"]))));

        Assert.Equal(["Title"], desk.Conflicts);
        Assert.Equal(("My title", "Their title"), (desk.Content.Title, desk.Theirs!.Content.Title));
        desk.Choose("Title", isMine: false);
        Assert.Equal("Their title", desk.Content.Title);
        Assert.False(desk.HasUnsaved);
    }

    [Fact]
    public void Letters_kept_for_a_number_stand_in_the_form_again_and_are_not_saved()
    {
        var desk = Desk();

        Assert.True(desk.Recover(Kept(1, ("Reach.Women", "about forty", [""]), ("Steps[7].No", "x", [""]))));

        Assert.Equal(("Reach.Women", "about forty"), (Assert.Single(desk.Unfit).Key, desk.Unfit["Reach.Women"]));
        Assert.Equal("Reach.Women", Assert.Single(desk.UnfitProblems).Field);
        Assert.False(desk.HasUnsaved);
        Assert.True(desk.Put("Reach.Women", "40"));
        Assert.Empty(desk.Unfit);
    }

    [Fact]
    public void Text_kept_that_the_server_has_is_nothing_new() => Assert.False(Desk().Recover(Kept(7, ("Title", Start.Title + " ", []))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"at":"2026-11-24T08:00:00Z","answers":{}}""")]
    [InlineData("""{"version":1,"at":"2026-11-24T08:00:00Z","answers":{"Title":null}}""")]
    [InlineData("""{"version":1,"at":"2026-11-24T08:00:00Z","answers":{"Title":{"value":null}}}""")]
    public void Storage_that_holds_nothing_of_ours_is_passed_over(string? json) => Assert.Null(KeptText.Read(json));

    private static DraftDesk Desk() => new(Saved(Start, 1));

    private static DraftView Saved(PracticeContent content, int version) => new(Guid.NewGuid(), "lao-pdr", null, "", content, version, 0, An.Morning.UtcDateTime, "Somebody else", true);

    private static KeptText Kept(int version, params (string Path, string Value, string[] Known)[] answers) => KeptText.Read(JsonSerializer.Serialize(new
    {
        version,
        at = An.Morning,
        answers = answers.ToDictionary(answer => answer.Path, answer => new { value = answer.Value, known = answer.Known }),
    }))!;
}
