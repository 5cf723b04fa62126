using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search.Suggesting;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What is suggested while somebody types, in which order, to whom.</summary>
public abstract class SuggestSearchesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task Topics_come_first_then_States_titles_and_words()
    {
        await Database.Add(An.Practice("lao-pdr", Saying("Ladders for the first ladder race", "Ladies carry lamps and ladders.")));
        await Database.Add(An.Practice("lebanon", Saying("Law clinics of the coast", "Lawyers and lamps.") with { Themes = ["laws-and-policies"] }));

        var found = await Suggest("la");

        Assert.Equal(found.Select(suggestion => suggestion.Kind).Order(), found.Select(suggestion => suggestion.Kind));
        Assert.Contains(found, suggestion => suggestion is { Kind: SuggestionKind.Theme, Id: "laws-and-policies" });
        Assert.Contains(found, suggestion => suggestion is { Kind: SuggestionKind.State, Id: "lao-pdr", Text: "Lao PDR", Also: null });
        Assert.Equal(["Law clinics of the coast", "Ladders for the first ladder race"], Texts(found, SuggestionKind.Practice).Order().Reverse());
        Assert.Contains("lamps", Texts(found, SuggestionKind.Word));
    }

    [Fact]
    public async Task There_are_eight_at_most_and_words_fill_up()
    {
        await Database.Add([.. Enumerable.Range(1, 6).Select(number => An.Practice(content: Saying($"Kangaroo tale {number}", "Kangarine kangaroid kangarump kangarest kangarock kangaroom kangarope kangarose kangarove.")))]);

        var found = await Suggest("kanga");

        Assert.Equal(SuggestSearches.Most, found.Count);
        Assert.Equal(SuggestSearches.MostTitles, Texts(found, SuggestionKind.Practice).Count());
    }

    [Fact]
    public async Task Nothing_is_suggested_for_less_than_two_letters_or_for_what_cannot_begin_anything()
    {
        await Database.Add(An.Practice(content: Saying("Rehabilitation by the river", "Rafts.")));

        foreach (var text in (string[])["", "r", "  ", "\"", "-", "🙂", new string('r', 201), string.Join(' ', Enumerable.Repeat("re", 60)), "\ud800", "%_*?"])
            Assert.Empty(await Suggest(text));
        Assert.NotEmpty(await Suggest("re"));
    }

    [Theory]
    [InlineData("réad", "fr")]
    [InlineData("REHABILITACI", "es")]
    [InlineData("تأهيل", "ar")]
    [InlineData("اعادة التاه", "ar")]
    [InlineData("ຟື້ນ", "lo")]
    [InlineData("康复", "zh")]
    [InlineData("康", "zh")]
    [InlineData("реабил", "ru")]
    public async Task Topic_is_found_by_a_beginning_in_any_language_and_shown_in_the_readers(string text, string language)
    {
        await Database.Add(An.Practice(content: An.Content with { Themes = ["rehabilitation"] }));

        var theme = Assert.Single(await Suggest(text), suggestion => suggestion is { Kind: SuggestionKind.Theme, Id: "rehabilitation" });

        Assert.Equal(("Rehabilitation", "en"), (theme.Text, theme.Language));
        Assert.Equal(language, theme.Also?.Language);
        var shown = Assert.Single(await Suggest(text, culture: CultureInfo.GetCultureInfo(language)), suggestion => suggestion is { Kind: SuggestionKind.Theme, Id: "rehabilitation" });
        Assert.Equal(language, shown.Language);
    }

    [Theory]
    [InlineData("tch", "chad", "fr")]
    [InlineData("تشا", "chad", "ar")]
    [InlineData("老", "lao-pdr", "zh")]
    [InlineData("Лаос", "lao-pdr", "ru")]
    public async Task State_is_found_by_its_name_in_any_language(string text, string id, string language)
    {
        await Database.Add(An.Practice("chad"), An.Practice("lao-pdr"));

        var state = Assert.Single(await Suggest(text), suggestion => suggestion.Kind == SuggestionKind.State);

        Assert.Equal((id, language), (state.Id, state.Also?.Language));
    }

    [Theory]
    [InlineData("en", "Village workshops for éclairs and lamps", "ECLA")]
    [InlineData("en", "Village workshops for éclairs and lamps", "workshop vill")]
    [InlineData("fr", "L’accès à l’école pour tous les enfants", "ecol")]
    [InlineData("fr", "L’accès à l’école pour tous les enfants", "enfant ac")]
    [InlineData("ar", "إعادة التأهيل في القرية", "قري")]
    [InlineData("ar", "إعادة التأهيل في القرية", "اعاده الت")]
    [InlineData("lo", "ສູນຟື້ນຟູສຸຂະພາບຢູ່ບ້ານ", "ສຸຂະພ")]
    [InlineData("lo", "ສູນຟື້ນຟູສຸຂະພາບຢູ່ບ້ານ", "ບ")]
    [InlineData("zh", "農村地區的假肢修理服務", "假肢修")]
    [InlineData("zh", "農村地區的假肢修理服務", "农")]
    [InlineData("en", "Ｗｈｅｅｌｃｈａｉｒ repairs by neighbours", "wheel")]
    public async Task Title_is_found_by_the_beginning_of_any_of_its_words(string language, string title, string text)
    {
        var practice = An.Practice(content: Saying(title, "Nothing of it.") with { Language = language, Themes = ["data-and-needs"] });
        await Database.Add(practice, An.Practice("chad", An.Content with { Themes = ["data-and-needs"], Title = "Another matter" }));

        var found = Assert.Single(await Suggest(text), suggestion => suggestion.Kind == SuggestionKind.Practice);

        Assert.Equal((practice.Title, practice.Number, practice.Slug, language), (found.Text, found.Id, found.Slug, found.Language));
    }

    [Fact]
    public async Task All_words_but_the_last_are_whole_and_titles_that_begin_so_come_first_then_the_newest()
    {
        await Database.Add(
            An.Practice(content: Saying("Kettles for all who ask", "."), publishedAt: An.Morning.AddDays(-90)),
            An.Practice(content: Saying("How the kettles came", "."), publishedAt: An.Morning.AddDays(-5)),
            An.Practice(content: Saying("Who sold the kettles", "."), publishedAt: An.Morning.AddDays(-4)));

        Assert.Equal(["Kettles for all who ask", "Who sold the kettles", "How the kettles came"], Texts(await Suggest("kett"), SuggestionKind.Practice));
        Assert.Equal(["How the kettles came"], Texts(await Suggest("kettle ca"), SuggestionKind.Practice));
        Assert.Empty(Texts(await Suggest("kett came"), SuggestionKind.Practice));
    }

    [Fact]
    public async Task Title_of_a_translation_is_suggested_where_it_is_what_begins_so()
    {
        var practice = An.Practice(content: Saying("Lanterns on the road", "."));
        await Database.Add(practice, new Translation
        {
            PracticeId = practice.Id,
            Language = "fr",
            RevisionNumber = 1,
            Origin = TranslationOrigin.Human,
            IsComplete = true,
            Content = practice.Content! with { Title = "Des réverbères sur la route", Language = "fr" },
        });

        var french = Assert.Single(await Suggest("reverb"), suggestion => suggestion.Kind == SuggestionKind.Practice);
        var english = Assert.Single(await Suggest("lant"), suggestion => suggestion.Kind == SuggestionKind.Practice);

        Assert.Equal(("Des réverbères sur la route", "fr", true), (french.Text, french.Language, french.IsTranslation));
        Assert.Equal(("Lanterns on the road", "en", false), (english.Text, english.Language, english.IsTranslation));
    }

    [Fact]
    public async Task Words_are_spelt_as_they_are_written_and_the_most_common_comes_first()
    {
        await Database.Add(
            An.Practice(content: Saying("One", "Les gravières et le gravillon de la gravière.")),
            An.Practice(content: Saying("Two", "Gravillon, gravillons, the graveyard 2026, gr2.")));

        Assert.Equal(["gravillon", "graveyard", "gravière", "gravières", "gravillons"], Texts(await Suggest("GRAV"), SuggestionKind.Word));
        Assert.Equal(["the gravillons"], Texts(await Suggest("the gravillon"), SuggestionKind.Word));
        Assert.Equal(["gravière", "gravières"], Texts(await Suggest("gravie"), SuggestionKind.Word));
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_suggested_neither_as_a_word_nor_as_a_title_topic_or_State()
    {
        await Database.Add(
            An.Practice("chad", Saying("Quetzal watch by night", "The quetzaline is known to few.") with { Visibility = Visibility.FocalPoints, Themes = ["first-aid"] }),
            An.Practice("chad", Saying("Okapi watch by day", "The okapiform.") with { Visibility = Visibility.Members, Themes = ["first-aid"] }),
            An.Draft("chad", Saying("Axolotl watch", "Axolotline.")),
            An.WithdrawnPractice("chad"),
            An.Practice("lebanon", Saying("Watch for all", ".")));

        Assert.Equal(["Quetzal watch by night", "quetzaline"], await TextsFor(An.Actor.FocalPoint("lebanon"), "quetz"));
        Assert.Equal(["Quetzal watch by night", "quetzaline"], await TextsFor(An.Actor.Contributor("chad"), "quetz"));
        foreach (var actor in (Actor[])[Actor.Visitor, An.Actor.Former(), An.Actor.Member()])
            Assert.Empty(await TextsFor(actor, "quetz"));
        Assert.Equal(["Okapi watch by day", "okapiform"], await TextsFor(An.Actor.Member(), "okap"));
        Assert.Empty(await TextsFor(Actor.Visitor, "okap"));
        Assert.Empty(await TextsFor(An.Actor.Contributor("chad"), "axol"));

        Assert.DoesNotContain(await Suggest("chad"), suggestion => suggestion.Kind == SuggestionKind.State);
        Assert.DoesNotContain(await Suggest("first aid"), suggestion => suggestion.Kind == SuggestionKind.Theme);
        Assert.Contains(await Suggest("chad", An.Actor.Member()), suggestion => suggestion is { Kind: SuggestionKind.State, Id: "chad" });
        Assert.Contains(await Suggest("first aid", An.Actor.Member()), suggestion => suggestion is { Kind: SuggestionKind.Theme, Id: "first-aid" });
    }

    [Fact]
    public async Task What_is_withdrawn_is_suggested_no_more()
    {
        var practice = An.Practice(content: Saying("Numbat crossings", "Numbatoid."));
        await Database.Add(practice, An.Practice());
        Assert.Equal(["Numbat crossings", "numbatoid"], await TextsFor(Actor.Visitor, "numb"));

        await using (var db = Database.Open())
        {
            var saved = (await db.Practices.FindAsync(practice.Id))!;
            saved.Withdraw("It was wrong.", null, An.Morning.UtcDateTime);
            db.Add(HistoryEntry.Of(Actor.System, Verb.Withdrew, nameof(Practice), practice.Id, An.Morning.UtcDateTime));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await TextsFor(Actor.Visitor, "numb"));
    }

    private static PracticeContent Saying(string title, string challenge) => An.Content with { Title = title, Challenge = challenge };

    private static IEnumerable<string> Texts(IEnumerable<Suggestion> found, SuggestionKind kind) => found.Where(suggestion => suggestion.Kind == kind).Select(suggestion => suggestion.Text);

    private async Task<IEnumerable<string>> TextsFor(Actor actor, string text) => (await Suggest(text, actor)).Select(suggestion => suggestion.Text).Where(found => !found.Equals(text, StringComparison.OrdinalIgnoreCase) && !IsWord(found));

    // The animals themselves are words too.
    private static bool IsWord(string found) => found is "quetzal" or "okapi" or "numbat";

    private Task<IReadOnlyList<Suggestion>> Suggest(string text, Actor? actor = null, CultureInfo? culture = null) => Get<SuggestSearches>().Suggest(text, actor ?? Actor.Visitor, culture ?? English);

    public sealed class OnSqlite() : SuggestSearchesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SuggestSearchesTests(DatabaseProvider.Postgres);
}
