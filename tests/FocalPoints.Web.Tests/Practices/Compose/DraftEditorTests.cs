using System.Security.Claims;
using Bunit;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices.Compose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Compose;

/// <summary>The editor without a browser: what the script hands over, what is saved, what is told.</summary>
public sealed class DraftEditorTests : BunitContext, IAsyncLifetime
{
    private readonly Member account = An.Account.FocalPoint();
    private Practice practice = An.Draft(content: new PracticeContent { Title = "Bus fares", Summary = "They travel." });
    private TestDatabase? database;
    private string? kept;
    private BunitJSModuleInterop? script;
    private int number;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await database.Add(account, practice);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        Services.AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(TimeProvider.System).AddFocalPoints(configuration)
            .AddMudServices().AddHttpContextAccessor().AddScoped<CurrentActor>().AddScoped<AuthenticationStateProvider, SignedIn>().AddSingleton(account);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database!.DisposeAsync();
    }

    [Fact]
    public async Task Typed_text_is_saved_and_told_with_its_version()
    {
        var editor = Open();

        Assert.True(await Type(editor, ("Title", "Bus fares that bring amputees to the workshop")));

        Assert.Equal("Bus fares that bring amputees to the workshop", (await Saved()).Title);
        var told = script!.Invocations["saved"][^1].Arguments;
        Assert.Equal([2, 1], told.Take(2).Cast<int>());
    }

    [Fact]
    public async Task Typed_text_for_an_older_drawing_is_asked_for_again()
    {
        await Begin(new PracticeContent { IsFull = true });
        var editor = Open("steps");
        await editor.Find("#Steps-add").ClickAsync(new());

        Assert.False(await Type(editor, drawn: 0, ("Steps[0].Heading", "Plan")));
        Assert.True(await Type(editor, drawn: 1, ("Steps[0].Heading", "Plan")));

        Assert.Equal([new Step("Plan")], (await Saved()).Steps);
    }

    [Fact]
    public async Task Steps_move_with_their_text_and_the_focus_stays_on_the_button()
    {
        await Begin(new PracticeContent { IsFull = true, Steps = [new Step("One"), new Step("Two"), new Step("Three")] });
        var editor = Open("steps");

        await editor.Find("[aria-label='Move Step 3 up']").ClickAsync(new());
        await editor.Find("[aria-label='Remove Step 1']").ClickAsync(new());

        Assert.Equal([new Step("Three"), new Step("Two")], (await Saved()).Steps);
        Assert.Equal(["Steps-1-up", "Steps-undo"], script!.Invocations["focus"].Select(call => (string)call.Arguments[0]!));
        await editor.Find("#Steps-undo").ClickAsync(new());
        Assert.Equal([new Step("One"), new Step("Three"), new Step("Two")], (await Saved()).Steps);
    }

    [Fact]
    public async Task Quick_and_full_form_hold_the_same_record()
    {
        var editor = Open();
        await Type(editor, ("KeyLesson", "The same technician comes back."));

        await editor.Find(".rail button").ClickAsync(new());
        Assert.Equal("Basics", editor.Find("h1").TextContent);
        await editor.Find(".rail a[href$='section=conditions']").ClickAsync(new());

        Assert.Equal("The same technician comes back.", editor.Find("#SuccessConditions-0").GetAttribute("value") ?? editor.Find("#SuccessConditions-0").TextContent);
        await editor.Find(".rail button").ClickAsync(new());
        Assert.False((await Saved()).IsFull);
        Assert.Equal("The same technician comes back.", (await Saved()).KeyLesson);
    }

    [Fact]
    public async Task Completeness_is_told_in_words()
    {
        var editor = Open();
        Assert.Equal("5 of 8 required answers given", editor.Find(".rail p").TextContent.Trim());

        await Type(editor, ("Obligations", "ccm-art-5-1\nccm-art-5-2-a"), ("Themes", "rehabilitation"));

        Assert.Equal("7 of 8 required answers given", editor.Find(".rail p").TextContent.Trim());
        Assert.Contains("2 of 4 chosen", editor.Find("#Obligations-chosen").TextContent);
        Assert.Equal(["ccm-art-5-1", "ccm-art-5-2-a"], (await Saved()).Obligations);
    }

    [Fact]
    public async Task What_is_wrong_is_said_when_the_field_was_left_and_not_before()
    {
        var editor = Open();

        await Type(editor, drawn: 0, writing: "Title", ("Title", "Short"));
        Assert.Empty(editor.FindAll("#Title-error"));

        await Type(editor, ("Title", "Short."));
        Assert.Equal("Write at least 10 characters; add 4 or more.", editor.Find("#Title-error").TextContent);
        Assert.Equal("true", editor.Find("#Title").GetAttribute("aria-invalid"));
        Assert.Equal("Short.", (await Saved()).Title);
    }

    [Fact]
    public async Task Box_is_drawn_once_so_that_no_answer_overwrites_a_letter()
    {
        var editor = Open();

        await Type(editor, ("Title", "Bus fares that"));

        Assert.Equal("Bus fares", editor.Find("#Title").GetAttribute("value"));
        Assert.DoesNotContain("show", script!.Invocations.Select(call => call.Identifier));
    }

    [Fact]
    public async Task Somebody_else_in_another_field_is_told_and_both_texts_are_together()
    {
        var editor = Open();
        await SomebodyElseWrites(content => content with { Summary = "Their summary." });

        await Type(editor, ("Title", "My title"));

        Assert.Equal(("My title", "Their summary."), ((await Saved()).Title, (await Saved()).Summary));
        Assert.Contains("Contributor", editor.Find(".note.good").TextContent);
        Assert.Equal("Their summary.", ((Dictionary<string, string>)Assert.Single(script!.Invocations["show"]).Arguments[0]!)["Summary"]);
    }

    [Theory]
    [InlineData("Keep mine: Title", "My title")]
    [InlineData("Take the saved one: Title", "Their title")]
    public async Task Somebody_else_in_the_same_field_is_shown_and_the_author_chooses(string choice, string title)
    {
        var editor = Open();
        await SomebodyElseWrites(content => content with { Title = "Their title" });

        await Type(editor, ("Title", "My title"), ("Summary", "My summary."));

        Assert.Equal("Their title", (await Saved()).Title);
        Assert.Equal(["My title", "Their title"], editor.FindAll(".said-by").Select(text => text.TextContent.Trim()));
        Assert.Contains("Choose at the top", (string)script!.Invocations["notSaved"][^1].Arguments[0]!);

        await editor.Find($"[aria-label='{choice}']").ClickAsync(new());

        Assert.Equal((title, "My summary."), ((await Saved()).Title, (await Saved()).Summary));
        Assert.Empty(editor.FindAll(".said-by"));
    }

    [Fact]
    public async Task Text_that_the_browser_kept_comes_back_and_is_saved()
    {
        kept = """{"version":1,"at":"2026-11-24T08:00:00Z","answers":{"Title":{"value":"Bus fares that bring","known":["Bus fares"]}}}""";

        var editor = Open();

        editor.WaitForAssertion(() => Assert.Contains("It is back", editor.Find(".note.good").TextContent));
        Assert.Equal("Bus fares that bring", (await Saved()).Title);
    }

    [Fact]
    public async Task Ended_mandate_is_told_and_the_text_can_be_copied()
    {
        var editor = Open();
        await using (var db = database!.Open())
            await db.Set<Mandate>().Where(mandate => mandate.MemberId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(mandate => mandate.Until, DateTime.UtcNow.AddMinutes(-1)));

        await Type(editor, ("Title", "Not for this account any more"));

        Assert.Equal("Bus fares", (await Saved()).Title);
        Assert.Contains("your mandate for this State has ended", editor.Find(".note.bad p").TextContent);
        Assert.Contains("Not for this account any more", editor.Find(".note.bad textarea").GetAttribute("value") ?? editor.Find(".note.bad textarea").TextContent);
    }

    [Fact]
    public async Task Text_with_a_bidi_override_is_told_by_field_and_kept()
    {
        var editor = Open();

        await Type(editor, ("Title", "Bus \u202e fares"));

        Assert.Equal("Bus fares", (await Saved()).Title);
        Assert.Contains("invisible character", editor.Find(".note.bad li").TextContent);
        await Type(editor, ("Title", "Bus fares again"));
        Assert.Empty(editor.FindAll(".note.bad"));
        Assert.Equal("Bus fares again", (await Saved()).Title);
    }

    private async Task Begin(PracticeContent content)
    {
        practice = An.Draft(content: content);
        await database!.Add(practice);
    }

    private IRenderedComponent<DraftEditor> Open(string? section = null)
    {
        script = JSInterop.SetupModule("/Practices/Compose/DraftEditor.razor.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<string?>("attach", _ => true).SetResult(kept);
        var editor = Render<DraftEditor>(parameters => parameters.Add(editor => editor.Id, practice.Id).Add(editor => editor.Section, section));
        editor.WaitForAssertion(() => Assert.NotEmpty(script.Invocations["saved"]));
        return editor;
    }

    private Task<bool> Type(IRenderedComponent<DraftEditor> editor, params (string Path, string Text)[] answers) =>
        Type(editor, int.Parse(editor.Find(".compose").GetAttribute("data-epoch")!), null, answers);

    private Task<bool> Type(IRenderedComponent<DraftEditor> editor, int drawn, params (string Path, string Text)[] answers) => Type(editor, drawn, null, answers);

    private Task<bool> Type(IRenderedComponent<DraftEditor> editor, int drawn, string? writing, params (string Path, string Text)[] answers) =>
        editor.InvokeAsync(() => editor.Instance.Typed(++number, drawn, drawn, answers.ToDictionary(answer => answer.Path, answer => answer.Text), writing));

    private async Task<PracticeContent> Saved()
    {
        await using var db = database!.Open();
        return (await db.Drafts.AsNoTracking().SingleAsync(draft => draft.PracticeId == practice.Id)).Content;
    }

    private async Task SomebodyElseWrites(Func<PracticeContent, PracticeContent> change)
    {
        var contributor = An.Account.Contributor();
        await database!.Add(contributor);
        var outcome = await Services.GetRequiredService<SaveDraft>().Save(An.Actor.Of(contributor), practice.Id, 1, change(await Saved()));
        Assert.True(outcome.IsDone);
    }

    private sealed class SignedIn(Member account, IOptions<IdentityOptions> identity) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(identity.Value.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? ""),
        ], "test"))));
    }
}
