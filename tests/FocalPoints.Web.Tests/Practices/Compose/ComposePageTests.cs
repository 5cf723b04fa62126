using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Compose;

/// <summary>The page on which a draft is written, as it comes over HTTP: readable at once, and only for those who write it.</summary>
public abstract class ComposePageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Focal_point_sees_the_draft_before_the_circuit_is_there()
    {
        var draft = await Draft();

        var page = (await (await App.SignInAsFocalPoint()).Get(WorkspaceUrls.Compose(draft.Id))).Is(HttpStatusCode.OK);

        Assert.Equal(draft.Draft!.Title, page.One("#Title").GetAttribute("value"));
        Assert.True(page.One(".compose").HasAttribute("inert"));
        Assert.Equal("8 of 8 required answers given", page.TextOf(".rail p.small:first-of-type"));
        Assert.Single(page.Document.QuerySelectorAll($"a[href='{WorkspaceUrls.Publish(draft.Id)}']"));
        Assert.Contains(draft.Draft.Title, page.Document.Title);
    }

    [Fact]
    public async Task Contributor_writes_and_hands_in()
    {
        var draft = await Draft();

        var page = (await (await App.SignInAsContributor()).Get(WorkspaceUrls.Compose(draft.Id))).Is(HttpStatusCode.OK);

        Assert.Equal("Hand in…", page.TextOf($".save a[href='{WorkspaceUrls.Publish(draft.Id)}']"));
    }

    [Fact]
    public async Task Draft_does_not_exist_for_others()
    {
        var address = WorkspaceUrls.Compose((await Draft()).Id);

        (await (await App.SignInAsFocalPoint("chad")).Get(address)).Is(HttpStatusCode.NotFound);
        (await (await App.SignInAsCoordinator()).Get(address)).Is(HttpStatusCode.NotFound);
        (await (await App.SignInAsMember()).Get(address)).Is(HttpStatusCode.NotFound);
        (await (await App.SignInAsFocalPoint()).Get(WorkspaceUrls.Compose(Guid.NewGuid()))).Is(HttpStatusCode.NotFound);
        Assert.StartsWith("/account/login", (await App.Visitor().Get(address)).Location);
    }

    [Fact]
    public async Task Link_to_a_field_opens_its_part_of_the_full_form()
    {
        var draft = await Draft(An.Content with { IsFull = true });

        var page = (await (await App.SignInAsFocalPoint()).Get(Web.Practices.Compose.ComposeUrls.Field(draft.Id, "Steps[0].Heading"))).Is(HttpStatusCode.OK);

        Assert.Equal("Steps", page.Heading);
        Assert.Equal("step", page.One(".rail a[aria-current]").GetAttribute("aria-current"));
        Assert.Equal("Plan the round", page.One("#Steps-0-Heading").GetAttribute("value"));
    }

    private async Task<Practice> Draft(PracticeContent? content = null)
    {
        var draft = An.Draft(content: content);
        await App.Database.Add(draft);
        return draft;
    }

    public sealed class OnSqlite(SqliteApp app) : ComposePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ComposePageTests(app), IClassFixture<PostgresApp>;
}
