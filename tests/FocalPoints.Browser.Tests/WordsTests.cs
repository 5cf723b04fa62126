using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>Those who look after the vocabulary, by keyboard: two tags become one and two again; a new plan finds what was recorded under an old one.</summary>
public sealed class WordsTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Password = "safe ground for everyone";

    [Theory]
    [InlineData(360, "ferry")]
    [InlineData(1280, "lantern")]
    public async Task Two_tags_are_merged_the_old_address_redirects_and_the_merge_is_undone(int width, string word)
    {
        await Tag(word + " round", word + " rounds");
        var window = await Open(width);
        var page = window.Page;
        await SignIn(window, "coordinator@demo.example");
        await window.Visit("/workspace/tags");
        await Looks(window);

        await Follow(window, "Tags that look alike", "**/look-alikes");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Link, new() { NameRegex = new($"Look at the merge.*“{word} rounds?”") }).First);
        await page.WaitForURLAsync("**/merge?into=*");
        await Assertions.Expect(page.Locator("main .note.warn")).ToContainTextAsync("for good");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }));
        await Assertions.Expect(page.Locator(".note.good")).ToContainTextAsync("Merged.");
        var kept = await page.Locator("h1").TextContentAsync() == word + " round" ? word + "-round" : word + "-rounds";
        var merged = kept == word + "-round" ? word + "-rounds" : word + "-round";
        await Looks(window);

        var reader = await Open(width);
        await reader.Visit("/tags/" + merged);
        Assert.EndsWith("/tags/" + kept, reader.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator("article.card")).ToHaveCountAsync(2);
        await Looks(reader);

        await window.Press(page.GetByRole(AriaRole.Button, new() { NameRegex = new($"Undo.*“{word}") }).First);
        await Assertions.Expect(page.Locator(".note.good")).ToContainTextAsync("Undone.");
        await Looks(window);
        await reader.Visit("/tags/" + merged);
        Assert.EndsWith("/tags/" + merged, reader.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator("article.card")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(360, "Ferry")]
    [InlineData(1280, "Lantern")]
    public async Task Old_record_is_found_under_an_action_of_a_new_plan_with_the_mapping_named(int width, string word)
    {
        var practice = An.Practice("chad", An.Content with { Title = $"A {word} that brings survivors to the council", Actions = ["dap-4-2"] });
        await Browser.Site.Add(practice);
        var window = await Open(width);
        var page = window.Page;
        await SignIn(window, "secretariat@demo.example");
        await window.Visit("/workspace/plans");
        await Looks(window);

        await Follow(window, "Add an action plan", "**/plans/new");
        await Looks(window);
        await window.Type(page.GetByLabel("Title"), $"{word} Action Plan");
        await window.Type(page.GetByLabel("Abbreviation"), word[..3]);
        await window.Type(page.GetByLabel("First year"), "2026");
        await window.Type(page.GetByLabel("Actions on victim assistance"), "1 Name a focal point");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("2 Let survivors lead");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Add the plan" }));
        await Assertions.Expect(page.Locator(".note.good")).ToContainTextAsync("The plan is added.");
        await Looks(window);

        await Follow(window, "To the Dubrovnik Action Plan", "**/crosswalk/dubrovnik-action-plan");
        await Looks(window);
        await window.TabTo(page.GetByLabel("Action 2 to Action 4.2"));
        await page.Keyboard.TypeAsync("close");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await Assertions.Expect(page.Locator(".note.good")).ToContainTextAsync("The crosswalk is saved.");
        await Looks(window);

        var reader = await Open(width);
        await reader.Visit("/action-plans");
        await Follow(reader, $"{word} Action Plan", "**/action-plans/*");
        await Looks(reader);
        await Follow(reader, "Action 2: Let survivors lead", "**/action-plans/*/*");
        await Assertions.Expect(reader.Page.Locator("article.card", new() { HasText = practice.Title }).Locator(".match"))
            .ToHaveTextAsync($"Found as Action 2 of the {word} Action Plan, mapped as close: it names Action 4.2 of the Dubrovnik Action Plan.");
        await Looks(reader);
        await reader.Press(reader.Page.GetByRole(AriaRole.Link, new() { Name = practice.Title }));
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync($"found as Action 2 of the {word} Action Plan, mapped as close");
        await Looks(reader);
    }

    private async Task Tag(params string[] names)
    {
        var member = await Browser.Site.Query(db => db.Users.Where(user => user.Email == "member@demo.example").Select(user => user.Id).SingleAsync());
        foreach (var name in names)
        {
            var practice = An.Practice();
            var tag = new Tag { Name = name, Slug = name.Replace(' ', '-') };
            await Browser.Site.Add(practice, tag);
            await Browser.Site.Add(new PracticeTag { PracticeId = practice.Id, TagId = tag.Id, MemberId = member, At = An.Morning.UtcDateTime });
        }
    }

    private static async Task SignIn(Window window, string address)
    {
        await window.Visit("/account/login");
        await window.Type(window.Page.GetByLabel("E-mail address"), address);
        await window.Type(window.Page.GetByLabel("Password"), Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
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
