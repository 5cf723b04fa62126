using System.Net;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Discussion;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Discussion;

/// <summary>Changing a comment and taking it back.</summary>
public abstract class ChangeCommentPageTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice practice = An.Practice();
    private readonly Member account = An.Account.Member();
    private Person author = null!;
    private Guid id;

    private string EditAddress => DiscussionUrls.Edit(practice.Number!, practice.Slug, id);

    private string RemoveAddress => DiscussionUrls.Remove(practice.Number!, practice.Slug, id);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
        author = await App.SignInAs(account);
        id = (await App.Get<PostComment>().Post(An.Actor.Of(account), practice.Id, new CommentInput(Guid.NewGuid(), null, "As first written.", "en"))).Value;
    }

    [Fact]
    public async Task Author_changes_it_within_half_an_hour()
    {
        var page = (await author.Get(EditAddress)).Is(HttpStatusCode.OK);
        Assert.Equal("As first written.", page.One("textarea").TextContent);
        Assert.Contains(App.Clock.GetUtcNow().AddMinutes(30).ToString("HH:mm"), page.TextOf("#Text-hint"));
        App.Clock.Advance(TimeSpan.FromMinutes(29));

        var answer = await author.Submit(page.Form(), ("text", "As corrected."));

        Assert.EndsWith($"#{DiscussionUrls.IdOf(id)}", answer.Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("As corrected.", (await Saved()).Text);
    }

    [Fact]
    public async Task Change_that_comes_too_late_is_kept_to_be_copied()
    {
        var form = (await author.Get(EditAddress)).Form();
        App.Clock.Advance(TimeSpan.FromMinutes(31));

        var page = (await author.Submit(form, ("text", "Typed for too long."))).Is(HttpStatusCode.Conflict);

        Assert.Equal("Typed for too long.", page.One("textarea").TextContent);
        Assert.Contains("30 minutes", page.TextOf("[role=alert]"));
        Assert.Equal("As first written.", (await Saved()).Text);
        Assert.EndsWith($"#{DiscussionUrls.IdOf(id)}", (await author.Get(EditAddress)).Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Change_that_breaks_a_rule_or_has_no_token_comes_back()
    {
        var form = (await author.Get(EditAddress)).Form();

        Assert.NotEmpty((await author.Submit(form, ("text", ""))).Is(HttpStatusCode.BadRequest).TextOf("#Text-error"));
        var stale = (await author.Submit(form, (FormToken.Field, null), ("text", "Kept."))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("Kept.", stale.One("textarea").TextContent);
        var signedOut = (await App.Visitor().Submit(form, ("text", "Kept."))).Is(HttpStatusCode.Unauthorized);
        Assert.Equal("Kept.", signedOut.One("textarea").TextContent);
        Assert.Equal("As first written.", (await Saved()).Text);
    }

    [Fact]
    public async Task Author_takes_it_back_after_being_asked()
    {
        var page = (await author.Get(RemoveAddress)).Is(HttpStatusCode.OK);
        Assert.Contains("As first written.", page.TextOf("article.comment"));
        Assert.Null((await Saved()).RemovedAt);

        var answer = await author.Submit(page.Form());

        Assert.EndsWith($"#{DiscussionUrls.IdOf(id)}", answer.Is(HttpStatusCode.Redirect).Location);
        Assert.NotNull((await Saved()).RemovedAt);
        (await author.Submit(page.Form())).Is(HttpStatusCode.Redirect);
        (await author.Get(RemoveAddress)).Is(HttpStatusCode.Redirect);
        (await author.Submit((await author.Get(DiscussionUrls.Write(practice.Number!, practice.Slug))).Form(), ("text", "x"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_else_is_let_at_it()
    {
        var other = await App.SignInAsCoordinator();
        var token = await FormToken.Of(App, other);

        (await other.Get(EditAddress)).Is(HttpStatusCode.Redirect);
        (await other.Get(RemoveAddress)).Is(HttpStatusCode.Redirect);
        (await other.Post(EditAddress, ("_handler", "edit"), (FormToken.Field, token), ("text", "Mine now."))).Is(HttpStatusCode.Forbidden);
        (await other.Post(RemoveAddress, ("_handler", "remove"), (FormToken.Field, token))).Is(HttpStatusCode.Forbidden);
        (await App.Visitor().Post(RemoveAddress, ("_handler", "remove"))).Is(HttpStatusCode.Unauthorized);
        (await other.Post(RemoveAddress, ("_handler", "remove"))).Is(HttpStatusCode.BadRequest);

        Assert.Equal(("As first written.", null), ((await Saved()).Text, (await Saved()).RemovedAt));
    }

    [Fact]
    public async Task Comment_stands_under_its_own_practice_only()
    {
        var other = An.Practice("chad");
        await App.Database.Add(other);
        var token = await FormToken.Of(App, author);

        foreach (var address in (string[])[DiscussionUrls.Edit(other.Number!, other.Slug, id), DiscussionUrls.Remove(other.Number!, other.Slug, id), DiscussionUrls.Edit(practice.Number!, practice.Slug, Guid.NewGuid())])
        {
            (await author.Get(address)).Is(HttpStatusCode.NotFound);
            (await author.Post(address, ("_handler", address.Split('/')[^1]), (FormToken.Field, token), ("text", "Moved."))).Is(HttpStatusCode.NotFound);
        }

        Assert.Equal(("As first written.", null), ((await Saved()).Text, (await Saved()).RemovedAt));
    }

    private async Task<Comment> Saved()
    {
        await using var db = App.Database.Open();
        return await db.Comments.SingleAsync(comment => comment.Id == id);
    }

    public sealed class OnSqlite(SqliteApp app) : ChangeCommentPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ChangeCommentPageTests(app), IClassFixture<PostgresApp>;
}
