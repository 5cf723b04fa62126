using System.Collections.Concurrent;
using System.Text.Json;
using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// What a page costs somebody on 2G: everything over the wire, headers included, as the browser counts it.
/// </summary>
public sealed class WeightTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const int Kilobyte = 1000;

    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    [InlineData("/account/login")]
    public async Task First_visit_is_at_most_16_kB_in_4_requests(string address)
    {
        var window = await Open();
        var cost = await Cost.Listen(window);

        await window.Visit(address);

        Assert.InRange(cost.Requests, 1, 4);
        Assert.True(cost.Bytes <= 16 * Kilobyte, $"{address} costs {cost}");
    }

    [Fact]
    public async Task Next_page_is_at_most_8_kB()
    {
        var window = await Open();
        await window.Visit("/");
        var cost = await Cost.Listen(window);

        await window.Visit("/practices");

        Assert.True(cost.Bytes <= 8 * Kilobyte, $"The next page costs {cost}");
    }

    // Blazor's script is 48 kB of it. What then goes through the circuit's socket the browser does not count: 13 kB.
    [Fact]
    public async Task Form_of_the_workspace_is_at_most_120_kB_with_the_way_to_it_and_12_kB_when_it_is_opened_again()
    {
        var account = An.Account.FocalPoint();
        var draft = An.Draft();
        await Browser.Site.Add(account, draft);
        var window = await Open();
        var cost = await Cost.Listen(window);

        await window.SignIn(account);
        await OpenForm(window, draft);

        Assert.True(cost.Bytes <= 120 * Kilobyte, $"The form costs {cost}");

        cost.Forget();
        await OpenForm(window, draft);

        Assert.True(cost.Bytes <= 12 * Kilobyte, $"The form costs {cost} when it is opened again");
    }

    [Fact]
    public async Task Page_of_the_workspace_without_an_island_loads_no_script()
    {
        var account = An.Account.FocalPoint();
        await Browser.Site.Add(account);
        var window = await Open();
        await window.SignIn(account);
        var scripts = ScriptsOf(window);

        foreach (var address in new[] { "/workspace", "/workspace/compose" })
            await window.Visit(address);

        Assert.Empty(scripts);
    }

    [Fact]
    public async Task No_page_that_is_read_loads_a_script()
    {
        var window = await Open();
        var scripts = ScriptsOf(window);

        foreach (var address in new[] { "/themes", "/states", "/account/login" })
            await window.Visit(address);

        Assert.Empty(scripts);
    }

    // Suggestions are worth their bytes to those alone who begin to search, and are not needed by them either.
    [Theory]
    [InlineData("/")]
    [InlineData("/practices")]
    public async Task Page_with_a_search_box_loads_its_script_alone_and_what_suggests_when_the_box_has_the_focus(string address)
    {
        var window = await Open();
        var cost = await Cost.Listen(window);
        var scripts = ScriptsOf(window);

        await window.Visit(address);

        Assert.Equal(["search-box"], scripts.Select(script => new Uri(script).Segments[^1].Split('.')[0]));
        await window.Page.FocusAsync("#q");
        await Microsoft.Playwright.Assertions.Expect(window.Page.Locator("#q")).ToHaveRoleAsync(Microsoft.Playwright.AriaRole.Combobox);
        await window.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.Equal(["search-box", "suggestions"], scripts.Select(script => new Uri(script).Segments[^1].Split('.')[0]));
        Assert.InRange(cost.BytesOf("/suggestions."), 1, 3.5 * Kilobyte);
    }

    private static async Task OpenForm(Window window, Practices.Practice draft)
    {
        await window.Visit("/workspace/compose/" + draft.Id);
        await Microsoft.Playwright.Assertions.Expect(window.Page.Locator("[data-state]")).ToContainTextAsync("Saved at");
    }

    private static List<string> ScriptsOf(Window window)
    {
        var scripts = new List<string>();
        window.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "script")
                scripts.Add(request.Url);
        };
        return scripts;
    }

    private sealed class Cost
    {
        private readonly ConcurrentQueue<(string Address, double Bytes)> answers = [];

        public int Requests => answers.Count;

        public double Bytes => answers.Sum(answer => answer.Bytes);

        /// <summary>Of files whose address holds this.</summary>
        public double BytesOf(string part) => answers.Where(answer => answer.Address.Contains(part, StringComparison.Ordinal)).Sum(answer => answer.Bytes);

        public void Forget() => answers.Clear();

        public static async Task<Cost> Listen(Window window)
        {
            var cost = new Cost();
            var addresses = new ConcurrentDictionary<string, string>();
            var protocol = await window.Page.Context.NewCDPSessionAsync(window.Page);
            await protocol.SendAsync("Network.enable");
            protocol.Event("Network.requestWillBeSent").OnEvent += (_, message) =>
                addresses[Text(message, "requestId")] = message!.Value.GetProperty("request").GetProperty("url").GetString()!;
            protocol.Event("Network.loadingFinished").OnEvent += (_, message) =>
                cost.answers.Enqueue((addresses.GetValueOrDefault(Text(message, "requestId"), "?"), message!.Value.GetProperty("encodedDataLength").GetDouble()));
            return cost;
        }

        public override string ToString() => $"{Bytes} bytes in {Requests} requests: {string.Join(", ", answers.Select(answer => $"{answer.Address} {answer.Bytes}"))}";

        private static string Text(JsonElement? message, string property) => message!.Value.GetProperty(property).GetString()!;
    }
}
