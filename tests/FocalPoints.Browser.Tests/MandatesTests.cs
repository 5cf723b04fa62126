using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Demo;
using FocalPoints.Testing;
using Microsoft.Playwright;
using OtpNet;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>
/// A mandate comes and goes, by keyboard, and every page on the way is accessible: a coordinator invites a focal point, who opens the account with the
/// link of the mail, adds an authenticator app, signs in with it and publishes a first practice; hands over, and is refused from then on.
/// </summary>
public sealed class MandatesTests(SharedBrowser browser) : BrowserTests(browser)
{
    private const string Password = "seven herons over the weir";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Focal_point_is_invited_publishes_hands_over_and_is_refused(int width)
    {
        var email = $"somboun-{Guid.NewGuid():N}@ministry.example";
        var coordinator = await Open(width);
        await Invite(coordinator, email);

        var focalPoint = await Open(width);
        await OpenAccount(focalPoint, await Browser.Site.LinkMailedTo(email));
        var key = await AddApp(focalPoint);
        await SignOut(focalPoint);
        await SignInWithCode(focalPoint, email, key);
        await Publish(focalPoint, $"A first practice in a window of {width}");

        await HandOver(coordinator);
        await IsRefused(focalPoint);
        await FindsBrief(width);
    }

    [Fact]
    public async Task Focal_point_confirms_by_a_button_what_a_silent_one_leaves_vacant()
    {
        await using var site = await RunningSite.Start();
        var account = An.Account.FocalPoint("chad");
        await site.HasMailed("laopdr@demo.example", "are you still the focal point"); // Whose mandate is two years old, at the first start.
        await site.Add(account);

        // Half a year on both are asked; Chad answers, Lao PDR is silent again.
        await site.Kill();
        await site.Restart(TimeSpan.FromDays(200));
        var link = await site.LinkMailedTo(account.Email!);
        var window = await Open(360, site: site);
        await window.SignIn(account);
        await window.Visit("/workspace");
        await Looks(window);
        await Follow(window, "Is that still so?", "**/workspace/focal-point");
        Assert.Equal(new Uri(window.Page.Url).AbsolutePath, link);
        await Looks(window);
        var reader = await Open(1280, site: site);
        await reader.Visit("/focal-points");
        await Assertions.Expect(reader.Page.Locator("#chad")).Not.ToContainTextAsync("Confirmed in"); // To open a page confirms nothing.
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }));
        await window.Page.GetByText("The directory says so from now on").WaitForAsync();
        await Looks(window);
        await window.Visit("/focal-points");
        await Assertions.Expect(window.Page.Locator("#chad")).ToContainTextAsync($"Confirmed in {DateTime.UtcNow.AddDays(200):MMMM yyyy}");
        await Looks(window);

        await site.Kill();
        await site.Restart(TimeSpan.FromDays(300));
        var coordinator = await Open(1280, site: site);
        await SignIn(coordinator, "coordinator@demo.example", DemoAccount.Password);
        await coordinator.Visit("/workspace/people");
        await Follow(coordinator, "Focal points and vacancies", "**/workspace/focal-points");
        await Assertions.Expect(coordinator.Page.Locator("#lao-pdr")).ToContainTextAsync("two requests without an answer");
        await Assertions.Expect(coordinator.Page.Locator("#chad")).Not.ToContainTextAsync("Vacant");
        await Looks(coordinator);
        Assert.Empty(site.Errors);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Somebody_asks_for_an_account_and_is_told_no_with_a_reason(int width)
    {
        var (email, name) = ($"asks-{Guid.NewGuid():N}@network.example", $"Vilayvanh {Guid.NewGuid():N}");
        var person = await Open(width);
        await person.Visit("/account/login");
        await Follow(person, "I have no account: ask for one", "**/account/request");
        await Looks(person);
        await person.Press(person.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }));
        await person.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Looks(person);
        await person.Type(person.Page.GetByLabel("Your name"), name);
        await person.Type(person.Page.GetByLabel("E-mail address"), email);
        await person.Check(person.Page.GetByRole(AriaRole.Radio).First);
        await person.Page.Keyboard.PressAsync("ArrowUp"); // From the first of a group to its last.
        await Assertions.Expect(person.Page.Locator("input[name=role][value=Member]")).ToBeCheckedAsync();
        await person.Type(person.Page.GetByLabel("Institution or organisation"), "Survivors’ network");
        await person.Type(person.Page.GetByLabel("Why do you ask?"), "We run three workshops.");
        await person.Press(person.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }));
        await person.Page.WaitForURLAsync("**/account/request?done=sent");
        await Looks(person);

        var coordinator = await Open(width);
        await SignIn(coordinator, "coordinator@demo.example", DemoAccount.Password);
        await coordinator.Visit("/workspace/people/requests");
        await Looks(coordinator);
        await Follow(coordinator, name, "**/workspace/people/requests/*");
        await Looks(coordinator);
        await coordinator.Type(coordinator.Page.GetByLabel("Why not?"), "Please let the network’s board write to us.");
        await coordinator.Press(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Decline and send the reason" }));
        await coordinator.Page.GetByText("Declined. The reason is on its way").WaitForAsync();
        await Looks(coordinator);
    }

    private static async Task Invite(Window window, string email)
    {
        await SignIn(window, "coordinator@demo.example", DemoAccount.Password);
        await window.Visit("/workspace/timeline");
        await Follow(window, "People", "**/workspace/people");
        await Looks(window);
        await Follow(window, "Create an account", "**/workspace/people/new");
        await Looks(window);
        await window.Type(window.Page.GetByLabel("Name", new() { Exact = true }), "Somboun Keo");
        await window.Type(window.Page.GetByLabel("E-mail address"), email);
        await window.Check(window.Page.Locator("input[name=role][value=FocalPoint]"));
        await window.Type(window.Page.GetByLabel("State", new() { Exact = true }), "Lao");
        await window.Type(window.Page.GetByLabel("Nomination", new() { Exact = true }), "Note verbale 12/2026");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }));
        await window.Page.GetByLabel("Single-use link").WaitForAsync();
        await Looks(window);
    }

    private static async Task OpenAccount(Window window, string link)
    {
        await window.Visit(link);
        await Looks(window);
        await window.Type(window.Page.GetByLabel("New password"), Password);
        await window.Type(window.Page.GetByLabel("The same password again"), Password);
        await window.Type(window.Page.GetByLabel("Language in which you want to use the site"), "Por");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Save the password" }));
        await window.Page.WaitForURLAsync("**/account/authenticator?done=activated");
        await Looks(window);
    }

    private static async Task<string> AddApp(Window window)
    {
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Add an authenticator app now" }));
        await window.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^QR code") }).WaitForAsync();
        await Looks(window);
        var key = (await window.Page.Locator("#key code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await window.Type(window.Page.GetByLabel("The code that the app shows"), Code(key, DateTime.UtcNow));
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }));
        await Assertions.Expect(window.Page.Locator(".note li code")).ToHaveCountAsync(10, new() { Timeout = 30_000 });
        await Looks(window);
        await window.Visit("/account");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Português");
        await Looks(window);
        return key;
    }

    private static async Task SignInWithCode(Window window, string email, string key)
    {
        await GivePassword(window, email, Password);
        await window.Page.WaitForURLAsync("**/account/login/code");
        await Looks(window);
        await window.Press(window.Page.Locator("summary", new() { HasText = "I do not have the app at hand" }));
        await Looks(window);

        // A code is taken once, and the app's clock may be a step ahead: the next one, without waiting for it.
        await window.Type(window.Page.GetByLabel("Code of your authenticator app"), Code(key, DateTime.UtcNow.AddSeconds(30)));
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/workspace");
        await Looks(window);
    }

    private static async Task Publish(Window window, string title)
    {
        var page = window.Page;
        await Follow(window, "Share a practice", "**/workspace/compose*");
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Start writing" }));
        await page.WaitForURLAsync("**/workspace/compose/*-*");
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync("Saved at");
        await window.Type(page.Locator("#Title"), title);
        await window.Type(page.Locator("#Summary"), "Whoever lives far from the centre is fetched by a bus twice a month, so that nobody waits half a year for a new socket.");
        await window.Type(page.Locator("#KeyLesson"), "The driver is paid for the round, not for each passenger.");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("No discrimination") }));
        await window.Type(page.Locator("#Themes-filter"), "physical");
        await window.Check(page.GetByRole(AriaRole.Checkbox, new() { Name = "Physical rehabilitation" }));
        await Assertions.Expect(page.Locator("#Themes-chosen")).ToContainTextAsync("1 of 5 chosen");
        await Looks(window);
        await Follow(window, "Publish…", "**/publish");
        await Looks(window);
        await window.Press(page.GetByRole(AriaRole.Button, new() { Name = "Publish for Lao PDR" }));
        await page.WaitForURLAsync("**/published");
        await Looks(window);
    }

    // From the person's page, on which the coordinator still is.
    private static async Task HandOver(Window window)
    {
        await window.Visit(new Uri(window.Page.Url).AbsolutePath);
        await Follow(window, "End this mandate…", "**/mandates/*");
        await Looks(window);
        await window.Type(window.Page.GetByLabel("Last day"), "01012020");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "End the mandate" }));
        await window.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Looks(window);
        await window.Visit(new Uri(window.Page.Url).AbsolutePath);
        await window.Type(window.Page.GetByLabel("Who goes on"), "Focal point of Lao");
        await window.Type(window.Page.GetByLabel("Note to who follows"), "The driver’s contract ends in March.");
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "End the mandate" }));
        await window.Page.WaitForURLAsync("**/workspace/hand-overs/*");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("What was open goes on with: Focal point of Lao PDR.");
        await Looks(window);
    }

    private static async Task IsRefused(Window window)
    {
        Assert.Equal(403, (await window.Page.GotoAsync("/workspace"))!.Status);
        await Looks(window);
    }

    private async Task FindsBrief(int width)
    {
        var window = await Open(width);
        await SignIn(window, "laopdr@demo.example", DemoAccount.Password);
        await window.Visit("/workspace");
        await Looks(window);
        await Follow(window, "Read the hand-over brief", "**/workspace/hand-overs/*");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("The driver’s contract ends in March.");
        await Looks(window);
    }

    private static async Task SignIn(Window window, string email, string password)
    {
        await GivePassword(window, email, password);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
    }

    private static async Task GivePassword(Window window, string email, string password)
    {
        await window.Visit("/account/login");
        await Looks(window);
        await window.Type(window.Page.GetByLabel("E-mail address"), email);
        await window.Type(window.Page.GetByLabel("Password"), password);
        await window.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task SignOut(Window window)
    {
        await window.Press(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }

    private static string Code(string key, DateTime at) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(at);

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
}
