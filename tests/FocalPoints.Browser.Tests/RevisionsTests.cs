using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Practices;
using FocalPoints.Practices.Reverification;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// What becomes of a practice after its publication, by keyboard: its spelling is mended, its substance changed, the two read side by side, and
/// in the end it gives way to another. And two years later its State is asked whether it still holds. Every page on the way is accessible.
/// </summary>
public sealed class RevisionsTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Practice_is_corrected_changed_compared_and_replaced(int width)
    {
        var account = An.Account.FocalPoint();
        var practice = An.Practice("lao-pdr", An.Content with { Title = $"Boats that bring peple to the workshop {width}" });
        var successor = An.Practice("lao-pdr", An.Content with { Title = $"A workshop on each of the islands {width}" });
        await Browser.Site.Add(account, practice, successor);
        var window = await Open(width);
        await window.SignIn(account);

        await Edit(window, practice, "#Title", $"Boats that bring people to the workshop {width}");
        await PublishAs(window, "typo", "");
        await Edit(window, practice, "#Summary", "Whoever lives on the islands is fetched by boat every week, so that nobody waits half a year for a socket to be adjusted.");
        await PublishAs(window, "major", "The boats now go every week.");

        await Follow(window, "Read it as readers do", "**/practices/FP-*/*");
        await Follow(window, "All revisions", "**/revisions");
        await Assertions.Expect(window.Page.Locator(".events h3")).ToHaveTextAsync(["Revision 3", "Revision 2", "Revision 1"]);
        await Looks(window);
        await Retype(window, window.Page.GetByLabel("The earlier revision"), "1");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }));
        await window.Page.WaitForURLAsync("**/compare?from=1&to=3");
        await Assertions.Expect(window.Page.Locator("#differs-Title del")).ToContainTextAsync("peple");
        await Assertions.Expect(window.Page.Locator("#differs-Title ins")).ToContainTextAsync("people");
        await Assertions.Expect(window.Page.Locator("#differs-Summary ins").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("section.differs")).ToHaveCountAsync(2);
        await Looks(window);
        await Follow(window, "Revision 1", "**/revisions/1");
        await Assertions.Expect(window.Page.Locator("h1")).ToContainTextAsync("peple");
        await Looks(window);

        await window.Visit("/workspace?shelf=published");
        await window.Press(window.Page.Locator($"#withdraw-{practice.Id}"));
        await window.Page.WaitForURLAsync("**/withdraw");
        await window.Type(window.Page.Locator("textarea[name=reason]"), "Each island has a workshop now.");
        await window.Type(window.Page.Locator("input[name=replacement]"), successor.Number!);
        await Looks(window);
        await window.Press(window.Page.Locator("main form button"));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await Looks(window);

        var reader = await Open(width);
        foreach (var rest in new[] { "", "/revisions", "/revisions/2" })
        {
            var answer = await reader.Page.GotoAsync($"/practices/{practice.Number}/boats-that-bring-people-to-the-workshop-{width}{rest}");
            Assert.Equal(410, answer!.Status);
            await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Each island has a workshop now.");
            await Looks(reader);
        }

        await Follow(reader, successor.Title, $"**/practices/{successor.Number}/*");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(successor.Title);
    }

    [Fact]
    public async Task State_is_asked_after_two_years_and_answers_four_questions_by_four_keys()
    {
        await using var site = await RunningSite.Start();
        var account = An.Account.FocalPoint("chad");
        var practices = Enumerable.Range(0, 4).Select(_ => An.Practice("chad")).ToArray();
        await site.Add([account, .. practices]);

        // Two years on the State is asked by mail; three months later its silence is told.
        await site.Kill();
        await site.Restart(practices[0].PublishedAt!.Value.AddMonths(Validity.Months).AddDays(1) - DateTime.UtcNow);
        await site.HasMailed(account.Email!, "still valid");
        await site.Kill();
        await site.Restart(practices[0].PublishedAt!.Value.AddMonths(Validity.Months + 3) - DateTime.UtcNow);
        var reader = await Open(360, site: site);

        await reader.Visit("/practices?state=chad");
        await Assertions.Expect(reader.Page.Locator("article.card", new() { HasText = practices[0].Title })).ToContainTextAsync("Ageing");
        await Looks(reader);

        var window = await Open(360, site: site);
        await window.SignIn(account);
        await window.Visit("/workspace");
        await Follow(window, "Are they still valid?", "**/still-valid");
        for (var left = 4; left > 0; left--)
        {
            await Assertions.Expect(window.Page.Locator("article.card")).ToHaveCountAsync(left);
            await Looks(window);
            await window.Press(window.Page.Locator("button[name=valid]").First);
        }

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Nothing waits for your word.");
        await Looks(window);
        await window.Visit("/practices?state=chad"); // A visitor's page may be a minute old.
        await Assertions.Expect(window.Page.Locator("article.card", new() { HasText = practices[0].Title })).Not.ToContainTextAsync("Ageing");
        Assert.Empty(site.Errors);
    }

    private static async Task Edit(Window window, Practice practice, string field, string text)
    {
        await window.Visit("/workspace?shelf=published");
        await window.Press(window.Page.Locator($"#edit-{practice.Id}"));
        await window.Page.WaitForURLAsync("**/workspace/compose/*-*");
        await Assertions.Expect(window.Page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await Retype(window, window.Page.Locator(field), text);
        await Follow(window, "Publish the revision…", "**/publish");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(text);
        await Looks(window);
    }

    private static async Task PublishAs(Window window, string significance, string note)
    {
        // A group of radios is one stop: the arrows choose.
        var wanted = window.Page.Locator($"input[name=significance][value={significance}]");
        await window.TabTo(window.Page.Locator("input[name=significance]:checked"));
        for (var press = 0; press < 3 && !await wanted.IsCheckedAsync(); press++)
            await window.Page.Keyboard.PressAsync("ArrowDown");
        if (note.Length > 0)
            await window.Type(window.Page.Locator("textarea[name=note]"), note);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish for Lao PDR" }));
        await window.Page.WaitForURLAsync("**/published");
        await Looks(window);
    }

    private static async Task Retype(Window window, ILocator field, string text)
    {
        await window.TabTo(field);
        await window.Page.Keyboard.PressAsync("Control+A");
        await window.Page.Keyboard.TypeAsync(text);
        await window.Page.Keyboard.PressAsync("Tab");
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

    // What the worker laid into the outbox, looked at until it is there.
}
