namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>
/// Tests in a real browser, on a site that runs as a process of its own with the demonstration in it. Every window that a test opens is
/// closed after it, and fails it when the page had an error in its console or opened a socket where it is only read.
/// </summary>
public abstract class BrowserTests(SharedBrowser browser) : IAsyncDisposable
{
    private readonly List<Window> windows = [];

    protected SharedBrowser Browser { get; } = browser;

    /// <summary>A window on the shared site, or on another one.</summary>
    protected async Task<Window> Open(int width = 1280, bool withScript = true, RunningSite? site = null)
    {
        var window = await Browser.Open(site ?? Browser.Site, width, withScript);
        windows.Add(window);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in windows)
            await window.DisposeAsync();
    }
}
