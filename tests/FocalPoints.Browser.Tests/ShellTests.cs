using FocalPoints.Browser.Tests.Fixture;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>What every page of the library owes its reader.</summary>
public sealed class ShellTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Front_page_is_accessible_and_fits(int width)
    {
        var window = await Open(width);
        await window.Visit("/");

        await window.IsAccessible();
        await window.FitsItsWidth();
    }

    [Fact]
    public async Task First_tab_leads_past_the_masthead()
    {
        var window = await Open();
        await window.Visit("/");

        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await window.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.EndsWith("/#main", window.Page.Url);
    }
}
