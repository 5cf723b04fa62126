using System.Net;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.TagWorkshop;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>Coordinators mind the members' words, by forms.</summary>
public abstract class TagWorkshopPageTests(FocalPointsApp app) : PageTests(app)
{
    private readonly string word = "w" + Guid.NewGuid().ToString("n")[..12];
    private readonly Practice practice = An.Practice();
    private Guid one, other;

    private string One => word + " one";

    private string Other => word + " other";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
        one = await Put(One);
        other = await Put(Other);
    }

    [Fact]
    public async Task Tag_is_merged_after_a_preview_its_old_addresses_redirect_and_it_is_undone()
    {
        var coordinator = await App.SignInAsCoordinator();
        var tag = (await coordinator.Get(TagWorkshopUrls.Tag(one))).Is(HttpStatusCode.OK);
        var preview = (await coordinator.Submit(tag.Form("form:has(#Into)"), ("into", Other))).Is(HttpStatusCode.OK);
        Assert.Contains($"1 practice will bear “{Other}”: 1 have the one now, 1 the other, 1 both.", preview.Text);
        var form = preview.Form("main form[method=post]");

        var done = await coordinator.Follow((await coordinator.Submit(form)).Is(HttpStatusCode.Redirect));
        Assert.Contains("Merged.", done.TextOf(".note.good"));
        Assert.EndsWith(TagWorkshopUrls.Tag(other), (await coordinator.Submit(form)).Is(HttpStatusCode.Redirect).Location);

        var old = await App.Visitor().Get($"/tags/{word}-one");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/tags/{word}-other"), (old.Status, old.Location));
        Assert.Equal("no-store", old.Headers["Cache-Control"]);
        var list = await App.Visitor().Get($"/practices?state=lao-pdr&tag={word}-one");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/practices?state=lao-pdr&tag={word}-other"), (list.Status, list.Location));

        var changes = await coordinator.Get(TagWorkshopUrls.Changes);
        var undo = changes.Document.QuerySelectorAll("button[name=change]").First(button => button.TextContent.Contains(One, StringComparison.Ordinal)).GetAttribute("value")!;
        var undone = await coordinator.Follow((await coordinator.Submit(changes.Form("form:has(button[name=change])"), ("change", undo))).Is(HttpStatusCode.Redirect));
        Assert.Contains("Undone.", undone.TextOf(".note.good"));
        (await App.Visitor().Get($"/tags/{word}-one")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Tag_is_not_merged_into_itself_or_an_unknown_one()
    {
        var coordinator = await App.SignInAsCoordinator();

        Assert.Contains("cannot be merged into itself", (await coordinator.Get(TagWorkshopUrls.Merge(one, One))).Is(HttpStatusCode.BadRequest).TextOf("#Into-error"));
        Assert.Contains("No tag has these words", (await coordinator.Get(TagWorkshopUrls.Merge(one, "nobody said that"))).Is(HttpStatusCode.BadRequest).TextOf("#Into-error"));
        (await Send(coordinator, TagWorkshopUrls.Merge(one, Other), "merge", ("id", one.ToString()))).Is(HttpStatusCode.BadRequest);
        (await Send(coordinator, TagWorkshopUrls.Merge(one, Other), "merge", ("id", "nonsense"))).Is(HttpStatusCode.BadRequest);
        (await coordinator.Get(TagWorkshopUrls.Merge(Guid.NewGuid(), Other))).Is(HttpStatusCode.NotFound);
        (await coordinator.Get(TagWorkshopUrls.Tag(Guid.NewGuid()))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_shown_and_nothing_is_done()
    {
        var coordinator = await App.SignInAsCoordinator();
        var preview = await coordinator.Get(TagWorkshopUrls.Merge(one, Other));
        var tag = await coordinator.Get(TagWorkshopUrls.Tag(one));
        var block = tag.Form("form:has([name=blocked])");
        Assert.Contains("Blocked.", (await coordinator.Follow(await coordinator.Submit(block))).TextOf(".note.good"));
        (await coordinator.Submit(block)).Is(HttpStatusCode.Redirect);

        var late = (await coordinator.Submit(preview.Form("main form[method=post]"))).Is(HttpStatusCode.Conflict);
        Assert.StartsWith("Error: ", late.Document.Title);
        Assert.Contains("changed by somebody else", late.TextOf("#refusal"));
        (await coordinator.Submit(tag.Form("form:has([name=name])"), ("name", "something new"))).Is(HttpStatusCode.Conflict);
        (await App.Visitor().Get($"/tags/{word}-one")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Blocked_tag_that_is_posted_again_is_refused_in_words()
    {
        var coordinator = await App.SignInAsCoordinator();
        await Send(coordinator, TagWorkshopUrls.Tag(one), "block", ("version", "0"), ("blocked", "yes"));
        var member = await App.SignInAsMember();

        var page = await Send(member, FocalPoints.Web.Practices.Tagging.TaggingUrls.Tags(practice.Number!, practice.Slug), "tags", ("tag", One));

        Assert.Contains("The coordinators have blocked this tag", page.Is(HttpStatusCode.BadRequest).TextOf("#Tag-error"));
    }

    [Fact]
    public async Task Tag_is_renamed_and_becomes_another_name_of_a_topic()
    {
        var coordinator = await App.SignInAsCoordinator();
        var page = await coordinator.Get(TagWorkshopUrls.Tag(one));
        Assert.Contains("tag with these words already", (await coordinator.Submit(page.Form("form:has([name=name])"), ("name", Other))).Is(HttpStatusCode.BadRequest).TextOf("#Name-error"));
        var renamed = await coordinator.Follow((await coordinator.Submit(page.Form("form:has([name=name])"), ("name", word + " new"))).Is(HttpStatusCode.Redirect));
        Assert.Equal(word + " new", renamed.Heading);
        Assert.EndsWith($"/tags/{word}-new", (await App.Visitor().Get($"/tags/{word}-one")).Is(HttpStatusCode.MovedPermanently).Location);

        Assert.Contains("needs an answer", (await coordinator.Submit(renamed.Form("form:has([name=theme])"))).Is(HttpStatusCode.BadRequest).TextOf("#Theme-error"));
        await coordinator.Submit(renamed.Form("form:has([name=theme])"), ("theme", "older-persons"), ("language", "en"));

        Assert.Equal("/themes/older-persons", (await App.Visitor().Get($"/tags/{word}-new")).Is(HttpStatusCode.MovedPermanently).Location);
        Assert.Equal("/practices?theme=older-persons", (await App.Visitor().Get($"/practices?tag={word}-one")).Is(HttpStatusCode.MovedPermanently).Location);
        var topic = await App.Visitor().Get("/themes/older-persons");
        Assert.Contains(word + " new", topic.TextOf("main .head"));
        Assert.Contains(practice.Number!, topic.Text);
    }

    [Fact]
    public async Task Pair_that_is_kept_apart_is_not_proposed_again()
    {
        await Put(One + "s");
        var coordinator = await App.SignInAsCoordinator();
        var page = (await coordinator.Get(TagWorkshopUrls.LookAlikes)).Is(HttpStatusCode.OK);
        var pair = page.Document.QuerySelectorAll("button[name=pair]").First(button => button.TextContent.Contains(One + "s", StringComparison.Ordinal)).GetAttribute("value")!;

        var kept = await coordinator.Follow((await coordinator.Submit(page.Form("form:has([name=pair])"), ("pair", pair))).Is(HttpStatusCode.Redirect));

        Assert.Contains("Kept apart.", kept.TextOf(".note.good"));
        Assert.Empty(kept.Document.QuerySelectorAll($"button[value='{pair}']"));
        (await coordinator.Submit(page.Form("form:has([name=pair])"), ("pair", "nonsense"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_cost_few_statements_and_say_what_is_on_each_shelf()
    {
        var coordinator = await App.SignInAsCoordinator();
        await coordinator.Get(TagWorkshopUrls.List);

        var list = (await coordinator.Get(TagWorkshopUrls.List + "?q=" + word.ToUpperInvariant())).Is(HttpStatusCode.OK);
        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(list.Statements, 1, 5);
        foreach (var address in new[] { "?shelf=unused", "?shelf=blocked", "?shelf=topics", "?shelf=nonsense&page=-3&q=%00" })
            (await coordinator.Get(TagWorkshopUrls.List + address)).Is(HttpStatusCode.OK);
        Assert.InRange((await coordinator.Get(TagWorkshopUrls.LookAlikes)).Statements, 1, 5);
        Assert.InRange((await coordinator.Get(TagWorkshopUrls.Changes)).Statements, 1, 5);
        Assert.InRange((await coordinator.Get(TagWorkshopUrls.Tag(one))).Statements, 1, 7);
        Assert.InRange((await coordinator.Get(TagWorkshopUrls.Merge(one, Other))).Statements, 1, 12);
    }

    [Fact]
    public async Task Nobody_else_reads_or_changes_anything_there()
    {
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("lao-pdr"), await App.SignInAsSecretariat(), await App.SignInAs(An.Account.Former()) })
        {
            foreach (var address in new[] { TagWorkshopUrls.List, TagWorkshopUrls.LookAlikes, TagWorkshopUrls.Changes, TagWorkshopUrls.Tag(one), TagWorkshopUrls.Merge(one, Other) })
                Assert.DoesNotContain(word, (await person.Get(address)).Is(HttpStatusCode.Forbidden).Text);
            (await Send(person, TagWorkshopUrls.Merge(one, Other), "merge", ("id", other.ToString()), ("version", "0"), ("intoVersion", "0"))).Is(HttpStatusCode.Forbidden);
            (await Send(person, TagWorkshopUrls.Tag(one), "block", ("version", "0"), ("blocked", "yes"))).Is(HttpStatusCode.Forbidden);
            (await Send(person, TagWorkshopUrls.Changes, "undo", ("change", Guid.NewGuid().ToString()))).Is(HttpStatusCode.Forbidden);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().Get(TagWorkshopUrls.List)).Status);
        await using var db = App.Database.Open();
        Assert.False(await db.TagChanges.AnyAsync(change => change.TagId == one));
    }

    private async Task<Guid> Put(string words) => (await App.Get<TagPractice>().Tag(An.Actor.Member(), practice.Id, words)).Value!.Id;

    private async Task<Page> Send(Person person, string address, string form, params (string, object)[] fields) =>
        await person.Post(address, [("_handler", form), (FormToken.Field, await FormToken.Of(App, person)), .. fields]);

    public sealed class OnSqlite(SqliteApp app) : TagWorkshopPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TagWorkshopPageTests(app), IClassFixture<PostgresApp>;
}
