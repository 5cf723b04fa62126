using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// A coordinator's day, by keyboard: writes down an activity, puts a collection together, decides on what a member reported, and looks into the
/// history. Every page on the way is accessible.
/// </summary>
public sealed class CurationTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Coordinator_writes_collects_decides_and_looks_back(int width)
    {
        var (coordinator, member, practice) = (An.Account.Coordinator(), An.Account.Member(), An.Practice());
        await Browser.Site.Add(coordinator, member, practice);
        await Browser.Site.Add(new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, AuthorRole = MandateRole.Member, Text = "Ms X of Phonsavan lost a leg.", At = An.Morning.UtcDateTime });

        var reader = await Open(width);
        await reader.SignIn(member);
        await Report(reader, $"/practices/{practice.Number}/{practice.Slug}");

        var window = await Open(width);
        await window.SignIn(coordinator);
        await WriteActivity(window, $"A seminar at {width} pixels");
        await Collect(window, practice.Number!, $"Side by side at {width} pixels");
        await Decide(window, practice.Title);
        await LookBack(window);
    }

    private static async Task Report(Window window, string practice)
    {
        await window.Visit(practice);
        await window.Press(window.Page.Locator("a[href*='/comments/'][href$='/report']").First);
        await window.Page.WaitForURLAsync("**/report");
        await Looks(window);
        await window.Type(window.Page.GetByLabel("What is wrong with it"), "It names a person.");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }));
        await Assertions.Expect(window.Page.GetByText("The coordinators will read your report.")).ToBeVisibleAsync();
        await Looks(window);
    }

    private static async Task WriteActivity(Window window, string title)
    {
        var page = window.Page;
        await window.Visit("/workspace/timeline");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = "Add an activity" }));
        await page.WaitForURLAsync("**/new");
        await Looks(window);
        await window.Type(page.Locator("#Title"), title);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(page.Locator("#errors")).ToContainTextAsync("Year");
        await Looks(window);
        await window.Type(page.Locator("#Year"), "2026");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Looks(window);
    }

    private static async Task Collect(Window window, string number, string title)
    {
        var page = window.Page;
        await window.Visit("/collections");
        await window.Press(page.GetByRole(AriaRole.Link, new() { Name = "Make a collection" }));
        await page.WaitForURLAsync("**/new");
        await Looks(window);
        await window.Type(page.Locator("#Title"), title);
        await window.Type(page.Locator("[name=Number]").First, number);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Looks(window);
    }

    private static async Task Decide(Window window, string title)
    {
        var page = window.Page;
        await window.Visit("/workspace/desk");
        await Looks(window);
        await NavigationIsOneLine(window);
        await window.Press(page.Locator("section[aria-labelledby=yours] a[href='/workspace/reports']"));
        await page.WaitForURLAsync("**/reports");
        await Looks(window);
        await window.Press(page.Locator("main a", new() { HasText = title }));
        await page.WaitForURLAsync("**/reports/*");
        await Looks(window);
        await window.Check(page.Locator("[name=decision]").First);
        await window.Type(page.Locator("#Note"), "It names a person.");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Do this" }));
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Hidden");
        await Looks(window);
    }

    private static async Task LookBack(Window window)
    {
        var page = window.Page;
        await window.Visit("/workspace/history");
        await Looks(window);
        await window.Type(page.Locator("#until"), "01011999");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Show" }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing like this");
        await Looks(window);
    }

    // Where there is room for it.
    private static async Task NavigationIsOneLine(Window window)
    {
        if (window.Page.ViewportSize!.Width < 1280)
            return;
        var tops = await window.Page.Locator("header nav li, header .util > a").EvaluateAllAsync<double[]>("items => items.map(item => Math.round(item.getBoundingClientRect().top / 10))");
        Assert.Single(tops.Distinct());
    }

    private static async Task Looks(Window window)
    {
        await window.IsAccessible();
        await window.FitsItsWidth();
    }
}
