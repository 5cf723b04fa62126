using FocalPoints.Browser.Tests.Fixture;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>One browser and one site for all tests; each test has a window of its own that shares nothing with others.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningSite? site;

    /// <summary>The site that tests share. Only a test that makes records of its own may write to it.</summary>
    public RunningSite Site => site!;

    public async ValueTask InitializeAsync()
    {
        var starting = RunningSite.Start();
        var program = await InstalledBrowser.Find();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        site = await starting;
    }

    /// <summary>A new window on a site.</summary>
    public async Task<Window> Open(RunningSite on, int width, bool withScript)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = on.Address,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = withScript,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(10_000);
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is null)
            return;
        var errors = site.Errors;
        await site.DisposeAsync();
        Assert.Empty(errors);
    }
}
