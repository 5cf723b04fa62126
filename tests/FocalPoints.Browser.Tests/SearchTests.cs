using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>A delegate asks in their own language, by keyboard and without any script, finds what was written in another, sees why, narrows it down and is understood with a slip.</summary>
public sealed class SearchTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Theory]
    [InlineData(360, "fauteuil roulant", "en", "Wheelchairs repaired before the rains", "The wheelchairs are repaired beside the market.", "wheelchairs", "Chad")]
    [InlineData(1280, "كرسي متحرك", "fr", "Fauteuils roulants réparés avant la saison des pluies", "Les fauteuils roulants sont réparés près du marché.", "fauteuils, roulants", "Guinea-Bissau")]
    [InlineData(360, "ລໍ້ຄົນພິການ", "es", "Sillas de ruedas para la estación de lluvias", "Las sillas de ruedas se reparan junto al mercado.", "sillas", "Lebanon")]
    public async Task Practice_in_another_language_is_found_explained_and_narrowed_to(int width, string words, string language, string title, string summary, string matched, string state)
    {
        await Browser.Site.Add(An.Practice(Slug(state), An.Content with { Language = language, Title = title, Summary = summary, Themes = ["rehabilitation"] }));
        var window = await Open(width, withScript: false);
        var page = window.Page;
        await window.Visit("/practices");

        await window.Type(page.GetByRole(AriaRole.Searchbox), words);
        await page.Keyboard.PressAsync("Enter");
        var card = page.Locator("article.card", new() { HasText = title });
        await Assertions.Expect(card.Locator(".match")).ToContainTextAsync($"matched “{words}” as {matched}");
        await window.FitsItsWidth();

        await window.Press(card.Locator("summary"));
        await Assertions.Expect(card.Locator("details li")).ToHaveTextAsync([$"“{words}”: in the title, summary"]);

        await window.Press(page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = state, Exact = true }));
        await page.WaitForURLAsync($"**state={Slug(state)}*");
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync(state);
        await Assertions.Expect(page.Locator("article.card", new() { HasText = title })).ToBeVisibleAsync();
        await window.FitsItsWidth();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Slip_is_understood_and_what_was_typed_can_be_looked_for_all_the_same(int width)
    {
        var window = await Open(width, withScript: false);
        var page = window.Page;
        await window.Visit("/practices");

        await window.Type(page.GetByRole(AriaRole.Searchbox), "rehabilitatoin");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Results for rehabilitation.");
        Assert.NotEqual(0, await page.Locator("article.card").CountAsync());
        await window.FitsItsWidth();

        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = "Search for rehabilitatoin instead." }));
        await Assertions.Expect(page.Locator("main .note")).ToContainTextAsync("No practice answers exactly this");
        await window.FitsItsWidth();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_is_said_of_a_question_is_accessible(int width)
    {
        var window = await Open(width);

        foreach (var question in (string[])["q=rehabilitatoin", "q=fauteuil+roulant&lang=km", "q=%22rehabilitatoin%22", "q=qqqqqqqqqq", "q=rehabilitation&state=chad&year=2001"])
        {
            await window.Visit("/practices?" + question);
            await window.IsAccessible();
            await window.FitsItsWidth();
        }
    }

    private static string Slug(string state) => state.ToLowerInvariant();
}
