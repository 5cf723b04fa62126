using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>Writing a draft on a bad line: whatever goes down, every character is there again.</summary>
public sealed class ComposeTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Typed = "A workshop on a lorry visits each district twice a year, ກອງປະຊຸມ, ورشة.";

    [Fact]
    public async Task Killed_server_loses_no_character()
    {
        await using var site = await RunningSite.Start();
        var (window, draft) = await Write(site);
        var summary = window.Page.Locator("#Summary");
        await window.Type(summary, Typed[..30]);

        window.ServerIsDown = true;
        await site.Kill();
        await window.Page.Keyboard.TypeAsync(Typed[30..60]);
        await Says(window, "the line is down");
        await window.Page.Keyboard.TypeAsync(Typed[60..]);
        await site.Restart();

        // The page opens anew by itself, with the text in it, and the server has it too.
        await Says(window, "Saved at", within: 60_000);
        await Assertions.Expect(summary).ToHaveValueAsync(Typed);
        await Saves(site, draft, content => content.Summary == Typed);
        Assert.Equal("{}", await Kept(window));
        await window.Page.Context.CloseAsync(); // Before its site ends for good.
    }

    [Fact]
    public async Task Text_reaches_the_server_without_leaving_the_field()
    {
        var (window, draft) = await Write(Browser.Site);

        await window.Type(window.Page.Locator("#Summary"), Typed);

        await Saves(Browser.Site, draft, content => content.Summary == Typed);
        Assert.Equal("Summary", await window.Page.EvaluateAsync<string>("document.activeElement.id"));
        await Says(window, "Saved at");
    }

    [Fact]
    public async Task Closed_tab_loses_no_character()
    {
        var (window, draft) = await Write(Browser.Site);
        // The server hears nothing any more, and the tab is closed in the middle of a word.
        await window.Page.Context.SetOfflineAsync(true);
        window.ServerIsDown = true;
        await window.Type(window.Page.Locator("#Summary"), Typed);
        var again = await window.NewTab();
        // A tab that is asked first whether it may close is gone only once it says so.
        var closed = new TaskCompletionSource();
        window.Page.Close += (_, _) => closed.SetResult();
        await window.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await closed.Task;
        await again.Context.SetOfflineAsync(false);
        await again.GotoAsync("/workspace/compose/" + draft.Id);

        await Assertions.Expect(again.Locator("#Summary")).ToHaveValueAsync(Typed);
        await Assertions.Expect(again.Locator(".note.good")).ToContainTextAsync("It is back");
        await Saves(Browser.Site, draft, content => content.Summary == Typed);
    }

    [Fact]
    public async Task Letters_for_a_number_and_half_a_tag_are_there_again()
    {
        var (window, draft) = await Write(Browser.Site, content: new PracticeContent { Title = "Limb workshops that come to the village", IsFull = true }, query: "?section=people");
        await window.Type(window.Page.Locator("#Reach-Women"), "about forty");
        await Assertions.Expect(window.Page.Locator("#Reach-Women-error")).ToBeVisibleAsync();

        await window.Visit($"/workspace/compose/{draft.Id}?section=people");
        await Assertions.Expect(window.Page.Locator("#Reach-Women")).ToHaveValueAsync("about forty");

        await window.Visit($"/workspace/compose/{draft.Id}?section=topics");
        await Says(window, "Saved at");
        await window.Type(window.Page.Locator("#Tags"), "prosth");
        await Keeps(window, "about forty");
        await Keeps(window, "prosth");
        await window.Visit($"/workspace/compose/{draft.Id}?section=topics");
        await Assertions.Expect(window.Page.Locator("#Tags")).ToHaveValueAsync("prosth");
    }

    [Fact]
    public async Task Two_windows_on_one_draft_write_one_text()
    {
        var account = An.Account.FocalPoint();
        var (first, draft) = await Write(Browser.Site, account);
        var second = await first.NewTab();
        await second.GotoAsync("/workspace/compose/" + draft.Id);
        await Assertions.Expect(second.Locator("[data-state]")).ToContainTextAsync("Saved at");

        await first.TabTo(first.Page.Locator("#Title"));
        await first.Page.Keyboard.PressAsync("End");
        await first.Page.Keyboard.TypeAsync(" for all");
        await Saves(Browser.Site, draft, content => content.Title.EndsWith(" for all", StringComparison.Ordinal));
        await second.Locator("#Summary").PressSequentiallyAsync("Theirs.");

        await Assertions.Expect(second.Locator("#Title")).ToHaveValueAsync(draft.Draft!.Title + " for all");
        await Assertions.Expect(second.Locator(".note.good")).ToContainTextAsync(account.DisplayName);
        await Saves(Browser.Site, draft, content => content.Summary == "Theirs." && content.Title.EndsWith(" for all", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_windows_in_one_field_show_both_texts_to_choose_from()
    {
        var (first, draft) = await Write(Browser.Site);
        var second = await first.NewTab();
        await second.GotoAsync("/workspace/compose/" + draft.Id);
        await Assertions.Expect(second.Locator("[data-state]")).ToContainTextAsync("Saved at");

        await first.Type(first.Page.Locator("#Summary"), "From the first window.");
        await Saves(Browser.Site, draft, content => content.Summary == "From the first window.");
        await second.Locator("#Summary").PressSequentiallyAsync("From the second window.");

        await Assertions.Expect(second.Locator(".said-by")).ToHaveTextAsync(["From the second window.", "From the first window."]);
        await second.GetByRole(AriaRole.Button, new() { Name = "Take the saved one: Summary" }).PressAsync("Enter");
        await Assertions.Expect(second.Locator("#Summary")).ToHaveValueAsync("From the first window.");
        await Assertions.Expect(second.Locator("[data-state]")).ToContainTextAsync("Saved at");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Every_part_of_the_form_is_accessible_and_fits(int width)
    {
        var (window, _) = await Write(Browser.Site, width: width);
        await window.IsAccessible();
        await window.FitsItsWidth();
        await OpenRail(window);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Tell the whole story" }));
        await Heading(window, "Basics");

        foreach (var part in new[] { "Obligations and topics", "Steps", "Results and measures", "Lessons", "People and participation", "Cost, time and place", "Sources and files" })
        {
            await OpenRail(window);
            await window.Page.Locator(".rail a", new() { HasText = part }).PressAsync("Enter");
            await Heading(window, part);
            if (part is "Steps" or "Results and measures" or "Lessons" or "Sources and files")
                await window.Page.Locator("[id$=-add]").First.PressAsync("Enter");
            await window.IsAccessible();
            await window.FitsItsWidth();
        }

        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }));
        await Assertions.Expect(window.Page.Locator(".view h2").First).ToBeVisibleAsync();
        await window.IsAccessible();
        await window.FitsItsWidth();
    }

    [Fact]
    public async Task Step_is_added_filled_and_moved_by_keyboard()
    {
        var (window, draft) = await Write(Browser.Site, content: new PracticeContent { IsFull = true, Title = "Bus fares", Steps = [new Step("First")] }, query: "?section=steps");

        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Add a step" }));
        await HasFocus(window, "Steps-1-Heading");
        await window.Page.Keyboard.TypeAsync("Second");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Move Step 2 up" }));

        await HasFocus(window, "Steps-0-down");
        await Assertions.Expect(window.Page.Locator("#Steps-0-Heading")).ToHaveValueAsync("Second");
        await Saves(Browser.Site, draft, content => content.Steps.Select(step => step.Heading).SequenceEqual(["Second", "First"]));
    }

    private async Task<(Window Window, Practice Draft)> Write(RunningSite site, Member? account = null, PracticeContent? content = null, int width = 1280, string query = "")
    {
        account ??= An.Account.FocalPoint();
        var draft = An.Draft(content: content ?? new PracticeContent { Title = "Limb workshops that come to the village" });
        await site.Add(account, draft);
        var window = await Open(width, site: site);
        await window.SignIn(account);
        await window.Visit($"/workspace/compose/{draft.Id}{query}");
        await Says(window, "Saved at");
        return (window, draft);
    }

    private static Task Says(Window window, string text, float within = 10_000) =>
        Assertions.Expect(window.Page.Locator("[data-state]")).ToContainTextAsync(text, new() { Timeout = within });

    private static Task Heading(Window window, string text) => Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(text);

    private static Task HasFocus(Window window, string id) => Assertions.Expect(window.Page.Locator("#" + id)).ToBeFocusedAsync();

    private static Task<string> Kept(Window window) =>
        window.Page.EvaluateAsync<string>("JSON.stringify(Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('focalpoints:draft'))))");

    // What the browser keeps, looked at until it is so.
    private static async Task Keeps(Window window, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(await Kept(window)).Contains(text, StringComparison.Ordinal))
            await pulse.WaitForNextTickAsync(patience.Token);
    }

    private static async Task OpenRail(Window window)
    {
        if (window.Page.ViewportSize!.Width < 960)
            await window.Page.Locator(".rail details").EvaluateAsync("rail => rail.open = true");
    }

    // What the database holds, looked at until it is so.
    private static async Task Saves(RunningSite site, Practice practice, Func<PracticeContent, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        PracticeContent content;
        do
        {
            await pulse.WaitForNextTickAsync(patience.Token);
            content = await site.Query(db => db.Drafts.AsNoTracking().Where(draft => draft.PracticeId == practice.Id).Select(draft => draft.Content).SingleAsync());
        }
        while (!isSo(content));
    }
}
