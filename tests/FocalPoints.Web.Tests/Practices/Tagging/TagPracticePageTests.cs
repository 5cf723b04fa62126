using System.Net;
using FocalPoints.Practices;
using FocalPoints.Practices.Tagging;
using FocalPoints.Testing;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Discussion.Endorsing;
using FocalPoints.Web.Practices.Tagging;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Tagging;

/// <summary>Tags and "useful to us", sent as forms.</summary>
public abstract class TagPracticePageTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice practice = An.Practice();

    private string Tags => TaggingUrls.Tags(practice.Number!, practice.Slug);

    private string Useful => DiscussionUrls.Useful(practice.Number!, practice.Slug);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(practice);
    }

    [Fact]
    public async Task Practice_is_found_by_a_tag_as_soon_as_the_answer_is_there()
    {
        var member = await App.SignInAsMember();
        var word = "hydro" + Guid.NewGuid().ToString("n");

        var answer = await Send(member, Tags, TaggingUrls.FormName, ("tag", word));

        Assert.EndsWith("#tags", answer.Is(HttpStatusCode.Redirect).Location);
        Assert.Contains(practice.Number!, (await App.Visitor().Get("/practices?q=" + word)).TextOf("article.card"));
        Assert.Contains(practice.Number!, (await App.Visitor().Get("/tags/" + word)).Is(HttpStatusCode.OK).TextOf("article.card"));

        var tag = (await App.Get<ListPracticeTags>().List(An.Actor.Visitor, practice.Id)).Single();
        await Send(member, Tags, TaggingUrls.FormName, ("remove", tag.Id.ToString()));
        (await App.Visitor().Get("/tags/" + word)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("one two three four five", "Use at most 4 words; take out some.")]
    [InlineData("", "This needs an answer.")]
    [InlineData("a\u202eb", "This holds an invisible character")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Write at most 60 characters; take out 1.")]
    public async Task Words_that_are_no_tag_come_back_with_the_reason(string words, string reason)
    {
        var member = await App.SignInAsMember();

        var page = (await Send(member, Tags, TaggingUrls.FormName, ("tag", words))).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.StartsWith(reason, page.TextOf("#Tag-error"));
        Assert.Equal(words, page.One("#Tag").GetAttribute("value") ?? "");
        Assert.Empty(await App.Get<ListPracticeTags>().List(An.Actor.Visitor, practice.Id));
    }

    [Fact]
    public async Task Refused_tag_is_kept_and_can_be_sent_again()
    {
        var member = await App.SignInAsMember();

        var page = (await member.Post(Tags, ("_handler", TaggingUrls.FormName), ("tag", "paper forms"))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("paper forms", page.One("#Tag").GetAttribute("value"));
        (await member.Submit(page.Form("form:has(#Tag)"))).Is(HttpStatusCode.Redirect);

        Assert.Single(await App.Get<ListPracticeTags>().List(An.Actor.Visitor, practice.Id));
        Assert.Equal("paper forms", (await App.Visitor().Post(Tags, ("_handler", TaggingUrls.FormName), ("tag", "paper forms"))).Is(HttpStatusCode.Unauthorized).One("#Tag").GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_tags_or_endorses_what_is_not_there_for_them()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints, Title = "About the quetzal" });
        var withdrawn = An.WithdrawnPractice();
        await App.Database.Add(hidden, withdrawn);
        var member = await App.SignInAsMember();
        var former = await App.SignInAs(An.Account.Former());

        foreach (var (address, form) in ((string, string)[])[(TaggingUrls.Tags(hidden.Number!, "x"), TaggingUrls.FormName), (DiscussionUrls.Useful(hidden.Number!, "x"), UsefulPage.FormName)])
        {
            Assert.DoesNotContain("quetzal", (await Send(member, address, form, ("tag", "okapi"))).Is(HttpStatusCode.NotFound).Html);
            (await member.Get(address)).Is(HttpStatusCode.NotFound);
        }

        (await Send(member, TaggingUrls.Tags(withdrawn.Number!, "x"), TaggingUrls.FormName, ("tag", "okapi"))).Is(HttpStatusCode.Conflict);
        (await Send(former, Tags, TaggingUrls.FormName, ("tag", "okapi"))).Is(HttpStatusCode.Forbidden);
        (await Send(former, Useful, UsefulPage.FormName)).Is(HttpStatusCode.Forbidden);
        (await Send(member, Tags, TaggingUrls.FormName, ("remove", "nonsense"))).Is(HttpStatusCode.NotFound);
        await using var db = App.Database.Open();
        Assert.False(await db.Tags.AnyAsync(tag => tag.Name == "okapi"));
    }

    [Fact]
    public async Task Useful_is_said_once_and_taken_back()
    {
        var member = await App.SignInAsMember();

        await Send(member, Useful, UsefulPage.FormName, (UsefulPage.Field, UsefulPage.Yes));
        Assert.EndsWith("#used", (await Send(member, Useful, UsefulPage.FormName, (UsefulPage.Field, UsefulPage.Yes))).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(1, await Endorsements());
        (await App.Visitor().Post(Useful, ("_handler", UsefulPage.FormName))).Is(HttpStatusCode.Unauthorized);
        (await member.Post(Useful, ("_handler", UsefulPage.FormName), (UsefulPage.Field, UsefulPage.No))).Is(HttpStatusCode.BadRequest);
        Assert.Equal(1, await Endorsements());

        await Send(member, Useful, UsefulPage.FormName, (UsefulPage.Field, UsefulPage.No));
        Assert.Equal(0, await Endorsements());
    }

    private async Task<int> Endorsements()
    {
        await using var db = App.Database.Open();
        return await db.Endorsements.CountAsync(endorsement => endorsement.PracticeId == practice.Id);
    }

    private async Task<Page> Send(Person person, string address, string form, params (string, object)[] fields) =>
        await person.Post(address, [("_handler", form), (FormToken.Field, await FormToken.Of(App, person)), .. fields]);

    public sealed class OnSqlite(SqliteApp app) : TagPracticePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TagPracticePageTests(app), IClassFixture<PostgresApp>;
}
