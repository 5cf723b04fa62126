using System.Net;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Testing;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Discussion;

/// <summary>The practice's page, where members take part and others read what they say.</summary>
public abstract class TakingPartTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice practice = An.Practice("lao-pdr");

    private string Address => PracticeUrls.Read(practice.Number!, practice.Slug);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
    }

    [Fact]
    public async Task Visitor_reads_what_is_said_in_whose_name_and_is_shown_the_way_in()
    {
        var chad = An.Account.FocalPoint("chad");
        await App.Database.Add(chad);
        await Comment(An.Actor.Of(chad), "Who pays for **fuel**? <script>alert(1)</script>");

        var page = (await App.Visitor().Get(Address)).Is(HttpStatusCode.OK);

        Assert.Equal("Focal point of Chad", page.TextOf("article.comment header b"));
        Assert.Equal("fuel", page.TextOf("article.comment strong"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.DoesNotContain(chad.DisplayName, page.Html);
        Assert.Contains($"/account/login?returnUrl={Uri.EscapeDataString(DiscussionUrls.Comments(practice.Number!, practice.Slug))}", page.Document.QuerySelectorAll("#comments a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main textarea, main datalist"));
        Assert.DoesNotContain(FormToken.Field, page.Html);
        Assert.Contains(chad.DisplayName, (await (await App.SignInAsMember()).Get(Address)).Html);
    }

    [Fact]
    public async Task Member_comments_on_the_page_and_is_told_once_that_it_is_posted()
    {
        var member = await App.SignInAsMember();

        var answer = await member.Submit((await member.Get(Address)).Form("#comments > form"), ("text", "هذا مفيد"), ("language", "ar"));
        var page = (await member.Follow(answer)).Is(HttpStatusCode.OK);

        Assert.Equal("Your comment is posted.", page.TextOf("article.comment [role=status]"));
        Assert.Equal(answer.Location!.Split('#')[1], page.One("article.comment").Id);
        Assert.Equal(("ar", "auto"), (page.One("article.comment > div").GetAttribute("lang"), page.One("article.comment > div").GetAttribute("dir")));
        Assert.Equal(["Change", "Remove"], page.Document.QuerySelectorAll("article.comment .inline a").Select(link => link.FirstChild!.TextContent));
        Assert.Empty((await member.Get(Address)).Document.QuerySelectorAll("[role=status]"));
    }

    [Fact]
    public async Task Answer_of_the_States_focal_point_stands_out_below_its_comment()
    {
        var id = await Comment(An.Actor.Member(), "A question.");
        var lao = await App.SignInAsFocalPoint("lao-pdr");

        var page = await lao.Follow(await lao.Submit((await lao.Get(Address)).Form("article.comment form"), ("text", "An answer.")));

        Assert.Contains("An answer.", page.TextOf($"#{DiscussionUrls.IdOf(id)} > article.answer"));
        Assert.Equal("Your answer is posted.", page.TextOf("article.answer [role=status]"));
        var chad = await App.SignInAsFocalPoint("chad");
        page = await chad.Follow(await chad.Submit((await chad.Get(Address)).Form("article.comment form"), ("text", "We do the same.")));
        Assert.Single(page.Document.QuerySelectorAll(".answer"));
        Assert.Equal(2, page.Document.QuerySelectorAll($"#{DiscussionUrls.IdOf(id)} > article").Length);
    }

    [Fact]
    public async Task Removed_comment_is_a_stub_that_keeps_its_answers()
    {
        var account = An.Account.Member();
        var author = await App.SignInAs(account);
        var id = await Comment(An.Actor.Of(account), "I take this back.");
        await Comment(An.Actor.FocalPoint("lao-pdr"), "Noted.", id);

        var page = await author.Follow(await author.Submit((await author.Get(DiscussionUrls.Remove(practice.Number!, practice.Slug, id))).Form("main form")));

        Assert.StartsWith("A comment was removed by its author on", page.TextOf($"#{DiscussionUrls.IdOf(id)} > .stub"));
        Assert.Equal("Your comment is removed.", page.TextOf($"#{DiscussionUrls.IdOf(id)} > [role=status]"));
        Assert.Contains("Noted.", page.TextOf($"#{DiscussionUrls.IdOf(id)} > article"));
        Assert.DoesNotContain("I take this back.", page.Html);
    }

    [Fact]
    public async Task Way_to_change_a_comment_closes_after_half_an_hour()
    {
        var account = An.Account.Member();
        var author = await App.SignInAs(account);
        await Comment(An.Actor.Of(account), "Mine.");
        await Comment(An.Actor.Member(), "Not mine.");

        Assert.Single((await author.Get(Address)).Document.QuerySelectorAll(".comment a[href$='/edit']"));
        App.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty((await author.Get(Address)).Document.QuerySelectorAll(".comment a[href$='/edit']"));
        Assert.Single((await author.Get(Address)).Document.QuerySelectorAll(".comment a[href$='/remove']"));
    }

    [Fact]
    public async Task Member_tags_with_a_suggestion_and_takes_the_tag_off()
    {
        var other = An.Practice("chad");
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
        await App.Database.Add(other, hidden);
        await App.Get<TagPractice>().Tag(An.Actor.FocalPoint("chad"), other.Id, "paper forms");
        await App.Get<TagPractice>().Tag(An.Actor.FocalPoint("chad"), hidden.Id, "quetzal");
        var member = await App.SignInAsMember();
        var page = await member.Get(Address);
        Assert.Contains("paper forms", page.Document.QuerySelectorAll("datalist option").Select(option => option.GetAttribute("value")));
        Assert.DoesNotContain("quetzal", page.Html);

        var form = page.Form("form[aria-labelledby=suggested]");
        page = await member.Follow(await member.Submit(form, ("tag", page.Document.QuerySelectorAll("form[aria-labelledby=suggested] button").Single(button => button.TextContent == "paper forms").GetAttribute("value"))));

        Assert.Equal("Your tag is added.", page.TextOf("#used [role=status]"));
        Assert.Equal("paper forms 1 by 1 member", page.TextOf("#used a.chip"));
        Assert.DoesNotContain("paper forms", page.Document.QuerySelectorAll("form[aria-labelledby=suggested] button").Select(button => button.TextContent));

        var takeOff = page.One("button[name=remove]");
        Assert.Equal("Take off your tag “paper forms”", takeOff.GetAttribute("aria-label"));
        page = await member.Follow(await member.Submit(page.Form("form:has(button[name=remove])"), ("remove", takeOff.GetAttribute("value"))));
        Assert.Equal("Your tag is taken off.", page.TextOf("#used [role=status]"));
        Assert.Empty(page.Document.QuerySelectorAll("#used a.chip"));
    }

    [Fact]
    public async Task Member_says_that_it_is_useful_and_takes_it_back()
    {
        var member = await App.SignInAsFocalPoint("chad");
        var page = await member.Get(Address);
        Assert.Equal("Useful to us", page.TextOf("#used button[name=useful]"));

        page = await member.Follow(await member.Submit(page.Form("form:has(button[name=useful])"), ("useful", "yes")));

        Assert.Contains("1 member finds this useful, from 1 State.", page.TextOf("#used"));
        Assert.Equal("Take back “useful to us”", page.TextOf("#used button[name=useful]"));
        page = await member.Follow(await member.Submit(page.Form("form:has(button[name=useful])"), ("useful", "no")));
        Assert.Contains("Nobody has said yet", page.TextOf("#used"));
    }

    [Fact]
    public async Task Account_without_a_mandate_reads_and_is_told_why_not_more()
    {
        var former = await App.SignInAs(An.Account.Former());

        var page = (await former.Get(Address)).Is(HttpStatusCode.OK);

        Assert.Contains("no mandate in force", page.TextOf("#comments"));
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Long_discussion_costs_as_many_statements_as_a_short_one()
    {
        var member = await App.SignInAsMember();
        await Comment(An.Actor.Member(), "First.");
        await member.Get(Address); // The vocabulary and the index are up to date from here on.
        var few = (await member.Get(Address)).Statements;

        for (var number = 0; number < 12; number++)
        {
            var id = await Comment(An.Actor.Member(), $"Number {number}");
            await Comment(An.Actor.FocalPoint(), $"Answer {number}", id);
        }

        await member.Get(Address);
        Assert.Equal(few, (await member.Get(Address)).Statements);
    }

    [Fact]
    public async Task Later_page_of_a_discussion_has_an_address_and_the_new_comment_stands_there()
    {
        for (var number = 0; number < ListComments.PageSize; number++)
        {
            await Comment(An.Actor.Member(), $"Number {number}");
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var member = await App.SignInAsMember();
        var answer = await member.Submit((await member.Get(Address)).Form("#comments > form"), ("text", "The last."));

        Assert.Contains("?comments=2#comment-", answer.Location);
        Assert.Contains("The last.", (await member.Follow(answer)).TextOf("#comments > article.comment"));
        foreach (var odd in (string[])["0", "-1", "99", "x", "99999999999999"])
            (await App.Visitor().Get($"{Address}?comments={odd}")).Is(HttpStatusCode.OK);
    }

    private async Task<Guid> Comment(Actor actor, string text, Guid? parent = null) =>
        (await App.Get<PostComment>().Post(actor, practice.Id, new CommentInput(Guid.NewGuid(), parent, text, "en"))).Value;

    public sealed class OnSqlite(SqliteApp app) : TakingPartTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TakingPartTests(app), IClassFixture<PostgresApp>;
}
