using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Demo;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>The clock of a running site can be moved, and what hangs on time follows.</summary>
public sealed class ClockTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Fact]
    public async Task Session_of_yesterday_has_ended()
    {
        await using var site = await RunningSite.Start();
        var window = await Open(site: site);
        await window.Visit("/account/login");
        await window.Type(window.Page.GetByLabel("E-mail address"), "secretariat@demo.example");
        await window.Type(window.Page.GetByLabel("Password"), DemoAccount.Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(address => !address.Contains("/login", StringComparison.Ordinal));

        await site.Kill();
        await site.Restart(TimeSpan.FromDays(1));

        await window.Visit("/workspace/people");
        Assert.Contains("/account/login", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(site.Errors);
    }
}
