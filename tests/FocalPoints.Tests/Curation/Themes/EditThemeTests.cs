using FocalPoints.Curation.Themes;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using FocalPoints.Topics;
using Xunit;

namespace FocalPoints.Tests.Curation.Themes;

/// <summary>Topics are edited, retired with a successor, and taken back.</summary>
public abstract class EditThemeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice("chad", An.Content with { Themes = ["assistive-technology"] });
    private readonly Actor coordinator = An.Actor.Coordinator();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Practices_are_found_by_a_topics_new_words_at_once()
    {
        Assert.Empty(await Found("exoskeleton"));

        var outcome = await Edit("rehabilitation", input => input with { Synonyms = new Dictionary<string, string>(input.Synonyms) { ["en"] = "Exoskeletons\n\nexoskeleton school" } });

        Assert.True(outcome.IsDone);
        Assert.Equal([practice.Number], await Found("exoskeleton"));
        Assert.Equal(["Exoskeletons", "exoskeleton school"], (await Get<ReadVocabulary>().Read()).Themes["rehabilitation"].Synonyms["en"]);
    }

    [Fact]
    public async Task Label_and_place_are_changed_and_practices_follow()
    {
        await Edit("assistive-technology", input => input with { BroaderId = "data-and-needs", Labels = new Dictionary<string, string>(input.Labels) { ["fr"] = "Appareillage " } });

        Assert.Equal([practice.Number], await Found(theme: "data-and-needs"));
        Assert.Empty(await Found(theme: "rehabilitation"));
        Assert.Equal("Appareillage", (await Theme("assistive-technology")).Label["fr"]);
    }

    [Fact]
    public async Task Same_words_sent_twice_are_saved_once_and_others_are_stale()
    {
        var seen = await Theme("rehabilitation");
        var input = Input(seen) with { Definition = "New words." };

        Assert.True((await Get<EditTheme>().Edit(coordinator, seen.Id, input, seen.Version)).IsDone);
        Assert.True((await Get<EditTheme>().Edit(coordinator, seen.Id, input, seen.Version)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Get<EditTheme>().Edit(coordinator, seen.Id, input with { Definition = "Others." }, seen.Version)).Kind);

        Assert.Equal(seen.Version + 1, (await Theme("rehabilitation")).Version);
    }

    [Theory]
    [InlineData("rehabilitation", ProblemRule.Circular)]
    [InlineData("physical-rehabilitation", ProblemRule.Circular)]
    [InlineData("nowhere", ProblemRule.Unknown)]
    public async Task Topic_stands_under_no_topic_of_its_own(string broader, ProblemRule rule) =>
        Assert.Equal([new Problem("Broader", rule)], (await Edit("rehabilitation", input => input with { BroaderId = broader })).Problems);

    [Fact]
    public async Task Words_have_their_bounds()
    {
        var outcome = await Edit("rehabilitation", input => input with
        {
            Labels = new Dictionary<string, string> { ["en"] = " ", ["fr"] = new string('x', 101) },
            Synonyms = new Dictionary<string, string> { ["lo"] = "a\u202eb" },
            Definition = new string('x', 1001),
        });

        Assert.Equal(
            [("Label[en]", ProblemRule.Required), ("Label[fr]", ProblemRule.TooLong), ("Synonyms[lo]", ProblemRule.ForbiddenCharacters), ("Definition", ProblemRule.TooLong)],
            outcome.Problems.Select(problem => (problem.Field, problem.Rule)));
        Assert.Equal([new Problem("Label[en]", ProblemRule.Taken)], (await Edit("rehabilitation", input => input with { Labels = new Dictionary<string, string> { ["en"] = "physical REHABILITATION" } })).Problems);
    }

    [Fact]
    public async Task Practices_of_a_retired_topic_are_found_under_its_successor()
    {
        await Found();
        var retired = await Theme("rehabilitation");
        Assert.True((await Get<RetireTheme>().Retire(coordinator, "rehabilitation", "medical-care", retired.Version)).IsDone);
        Assert.True((await Get<RetireTheme>().Retire(coordinator, "rehabilitation", "medical-care", retired.Version)).IsDone);

        Assert.Equal([practice.Number], await Found(theme: "medical-care"));
        Assert.Equal("medical-care", (await Theme("physical-rehabilitation")).BroaderId);
        var vocabulary = await Get<ReadVocabulary>().Read();
        Assert.DoesNotContain(vocabulary.CurrentThemes, theme => theme.Id == "rehabilitation");
        Assert.Equal("medical-care", vocabulary.CurrentTheme("rehabilitation")!.Id);
        Assert.Equal("/medical-care", "/" + (await Get<ResolveSearch>().Resolve(new SearchInput().With(SearchFacet.Theme, "rehabilitation"))).Values(SearchFacet.Theme).Single());

        Assert.True((await Get<RestoreTheme>().Restore(coordinator, "rehabilitation", (await Theme("rehabilitation")).Version)).IsDone);
        Assert.Equal("rehabilitation", (await Get<ReadVocabulary>().Read()).CurrentTheme("rehabilitation")!.Id);
    }

    [Fact]
    public async Task Narrower_topic_takes_the_place_of_the_one_above_it()
    {
        Assert.True((await Get<RetireTheme>().Retire(coordinator, "rehabilitation", "physical-rehabilitation", 0)).IsDone);

        Assert.Null((await Theme("physical-rehabilitation")).BroaderId);
        Assert.Equal("physical-rehabilitation", (await Theme("assistive-technology")).BroaderId);
        Assert.Equal([practice.Number], await Found(theme: "physical-rehabilitation"));
    }

    [Theory]
    [InlineData("", ProblemRule.Required)]
    [InlineData("nowhere", ProblemRule.Unknown)]
    [InlineData("rehabilitation", ProblemRule.Circular)]
    public async Task Successor_is_another_topic_in_use(string successor, ProblemRule rule) =>
        Assert.Equal([new Problem("Successor", rule)], (await Get<RetireTheme>().Retire(coordinator, "rehabilitation", successor, 0)).Problems);

    [Fact]
    public async Task Topic_far_below_cannot_take_the_place_of_the_one_above() =>
        Assert.Equal([new Problem("Successor", ProblemRule.Circular)], (await Get<RetireTheme>().Retire(coordinator, "medical-care", "first-aid", 0)).Problems);

    [Fact]
    public async Task Retired_topic_cannot_succeed_its_own_successor()
    {
        await Get<RetireTheme>().Retire(coordinator, "older-persons", "rehabilitation", 0);

        Assert.Equal([new Problem("Successor", ProblemRule.Circular)], (await Get<RetireTheme>().Retire(coordinator, "rehabilitation", "older-persons", 0)).Problems);
    }

    [Fact]
    public async Task Only_coordinators_and_the_secretariat_edit_topics()
    {
        foreach (var actor in new[] { Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former() })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<EditTheme>().Edit(actor, "rehabilitation", Input(new Theme { Id = "x" }), 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<RetireTheme>().Retire(actor, "rehabilitation", "medical-care", 0)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<RestoreTheme>().Restore(actor, "rehabilitation", 0)).Kind);
            Assert.Null(await Get<ReadTheme>().Read(actor, "rehabilitation"));
        }

        Assert.Equal(OutcomeKind.Missing, (await Get<EditTheme>().Edit(coordinator, "nowhere", Input(new Theme { Id = "x" }), 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RetireTheme>().Retire(coordinator, "nowhere", "medical-care", 0)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RestoreTheme>().Restore(coordinator, "nowhere", 0)).Kind);
        Assert.True((await Get<RetireTheme>().Retire(An.Actor.Secretariat(), "older-persons", "medical-care", 0)).IsDone);
    }

    private async Task<Outcome> Edit(string id, Func<ThemeInput, ThemeInput> change)
    {
        await Found(); // The index is there before.
        var theme = await Theme(id);
        return await Get<EditTheme>().Edit(coordinator, id, change(Input(theme)), theme.Version);
    }

    private static ThemeInput Input(Theme theme) => new(theme.Label, theme.Synonyms.ToDictionary(pair => pair.Key, pair => string.Join('\n', pair.Value)), theme.Definition, theme.BroaderId);

    private async Task<Theme> Theme(string id) => (await Get<ReadTheme>().Read(coordinator, id))!;

    private async Task<List<string?>> Found(string text = "", string? theme = null)
    {
        var input = new SearchInput { Text = text };
        if (theme is not null)
            input = input.With(SearchFacet.Theme, theme);
        return [.. (await Get<SearchPractices>().Search(input, Actor.Visitor)).Page.Items.Select(card => card.Number)];
    }

    public sealed class OnSqlite() : EditThemeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : EditThemeTests(DatabaseProvider.Postgres);
}
