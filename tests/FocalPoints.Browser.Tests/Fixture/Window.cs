using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>A window in which somebody works by keyboard, and which notices everything that goes wrong meanwhile.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> problems = [];

    internal Window(IPage page)
    {
        Page = page;
        Watch(page);
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Sites that are down on purpose make the browser complain: say so before.</summary>
    public bool ServerIsDown { get; set; }

    /// <summary>Another tab of the same browser: the same session and storage.</summary>
    public async Task<IPage> NewTab()
    {
        var tab = await Page.Context.NewPageAsync();
        Watch(tab);
        return tab;
    }

    /// <summary>Signs in by the form.</summary>
    public async Task SignIn(Member account)
    {
        await Visit("/account/login");
        await Page.Locator("input[type=email]").FillAsync(account.Email!);
        await Page.Locator("input[type=password]").FillAsync(An.Password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(address => !address.Contains("/login", StringComparison.Ordinal), new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
    }

    /// <summary>Goes to an address and expects a page there.</summary>
    public async Task Visit(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Status < 400, $"{address} answered {answer.Status}");
    }

    /// <summary>Tabs until the element has the focus, as somebody without a mouse does; fails when it cannot be reached.</summary>
    public async Task TabTo(ILocator target, int most = 200)
    {
        await target.WaitForAsync();
        for (var press = 0; press < most; press++)
        {
            if (await HasFocus(target))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await HasFocus(target), $"{target} cannot be reached by keyboard on {Page.Url}; the focus is on {await Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }

    /// <summary>Tabs to a control and presses Enter.</summary>
    public async Task Press(ILocator target)
    {
        await TabTo(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs to a box and presses Space.</summary>
    public async Task Check(ILocator target)
    {
        await TabTo(target);
        await Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Tabs to a field and types.</summary>
    public async Task Type(ILocator target, string text)
    {
        await TabTo(target);
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Axe finds nothing on this page as it stands, in light and in dark.</summary>
    public async Task IsAccessible()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await Page.RunAxe();
            Assert.True(result.Violations.Length == 0, $"{Page.Url}, {scheme}, {Page.ViewportSize!.Width} px:{Environment.NewLine}" + string.Join(Environment.NewLine, result.Violations.Select(Describe)));
        }
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsItsWidth()
    {
        var (content, window) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Page.ViewportSize!.Width);
        Assert.True(content <= window, $"{Page.Url} is {content} px wide in a window of {window}");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsExpected(message.Text))
                problems.Add($"{page.Url}: console: {message.Text}");
        };
        page.PageError += (_, error) =>
        {
            if (!IsExpected(error))
                problems.Add($"{page.Url}: error: {error}");
        };
        page.WebSocket += (_, socket) =>
        {
            if (!page.Url.Contains("/workspace", StringComparison.Ordinal))
                problems.Add($"{page.Url}: a page that is read opened a socket: {socket.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                problems.Add($"{response.Url}: answered {response.Status}");
        };
    }

    private bool IsExpected(string text) =>
        (ServerIsDown && (text.Contains("ERR_CONNECTION_RE", StringComparison.Ordinal) || text.Contains("WebSocket", StringComparison.Ordinal) || text.Contains("Failed to fetch", StringComparison.Ordinal)
            || text.Contains("Cannot send data if the connection is not in the 'Connected' State", StringComparison.Ordinal)))
        // Chromium logs every answer of 400 and above; that a test asked for one is no problem of the page.
        || text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    private static async Task<bool> HasFocus(ILocator target) => await target.EvaluateAsync<bool>("element => element === document.activeElement");

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Take(5).Select(node => $"{Environment.NewLine}    {node.Html} {node.Any.FirstOrDefault()?.Message}"))}";
}
