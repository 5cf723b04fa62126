using System.Net;
using FocalPoints.Following;
using FocalPoints.Practices.Tagging;
using FocalPoints.Testing;
using FocalPoints.Web.Following;
using FocalPoints.Web.Practices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Following;

/// <summary>Members follow from the pages of what they read, and say on one page how often they are told.</summary>
public abstract class FollowingPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string Form = "#follow form";

    [Fact]
    public async Task Visitor_is_sent_to_sign_in_and_back_and_the_page_carries_no_token()
    {
        var practice = An.Practice("chad");
        await App.Database.Add(practice);

        foreach (var address in (string[])["/states/chad", "/themes/rehabilitation", "/obligations/ccm-art-5-1", PracticeUrls.Read(practice.Number!, practice.Slug)])
        {
            var page = (await App.Visitor(takesKeptPages: true).Get(address)).Is(HttpStatusCode.OK);

            Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(address + "#follow")}", page.One("#follow a").GetAttribute("href"));
            Assert.DoesNotContain(FormToken.Field, page.Html);
        }

        Assert.StartsWith("/account/login", (await App.Visitor().Get(FollowingUrls.Mine)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_is_followed_and_left_by_a_button_that_leads_back_to_it()
    {
        var practice = An.Practice("chad");
        await App.Database.Add(practice);
        await App.Get<TagPractice>().Tag(An.Actor.Member(), practice.Id, "paper forms");
        var member = await App.SignInAsMember();
        foreach (var address in (string[])["/states/chad", "/themes/rehabilitation", "/obligations/ccm-art-5-1", "/tags/paper-forms", PracticeUrls.Read(practice.Number!, practice.Slug)])
        {
            var answer = await member.Submit((await member.Get(address)).Form(Form));
            Assert.EndsWith(address + "#follow", answer.Location, StringComparison.Ordinal);
            var page = (await member.Follow(answer)).Is(HttpStatusCode.OK);
            Assert.Equal("You follow this. You are told by mail what is new.", page.TextOf("#follow [role=status]"));
            Assert.StartsWith("You follow this and are told once a day.", page.TextOf("#follow > p.small"), StringComparison.Ordinal);

            page = await member.Follow(await member.Submit(page.Form(Form), ("stop", "yes")));
            Assert.Equal("Follow", page.TextOf("#follow button"));
        }

        Assert.Equal("You follow nothing yet", (await member.Get(FollowingUrls.Mine)).TextOf("main h2"));
    }

    [Fact]
    public async Task Member_sees_changes_and_stops_what_they_follow()
    {
        var account = An.Account.Member();
        var member = await App.SignInAs(account);
        foreach (var address in (string[])["/states/chad", "/themes/rehabilitation"])
            await member.Submit((await member.Get(address)).Form(Form));

        var page = (await member.Get(FollowingUrls.Mine)).Is(HttpStatusCode.OK);
        Assert.Equal(["States", "Topics"], page.TextsOf("main h2"));
        Assert.Equal(["/states/chad", "/themes/rehabilitation"], page.Document.QuerySelectorAll("main h3 a").Select(link => link.GetAttribute("href")));
        page = await member.Follow(await member.Submit(page.Form("section[aria-labelledby=kind-State] form"), ("frequency", "AtOnce"), ("stop", null)));

        Assert.Equal("Saved.", page.TextOf("[role=status]"));
        Assert.Equal("At once", page.TextOf("section[aria-labelledby=kind-State] option[selected]"));
        page = await member.Follow(await member.Submit(page.Form("section[aria-labelledby=kind-State] form"), ("stop", "yes")));
        Assert.Equal(["Topics"], page.TextsOf("main h2"));
        Assert.Contains(FollowingUrls.Mine, (await member.Get("/account")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Search_is_saved_under_a_name_that_is_offered()
    {
        await App.Database.Add(An.Practice("chad", An.Content with { Title = "Prosthetics made in the village" }));
        var member = await App.SignInAsMember();
        var page = await member.Get("/practices?q=prosthetics&state=chad&sort=oldest");
        Assert.Equal("prosthetics · Chad", page.One("#follow input[name=name]").GetAttribute("value"));

        var answer = await member.Submit(page.Form(Form), ("name", "Limbs in Chad"));

        Assert.EndsWith("/practices?q=prosthetics&state=chad#follow", answer.Location, StringComparison.Ordinal);
        page = await member.Follow(answer);
        Assert.Contains("Saved as “Limbs in Chad”.", page.TextOf("#follow"));
        page = await member.Get(FollowingUrls.Mine);
        Assert.Equal(("Limbs in Chad", "/practices?q=prosthetics&state=chad"), (page.TextOf("main h3"), page.One("main h3 a").GetAttribute("href")));
    }

    [Fact]
    public async Task Search_that_finds_nothing_can_be_followed_and_a_visitor_signs_in_for_it()
    {
        const string Address = "/practices?q=quetzalcoatlus";
        var page = await App.Visitor(takesKeptPages: true).Get(Address);
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(Address + "#follow")}", page.One("#follow a").GetAttribute("href"));
        Assert.DoesNotContain(FormToken.Field, page.Html);
        var member = await App.SignInAsMember();

        page = await member.Follow(await member.Submit((await member.Get(Address)).Form(Form)));

        Assert.Contains("Saved as “quetzalcoatlus”.", page.TextOf("#follow"));
        Assert.Empty((await member.Get("/practices")).Document.QuerySelectorAll("#follow"));
        Assert.Empty((await App.Visitor().Get("/practices?state=chad")).Document.QuerySelectorAll("#follow form"));
    }

    [Fact]
    public async Task Bad_forms_are_answered_in_words_and_lose_nothing()
    {
        var account = An.Account.Member();
        var member = await App.SignInAs(account);
        var form = (await member.Get("/practices?q=quetzalcoatlus")).Form(Form);

        var page = (await member.Submit(form, ("name", ""))).Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("?q=quetzalcoatlus", page.One("main input[name=target]").GetAttribute("value"));
        (await member.Submit(page.Form("section[aria-labelledby=save] form"), ("name", "Found again"))).Is(HttpStatusCode.Redirect);

        (await member.Submit(form, ("kind", "State"), ("target", "atlantis"))).Is(HttpStatusCode.NotFound);
        (await member.Submit(form, ("kind", "Nothing"))).Is(HttpStatusCode.NotFound);
        (await member.Submit(form, ("kind", "Practice"), ("target", "FP-XXX-2026-0001"))).Is(HttpStatusCode.NotFound);
        (await member.Submit(form, ("target", "q=x&state=atlantis"))).Is(HttpStatusCode.BadRequest);
        var list = await member.Get(FollowingUrls.Mine);
        (await member.Submit(list.Form("main .field form"), ("frequency", "Hourly"), ("stop", null))).Is(HttpStatusCode.BadRequest);
        (await member.Submit(list.Form("main .field form"), ("id", Guid.NewGuid().ToString()), ("stop", null))).Is(HttpStatusCode.NotFound);
        (await member.Submit(list.Form("main .field form"), ("id", "x"), ("stop", "yes"))).Is(HttpStatusCode.NotFound);
        (await member.Submit(list.Form("main .field form"), (FormToken.Field, null))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_members_is_not_touched_and_the_hundred_and_first_is_refused()
    {
        var (account, other) = (An.Account.Member(), An.Account.Member());
        var member = await App.SignInAs(account);
        var theirs = new Subscription { MemberId = other.Id, Kind = SubscriptionKind.State, Target = "chad", CreatedAt = An.Morning.UtcDateTime };
        await App.Database.Add(theirs);
        await App.Database.Add([.. Enumerable.Range(0, Subscription.MaxPerMember).Select(number =>
            new Subscription { MemberId = account.Id, Kind = SubscriptionKind.Search, Target = $"q=word{number}", Name = $"Word {number}", CreatedAt = An.Morning.UtcDateTime })]);

        var page = (await member.Submit((await member.Get("/states/chad")).Form(Form))).Is(HttpStatusCode.Conflict);
        Assert.Contains("You follow 100 things, which is the most.", page.Text);
        await member.Submit(page.Form($"#s-{page.Document.QuerySelector("main .field")!.Id![2..]} form"), ("id", theirs.Id.ToString()), ("stop", "yes"));

        await using var db = App.Database.Open();
        Assert.True(await db.Subscriptions.AnyAsync(subscription => subscription.Id == theirs.Id));
        Assert.Equal(Subscription.MaxPerMember, await db.Subscriptions.CountAsync(subscription => subscription.MemberId == account.Id));
    }

    [Fact]
    public async Task Statements_are_constant_in_what_is_followed()
    {
        var practices = Enumerable.Range(0, 9).Select(_ => An.Practice("chad")).ToArray();
        await App.Database.Add(practices.ToArray<object>());
        var (few, many) = (await Following(1), await Following(9));

        await few.Get("/states/lebanon"); // The vocabulary and the index are read.
        Assert.Equal((await few.Get(FollowingUrls.Mine)).Statements, (await many.Get(FollowingUrls.Mine)).Statements);
        Assert.Equal((await few.Get("/states/lebanon")).Statements, (await many.Get("/states/lebanon")).Statements);

        async Task<Person> Following(int count)
        {
            var account = An.Account.Member();
            var person = await App.SignInAs(account);
            for (var at = 0; at < count; at++)
            {
                await App.Get<StartFollowing>().Start(An.Actor.Of(account), new FollowInput(SubscriptionKind.Practice, practices[at].Id.ToString()));
                await App.Get<StartFollowing>().Start(An.Actor.Of(account), new FollowInput(SubscriptionKind.Search, $"q=word{at}", "Name"));
            }

            return person;
        }
    }

    public sealed class OnSqlite(SqliteApp app) : FollowingPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FollowingPageTests(app), IClassFixture<PostgresApp>;
}
