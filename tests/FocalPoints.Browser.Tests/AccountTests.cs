using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Demo;
using Microsoft.Playwright;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>An account from its invitation to the moment when it is paused under an open window, by keyboard.</summary>
public sealed class AccountTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Password = "seven herons over the weir";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_people_and_accounts_are_accessible_and_fit(int width)
    {
        var secretariat = await SignIn("secretariat@demo.example", width);
        foreach (var address in new[] { "/account", "/workspace/people", "/workspace/people/new" })
        {
            await secretariat.Visit(address);
            await secretariat.IsAccessible();
            await secretariat.FitsItsWidth();
        }

        await secretariat.Press(secretariat.Page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }));
        await secretariat.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await secretariat.IsAccessible();
    }

    [Fact]
    public async Task Account_is_invited_opened_and_paused_under_its_open_window()
    {
        var secretariat = await SignIn("secretariat@demo.example");
        await secretariat.Visit("/workspace/people/new");
        var page = secretariat.Page;
        await secretariat.Type(page.GetByLabel("Name", new() { Exact = true }), "Somboun Keo");
        await secretariat.Type(page.GetByLabel("E-mail address"), $"somboun-{Guid.NewGuid():N}@ministry.example");
        await secretariat.Check(page.GetByRole(AriaRole.Radio).First);
        await secretariat.Type(page.GetByLabel("State", new() { Exact = true }), "Lao");
        await secretariat.Type(page.GetByLabel("Nomination", new() { Exact = true }), "Note verbale 12/2026");
        await secretariat.Press(page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }));
        var link = await page.GetByLabel("Single-use link").InputValueAsync();
        await secretariat.IsAccessible();

        var somboun = await Open();
        await somboun.Visit(new Uri(link).PathAndQuery);
        await somboun.Type(somboun.Page.GetByLabel("New password"), Password);
        await somboun.Type(somboun.Page.GetByLabel("The same password again"), Password);
        await somboun.Press(somboun.Page.GetByRole(AriaRole.Button, new() { Name = "Save the password" }));
        await somboun.Page.GetByRole(AriaRole.Heading, new() { Name = "Authenticator app" }).WaitForAsync();
        await somboun.Visit("/workspace/compose");
        await somboun.Page.RunAndWaitForWebSocketAsync(() => somboun.Press(somboun.Page.Locator("main form button.btn")));

        await secretariat.Press(page.GetByRole(AriaRole.Button, new() { Name = "Pause the account" }));
        await page.GetByText("The account is paused.", new() { Exact = true }).WaitForAsync();

        await somboun.Page.WaitForURLAsync("**/account/login?**");
    }

    private async Task<Window> SignIn(string email, int width = 1280)
    {
        var window = await Open(width);
        await window.Visit("/account/login");
        await window.Type(window.Page.GetByLabel("E-mail address"), email);
        await window.Type(window.Page.GetByLabel("Password"), DemoAccount.Password);
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
        return window;
    }
}
