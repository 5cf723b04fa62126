using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// From a contributor's draft to the word of the State, by keyboard, where a coordinator approves as well: drafted, handed in, confirmed, a change asked for at one field, that
/// field mended, confirmed again, approved, read. Every page on the way is accessible.
/// </summary>
public sealed class ReviewTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Title = "A lorry with a workshop that comes to the village";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Draft_becomes_the_word_of_its_State_with_a_change_on_the_way(int width)
    {
        await using var site = await RunningSite.Start(("Publication__Mode", "Reviewed"), ("Review__CheckLinks", "false"));
        var (contributor, focalPoint, coordinator) = (An.Account.Contributor(), An.Account.FocalPoint(), An.Account.Coordinator());
        await site.Add(contributor, focalPoint, coordinator);
        var (author, state, reviewer) = (await Open(width, site: site), await Open(width, site: site), await Open(width, site: site));

        await Write(author, contributor);
        await HandIn(author);
        await state.SignIn(focalPoint);
        await Confirm(state);
        await reviewer.SignIn(coordinator);
        await AskForAChange(reviewer);
        await Mend(author);
        await HandIn(author);
        await Confirm(state);
        await Approve(reviewer);
        await Read(await Open(width, site: site));
        Assert.Empty(site.Errors);
    }

    private static async Task Write(Window window, Member contributor)
    {
        var page = window.Page;
        await window.SignIn(contributor);
        await window.Visit("/workspace/compose");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Start writing" }));
        await page.WaitForURLAsync("**/workspace/compose/*-*");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await window.Type(page.Locator("#Title"), Title);
        await window.Type(page.Locator("#Summary"), "The workshop stops in each district twice a year, so that nobody travels for days to have a socket adjusted.");
        await window.Type(page.Locator("#KeyLesson"), "The same technician comes back each time.");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("No discrimination") }));
        await window.Type(page.Locator("#Themes-filter"), "physical");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { Name = "Physical rehabilitation" }));
        await Assertions.Expect(page.Locator("#Themes-chosen")).ToContainTextAsync("1 of 5 chosen");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await Looks(window);
        await Follow(window, "Hand in…", "**/publish");
    }

    private static async Task HandIn(Window window)
    {
        await Looks(window);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in to the focal point" }));
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("With the focal point since");
        await Looks(window);
    }

    private static async Task Confirm(Window window)
    {
        await window.Visit("/workspace");
        await Looks(window);
        await window.Press(window.Page.Locator("article.card a", new() { HasText = "Read and confirm" }));
        await window.Page.WaitForURLAsync("**/confirm");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Is this the word of Lao PDR?");
        await Looks(window);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm for Lao PDR" }));
        await window.Page.WaitForURLAsync("**/publish");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("A coordinator has still to approve it");
        await Looks(window);
    }

    private static async Task AskForAChange(Window window)
    {
        var page = window.Page;
        await window.Visit("/workspace/review");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = Title }));
        await page.WaitForURLAsync("**/workspace/review/*-*");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Take it", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Give it back" })).ToBeVisibleAsync();
        await window.TabTo(page.Locator("#Field"));
        await page.Locator("#Field").SelectOptionAsync("Summary");
        await window.Type(page.Locator("#Text"), "How many districts are there?");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }));
        await Assertions.Expect(page.Locator("article.comment")).ToContainTextAsync("How many districts are there?");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Ask for changes" }));
        await Assertions.Expect(page.Locator("#errors")).ToBeFocusedAsync();
        await Looks(window);
        await window.Type(page.Locator("#Reason"), "One figure is missing.");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Ask for changes" }));
        await page.WaitForURLAsync("**/workspace/review");
        await Looks(window);
    }

    private static async Task Mend(Window window)
    {
        var page = window.Page;
        await window.Visit("/workspace");
        await window.Press(page.GetByRole(AriaRole.Link, new() { NameRegex = new("What the coordinator asks") }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("One figure is missing.");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = "Change this: Summary" }));
        await page.WaitForURLAsync("**/workspace/compose/*field=Summary");
        await Assertions.Expect(page.Locator("#Summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" There are twelve districts.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await Follow(window, "Hand in…", "**/publish");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There are twelve districts.");
    }

    private static async Task Approve(Window window)
    {
        var page = window.Page;
        await window.Visit("/workspace/review");
        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = Title }));
        await page.WaitForURLAsync("**/workspace/review/*-*");
        await Assertions.Expect(page.Locator("#changed")).ToContainTextAsync("There are twelve districts.");
        await Assertions.Expect(page.Locator("#changed h3")).ToHaveCountAsync(1);
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }));
        await page.WaitForURLAsync("**/workspace/review");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing waits here.");
        await Looks(window);
    }

    private static async Task Read(Window window)
    {
        await window.Visit("/practices?state=lao-pdr&q=lorry");
        await window.Press(window.Page.Locator("article.card h3 a", new() { HasText = Title }));
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(Title);
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("by the focal point of Lao PDR");
        await Looks(window);
    }

    private static async Task Follow(Window window, string link, string address)
    {
        await window.Press(window.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);
        await window.Page.WaitForURLAsync(address);
    }

    private static async Task Looks(Window window)
    {
        await window.IsAccessible();
        await window.FitsItsWidth();
    }
}
