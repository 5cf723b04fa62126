using System.Net;
using FocalPoints.Discussion;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Discussion;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Discussion;

/// <summary>Writing a comment or an answer: posted once, refused with everything kept.</summary>
public abstract class CommentPageTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice practice = An.Practice();

    private string Address => DiscussionUrls.Write(practice.Number!, practice.Slug);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
    }

    [Fact]
    public async Task Comment_is_posted_and_leads_to_where_it_stands()
    {
        var member = await App.SignInAsMember();
        var form = (await member.Get(Address)).Is(HttpStatusCode.OK).Form();

        var answer = await member.Submit(form, ("text", "Qui paie ?"), ("language", "fr"));

        var comment = Assert.Single(await Comments());
        Assert.Equal(("Qui paie ?", "fr"), (comment.Text, comment.Language));
        Assert.Equal($"/practices/{practice.Number}/{practice.Slug}#{DiscussionUrls.IdOf(comment.Id)}", PathOf(answer));
    }

    [Fact]
    public async Task Form_sent_twice_or_often_at_once_makes_one_comment_and_gives_one_answer()
    {
        var member = await App.SignInAsMember();
        var form = (await member.Get(Address)).Form();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => member.Submit(form, ("text", "Once."))));

        Assert.Single(answers.Select(PathOf).Distinct());
        Assert.Single(await Comments());
    }

    [Fact]
    public async Task Answer_shows_what_is_answered_and_stands_below_it()
    {
        var first = await Commented("A question about fuel.");
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        var page = (await lao.Get(DiscussionUrls.Write(practice.Number!, practice.Slug, first.Id))).Is(HttpStatusCode.OK);
        Assert.Contains("A question about fuel.", page.TextOf("article.comment"));

        await lao.Submit(page.Form(), ("text", "The district pays."));

        Assert.Equal(first.Id, (await Comments()).Single(comment => comment.Text == "The district pays.").ParentId);
    }

    [Theory]
    [InlineData("", "This needs an answer.")]
    [InlineData(" \r\n ", "This needs an answer.")]
    [InlineData("evil\u202etxt", "This holds an invisible character that could change how the text reads. Type the text again without pasting it.")]
    [InlineData("a\u0007b", "This holds an invisible character that could change how the text reads. Type the text again without pasting it.")]
    public async Task Text_that_breaks_a_rule_comes_back_with_the_reason_at_the_field(string text, string reason)
    {
        var member = await App.SignInAsMember();

        var page = await member.Submit((await member.Get(Address)).Form(), ("text", text), ("language", "ar"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.Equal(reason, page.TextOf("#Text-error"));
        Assert.Equal("true", page.One("textarea").GetAttribute("aria-invalid"));
        Assert.Equal(Address + "#Text", page.One("[role=alert] a").GetAttribute("href"));
        Assert.Equal("ar", page.One("option[selected]").GetAttribute("value"));
        Assert.Empty(await Comments());
    }

    [Fact]
    public async Task Over_long_text_comes_back_whole()
    {
        var member = await App.SignInAsMember();
        var text = string.Join("\n", Enumerable.Range(1, 800).Select(number => $"Line {number} & <b>more</b>"));

        var page = await member.Submit((await member.Get(Address)).Form(), ("text", text));

        Assert.Equal(text, page.Is(HttpStatusCode.BadRequest).One("textarea").TextContent);
        Assert.StartsWith("Write at most 3000 characters", page.TextOf("#Text-error"));
    }

    [Fact]
    public async Task Unknown_language_is_refused_at_its_field()
    {
        var member = await App.SignInAsMember();

        var page = await member.Submit((await member.Get(Address)).Form(), ("text", "Words."), ("language", "tlh"));

        page.Is(HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.TextOf("#Language-error"));
        Assert.Equal("Words.", page.One("textarea").TextContent);
    }

    [Fact]
    public async Task Form_without_its_token_or_with_an_old_one_comes_back_and_can_be_sent_again()
    {
        var member = await App.SignInAsMember();
        foreach (var token in (string?[])[null, "forged"])
        {
            var text = "Typed over an hour, token " + (token ?? "missing");
            var refused = await member.Submit((await member.Get(Address)).Form(), (FormToken.Field, token), ("text", text));

            refused.Is(HttpStatusCode.BadRequest);
            Assert.StartsWith("Error: ", refused.Document.Title);
            Assert.Equal(text, refused.One("textarea").TextContent);
            Assert.DoesNotContain(await Comments(), comment => comment.Text == text);

            await member.Submit(refused.Form());
            Assert.Single(await Comments(), comment => comment.Text == text);
        }
    }

    [Fact]
    public async Task Who_was_signed_out_meanwhile_loses_nothing()
    {
        var account = An.Account.Member();
        var member = await App.SignInAs(account);
        var form = (await member.Get(Address)).Form();
        var signedOut = App.Visitor();

        var refused = await signedOut.Submit(form, ("text", "Typed while the session ended."));

        refused.Is(HttpStatusCode.Unauthorized);
        Assert.Equal("Typed while the session ended.", refused.One("textarea").TextContent);
        Assert.StartsWith("/account/login?returnUrl=%2Fpractices%2F", refused.One("[role=alert] a").GetAttribute("href"));
        Assert.Empty(await Comments());

        // Signed in again in another window, the same form is asked for once more and then taken.
        var again = (await member.Submit(refused.Form())).Is(HttpStatusCode.BadRequest);
        await member.Submit(again.Form());
        Assert.Equal("Typed while the session ended.", Assert.Single(await Comments()).Text);
    }

    [Fact]
    public async Task What_another_site_fills_in_does_not_stand_on_ours()
    {
        var victim = App.Visitor();
        victim.Headers.Add("Sec-Fetch-Site", "cross-site");

        var page = await victim.Post(Address, ("_handler", CommentPage.FormName), ("text", "Words of another site"));

        Assert.DoesNotContain("Words of another site", page.Is(HttpStatusCode.BadRequest).Html.Split("readonly")[0]);
        Assert.Empty(page.Document.QuerySelectorAll($"form[method=post] textarea"));
    }

    [Fact]
    public async Task Ended_mandate_is_told_so_and_loses_nothing()
    {
        var account = An.Account.Member();
        var member = await App.SignInAs(account);
        var form = (await member.Get(Address)).Form();
        await using (var db = App.Database.Open())
        {
            (await db.Mandates.SingleAsync(mandate => mandate.MemberId == account.Id)).End(An.Morning.AddDays(-1).UtcDateTime);
            await db.SaveChangesAsync();
        }

        var page = (await member.Submit(form, ("text", "Too late for me."))).Is(HttpStatusCode.Forbidden);

        Assert.Equal("Too late for me.", page.One("textarea").TextContent);
        Assert.Empty(await Comments());
        Assert.Equal(DiscussionUrls.Comments(practice.Number!, practice.Slug), PathOf(await member.Get(Address)));
    }

    [Fact]
    public async Task Practice_withdrawn_meanwhile_takes_no_comment_and_loses_no_text()
    {
        var member = await App.SignInAsMember();
        var form = (await member.Get(Address)).Form();
        await using (var db = App.Database.Open())
        {
            db.Attach(practice);
            practice.Withdraw("The programme ended.", null, An.Morning.UtcDateTime);
            await db.SaveChangesAsync();
        }

        var page = (await member.Submit(form, ("text", "Written meanwhile."))).Is(HttpStatusCode.Conflict);

        Assert.Equal("Written meanwhile.", page.One("textarea").TextContent);
        Assert.Equal(DiscussionUrls.Comments(practice.Number!, practice.Slug), PathOf(await member.Get(Address)));
    }

    [Fact]
    public async Task Practice_and_parent_that_do_not_exist_for_somebody_are_answered_alike()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints, Title = "About the quetzal" });
        await App.Database.Add(hidden);
        var elsewhere = await Commented("Elsewhere.", An.Practice("chad"));
        var member = await App.SignInAsMember();
        var form = (await member.Get(Address)).Form();

        foreach (var person in (Person[])[App.Visitor(), member])
        {
            (await person.Get(DiscussionUrls.Write(hidden.Number!, hidden.Slug))).Is(HttpStatusCode.NotFound);
            (await person.Get("/practices/FP-LAO-1999-0001/x/comment")).Is(HttpStatusCode.NotFound);
            (await person.Get($"{Address}?reply={elsewhere.Id}")).Is(HttpStatusCode.NotFound);
            (await person.Get($"{Address}?reply=nonsense")).Is(HttpStatusCode.NotFound);
        }

        foreach (var parent in (string[])[elsewhere.Id.ToString(), Guid.NewGuid().ToString(), "nonsense", "<script>"])
        {
            var page = (await member.Submit(form, ("text", "Kept."), ("reply", parent))).Is(HttpStatusCode.NotFound);
            Assert.Equal("Kept.", page.One("textarea").TextContent);
        }

        var token = await FormToken.Of(App, member);
        var unseen = await member.Post(DiscussionUrls.Write(hidden.Number!, "x"), ("_handler", CommentPage.FormName), (FormToken.Field, token), ("text", "Kept."));
        Assert.DoesNotContain("quetzal", unseen.Is(HttpStatusCode.NotFound).Html);
        Assert.Empty(await Comments());
    }

    [Fact]
    public async Task Visitor_is_led_to_the_sign_in_page_and_back()
    {
        var page = await App.Visitor().Get(Address);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal("/account/login?returnUrl=" + Uri.EscapeDataString(Address), PathOf(page));
        Assert.DoesNotContain(FormToken.Field, page.Html);
    }

    [Fact]
    public async Task Form_fields_that_are_missing_or_nonsense_are_no_error_of_ours()
    {
        var member = await App.SignInAsMember();
        var token = await FormToken.Of(App, member);

        foreach (var form in (string[])["", "nonsense", "00000000-0000-0000-0000-000000000000"])
            (await member.Post(Address, ("_handler", CommentPage.FormName), (FormToken.Field, token), ("form", form), ("text", "Words " + form))).Is(HttpStatusCode.Redirect);
        (await member.Post(Address, ("_handler", CommentPage.FormName), (FormToken.Field, token))).Is(HttpStatusCode.BadRequest);
        (await member.Post(Address, ("_handler", "another"), (FormToken.Field, token), ("text", "x"))).Is(HttpStatusCode.BadRequest);
    }

    private static string? PathOf(Page page) => page.Location?.Replace("https://localhost", "");

    private async Task<Comment> Commented(string text, Practice? on = null)
    {
        if (on is not null)
            await App.Database.Add(on);
        var id = (await App.Get<PostComment>().Post(An.Actor.Member(), (on ?? practice).Id, new CommentInput(Guid.NewGuid(), null, text, "en"))).Value;
        await using var db = App.Database.Open();
        return await db.Comments.SingleAsync(comment => comment.Id == id);
    }

    private async Task<List<Comment>> Comments()
    {
        await using var db = App.Database.Open();
        return await db.Comments.Where(comment => comment.PracticeId == practice.Id).ToListAsync();
    }

    public sealed class OnSqlite(SqliteApp app) : CommentPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CommentPageTests(app), IClassFixture<PostgresApp>;
}
