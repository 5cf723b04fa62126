using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// The product's main job, by keyboard: a focal point posts a good practice with a photo and a PDF; somebody of another State finds it by
/// topic, by State and by a word in its text, comments on it, tags it and finds it useful. Every page on the way is accessible.
/// </summary>
public sealed class ExchangeTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Password = "safe ground for everyone";

    [Theory]
    [InlineData(360, "pirogue")]
    [InlineData(1280, "drawbridge")]
    public async Task Practice_is_posted_by_one_State_and_found_commented_and_tagged_by_another(int width, string word)
    {
        var title = $"A {word} that brings people to the limb workshop";

        var author = await Open(width);
        await SignIn(author, "laopdr@demo.example");
        await Write(author, title, word);
        await AddFiles(author);
        await Publish(author, title);
        await SignOut(author);

        var reader = await Open(width);
        await SignIn(reader, "lebanon@demo.example");
        await FindByTopic(reader, title);
        await FindByState(reader, title);
        await FindByWord(reader, title, word);
        await TakePart(reader, word);
    }

    private static async Task SignIn(Window window, string address)
    {
        await window.Visit("/account/login");
        await Looks(window);
        await window.Type(window.Page.GetByLabel("E-mail address"), address);
        await window.Type(window.Page.GetByLabel("Password"), Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/workspace");
        await Looks(window);
    }

    private static async Task Write(Window window, string title, string word)
    {
        var page = window.Page;
        await Follow(window, "Share a practice", "**/workspace/compose*");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Start writing" }));
        await page.WaitForURLAsync("**/workspace/compose/*-*");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await Looks(window);

        await window.Type(page.Locator("#Title"), title);
        await window.Type(page.Locator("#Summary"), $"Whoever lives on the islands is fetched by a {word} twice a month, so that nobody waits half a year for a new socket.");
        await window.Type(page.Locator("#KeyLesson"), "The boatman is paid for the round, not for each passenger.");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("No discrimination") }));
        await window.Type(page.Locator("#Themes-filter"), "physical");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { Name = "Physical rehabilitation" }));
        await Assertions.Expect(page.Locator("#Themes-chosen")).ToContainTextAsync("1 of 5 chosen");
    }

    private static async Task AddFiles(Window window)
    {
        var page = window.Page;
        await OpenRail(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Tell the whole story" }));
        await OpenRail(window);
        await window.Press(page.Locator(".rail a", new() { HasText = "Sources and files" }));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sources and files");

        // The dialog in which one picks files is the browser's own; it is reached by keyboard, and the files are handed to it.
        var picker = page.Locator("input[type=file]");
        await window.TabTo(picker);
        await picker.SetInputFilesAsync(new[]
        {
            new FilePayload { Name = "landing.jpg", MimeType = "image/jpeg", Buffer = AFile.JpegWithPlace() },
            new FilePayload { Name = "round.pdf", MimeType = "application/pdf", Buffer = AFile.Pdf },
        });
        await window.Type(page.GetByLabel("What does the image show?"), "A boat with two passengers at the landing of the workshop.");
        await window.Check(page.GetByLabel("Everyone who can be recognised"));
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await Looks(window);

        await OpenRail(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Back to the quick form" }));
        await Assertions.Expect(page.Locator("#Title")).ToBeVisibleAsync();
    }

    private static async Task Publish(Window window, string title)
    {
        await Follow(window, "Publish…", "**/publish");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(title);
        await Looks(window);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish for Lao PDR" }));
        await window.Page.WaitForURLAsync("**/published");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Published");
        await Looks(window);

        await Follow(window, "Read it as readers do", "**/practices/FP-LAO-*/*");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(window.Page.Locator("main img")).ToHaveAttributeAsync("alt", "A boat with two passengers at the landing of the workshop.");
        await Looks(window);
    }

    private static async Task SignOut(Window window)
    {
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task FindByTopic(Window window, string title)
    {
        await window.Visit("/");
        await Looks(window);
        await Follow(window, "Topics", "**/themes");
        await Looks(window);
        await Follow(window, "Physical rehabilitation", "**/themes/physical-rehabilitation");
        await Assertions.Expect(window.Page.Locator("article.card h3 a", new() { HasText = title })).ToBeVisibleAsync();
        await Looks(window);
    }

    private static async Task FindByState(Window window, string title)
    {
        await Follow(window, "States", "**/states");
        await Looks(window);
        await Follow(window, "Lao PDR", "**/states/lao-pdr");
        await Assertions.Expect(window.Page.Locator("article.card h3 a", new() { HasText = title })).ToBeVisibleAsync();
        await Looks(window);
    }

    private static async Task FindByWord(Window window, string title, string word)
    {
        await Follow(window, "Practices", "**/practices");
        await Looks(window);
        await window.Type(window.Page.Locator("#q"), word);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/practices?q=*");
        await Assertions.Expect(window.Page.Locator("mark").First).ToContainTextAsync(word);
        await Looks(window);
        await window.Press(window.Page.Locator("article.card h3 a", new() { HasText = title }));
        await window.Page.WaitForURLAsync("**/practices/FP-LAO-*/*");
    }

    private static async Task TakePart(Window window, string word)
    {
        var page = window.Page;
        await window.Type(page.GetByLabel("Your comment or question"), $"Who pays the {word} when the river is high?");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }));
        await Assertions.Expect(page.Locator("article.comment")).ToContainTextAsync($"Who pays the {word}");
        await Looks(window);

        await window.Type(page.Locator("#Tag"), $"{word} rounds");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new($"{word} rounds") })).ToBeVisibleAsync();
        await window.Press(page.GetByRole(AriaRole.Button, new() { NameRegex = new("[Uu]seful to us") }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 member finds this useful");
        await Looks(window);

        // The tag finds it at once.
        await window.Press(page.GetByRole(AriaRole.Link, new() { NameRegex = new($"{word} rounds") }));
        await page.WaitForURLAsync("**/tags/*");
        await Assertions.Expect(page.Locator("article.card")).ToHaveCountAsync(1);
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

    // On a narrow screen the form's parts are folded.
    private static async Task OpenRail(Window window)
    {
        var fold = window.Page.Locator(".rail summary");
        if (await fold.IsVisibleAsync() && !await window.Page.Locator(".rail ol").IsVisibleAsync())
            await window.Press(fold);
    }
}
