using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FocalPoints.Browser.Tests;

/// <summary>Suggestions while somebody types: by keyboard, by pointer, for those who hear the page; and the form that is left where they do not come.</summary>
public sealed class SuggestionsTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Asked = "**/suggestions?q=*";

    [Theory]
    [InlineData(360, "/", "Lighthouse")]
    [InlineData(1280, "/practices", "Windmill")]
    public async Task Title_is_chosen_by_keyboard_and_the_number_of_suggestions_is_said(int width, string address, string word)
    {
        var practice = An.Practice(content: An.Content with { Title = $"{word} keepers who call each survivor" });
        await Browser.Site.Add(practice);
        var window = await Open(width);
        await window.Visit(address);
        var (box, list) = (Box(window), List(window));
        await window.TabTo(box);
        await Expect(box).ToHaveRoleAsync(AriaRole.Combobox);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await window.Page.Keyboard.TypeAsync(word[..6]);
        await Expect(list).ToBeVisibleAsync();
        await Expect(list).ToHaveAccessibleNameAsync("Suggestions");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(window.Page.Locator(".search [role=status]")).ToHaveTextAsync("2 suggestions");
        await Expect(list.GetByRole(AriaRole.Group, new() { Name = "Practices" }).GetByRole(AriaRole.Option)).ToHaveTextAsync(practice.Title);
        await window.IsAccessible();
        await window.FitsItsWidth();

        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", await list.GetByRole(AriaRole.Option, new() { Selected = true }).GetAttributeAsync("id") ?? "");
        await Expect(list.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync(practice.Title);
        await window.IsAccessible();
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync($"**/practices/{practice.Number}/**");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_then_empties_the_box_and_arrows_go_round()
    {
        var window = await Open();
        var (box, list, keyboard) = (Box(window), List(window), window.Page.Keyboard);
        await window.Visit("/");
        await window.Type(box, "reh");
        await Expect(list).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowUp");
        await Expect(list.GetByRole(AriaRole.Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await keyboard.PressAsync("ArrowDown");
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex(".*"));
        await keyboard.PressAsync("ArrowDown");
        await Expect(list.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");

        await keyboard.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync("reh");
        await keyboard.PressAsync("Alt+ArrowDown");
        await Expect(list).ToBeVisibleAsync();
        await Expect(list.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveCountAsync(0);
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("");

        await keyboard.TypeAsync("reh");
        await Expect(list).ToBeVisibleAsync();
        await keyboard.PressAsync("Tab");
        await Expect(list).ToBeHiddenAsync();
        await Expect(window.Page.Locator(".search button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed_and_a_word_is_put_into_the_box()
    {
        var window = await Open();
        var list = List(window);
        await window.Visit("/practices");
        await window.Type(Box(window), "survivor");
        await Expect(list).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/practices?q=survivor");

        await window.TabTo(Box(window));
        await window.Page.Keyboard.PressAsync("End");
        await window.Page.Keyboard.TypeAsync("s wor");
        await Expect(list.GetByRole(AriaRole.Group, new() { Name = "Search for" })).ToBeVisibleAsync();
        var word = list.GetByRole(AriaRole.Group, new() { Name = "Search for" }).GetByRole(AriaRole.Option).First;
        var text = await word.TextContentAsync();
        await word.ClickAsync();

        Assert.StartsWith("survivors wor", text, StringComparison.Ordinal);
        await window.Page.WaitForURLAsync("**/practices?q=survivors+wor*");
        await Expect(Box(window)).ToHaveValueAsync(text!);
    }

    [Fact]
    public async Task Topic_is_found_by_its_name_in_another_language_which_stands_beside_it_as_it_is_written()
    {
        var window = await Open();
        await window.Visit("/");
        await window.Type(Box(window), "تأهيل");
        var option = List(window).GetByRole(AriaRole.Option).First;

        await Expect(option.Locator("bdi").Nth(1)).ToHaveAttributeAsync("lang", "ar");
        await Expect(option.Locator("bdi").Nth(1)).ToHaveAttributeAsync("dir", "rtl");
        await window.IsAccessible();
        await option.ClickAsync();

        await window.Page.WaitForURLAsync("**/themes/rehabilitation");
    }

    [Fact]
    public async Task Without_script_the_form_searches()
    {
        var window = await Open(withScript: false);
        await window.Visit("/");
        await window.Type(Box(window), "rehabilitation");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/practices?q=rehabilitation");
    }

    [Theory]
    [InlineData(Asked)]
    [InlineData("**/js/suggestions*")]
    [InlineData("**/css/suggestions*")]
    public async Task Where_the_line_is_cut_the_form_searches(string address)
    {
        var window = await Open();
        window.ServerIsDown = true;
        var tried = new TaskCompletionSource();
        await window.Page.RouteAsync(address, async route =>
        {
            await route.AbortAsync(RequestAbortErrorCode.ConnectionRefused);
            tried.TrySetResult();
        });
        await window.Visit("/");
        await window.Type(Box(window), "rehab");
        await tried.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Expect(List(window)).ToBeHiddenAsync();
        await window.Page.Keyboard.TypeAsync("ilitation");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/practices?q=rehabilitation");
    }

    [Fact]
    public async Task Late_answer_to_what_was_typed_before_is_not_shown()
    {
        var window = await Open();
        var (first, isShown) = (new TaskCompletionSource(), new TaskCompletionSource());
        await window.Page.RouteAsync("**/suggestions?q=reh", async route =>
        {
            first.TrySetResult();
            await isShown.Task;
            await route.ContinueAsync();
        });
        await window.Visit("/");
        await window.Type(Box(window), "reh");
        await first.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Box(window).FillAsync("chad");
        var option = List(window).GetByRole(AriaRole.Group, new() { Name = "States" }).GetByRole(AriaRole.Option);
        await Expect(option).ToHaveTextAsync("Chad");
        isShown.SetResult();

        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(option).ToHaveTextAsync("Chad");
    }

    [Fact]
    public async Task Nothing_is_fetched_where_data_is_saved()
    {
        var window = await Open();
        await window.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });");
        var asked = new List<string>();
        window.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("suggestions", StringComparison.Ordinal))
                asked.Add(request.Url);
        };
        await window.Visit("/");
        await window.Type(Box(window), "rehabilitation");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/practices?q=rehabilitation");

        Assert.Empty(asked);
    }

    private static ILocator Box(Window window) => window.Page.Locator("#q");

    private static ILocator List(Window window) => window.Page.Locator("#suggestions");
}
