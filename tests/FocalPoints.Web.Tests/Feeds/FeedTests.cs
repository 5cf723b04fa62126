using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Feeds;

/// <summary>A list as a feed: the same question, the same rights, what changed last first.</summary>
public abstract class FeedTests(FocalPointsApp app) : PageTests(app)
{
    private const string Address = "/feeds/practices.atom";

    [Fact]
    public async Task Feed_holds_the_practices_of_its_list_with_their_words_and_languages()
    {
        var older = An.Practice("chad", An.Content with { Title = "Ateliers du pangolin", Summary = "Une équipe <mobile> & \u0001 deux vélos.", Language = "fr" }, An.Morning.AddDays(-40));
        var newer = An.Practice("lao-pdr", An.Content with { Title = "Pangolin visits" }, An.Morning.AddDays(-3));
        await App.Database.Add(older, newer);

        var feed = await Read(App.Visitor(takesKeptPages: true), "?q=pangolin");

        Assert.Equal("FocalPoints: practices for “pangolin”", feed.Title.Text);
        Assert.Equal([newer.Title, older.Title], feed.Items.Select(item => item.Title.Text));
        Assert.Equal(newer.RevisedAt, feed.LastUpdatedTime.UtcDateTime);
        var item = feed.Items.Last();
        Assert.Equal("Une équipe <mobile> &  deux vélos.", item.Summary.Text);
        Assert.Equal("fr", item.Title.AttributeExtensions[new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace")]);
        Assert.Equal(("Chad", older.PublishedAt), (item.Authors.Single().Name, item.PublishDate.UtcDateTime));
        Assert.EndsWith(PracticeUrls.ByNumber(older.Number!), item.Id);
        Assert.Equal(PracticeUrls.Read(older.Number!, older.Slug), item.Links.Single().Uri.AbsolutePath);
        Assert.Equal("rehabilitation", item.Categories.Single().Name);
        Assert.Single((await Read(App.Visitor(), "?q=pangolin&state=chad&page=3")).Links, link => link.RelationshipType == "self" && link.Uri.Query == "?q=pangolin&state=chad");
    }

    [Fact]
    public async Task What_somebody_may_not_see_or_is_gone_stands_in_no_feed()
    {
        await App.Database.Add(
            An.Practice("chad", An.Content with { Title = "For focal points, of the kiwi", Visibility = Visibility.FocalPoints }),
            An.Draft("chad", An.Content with { Title = "A draft of the kiwi" }),
            An.WithdrawnPractice("chad"));

        Assert.Empty((await Read(App.Visitor(takesKeptPages: true), "?q=kiwi")).Items);
        Assert.Single((await Read(await App.SignInAsFocalPoint("lebanon"), "?q=kiwi")).Items);
        Assert.Empty((await Read(App.Visitor(takesKeptPages: true), "?q=kiwi")).Items);
    }

    [Theory]
    [InlineData("?year=later")]
    [InlineData("?theme=no-such-topic")]
    [InlineData("?page=0")]
    public async Task What_the_page_refuses_is_refused(string query)
    {
        Assert.Equal((await App.Visitor().Get("/practices" + query)).Status, (await App.Visitor().Get(Address + query)).Status);
    }

    [Fact]
    public async Task List_leads_to_its_feed()
    {
        await App.Database.Add(An.Practice());

        var page = (await App.Visitor().Get("/practices?theme=rehabilitation&page=1")).Is(HttpStatusCode.OK);

        Assert.Equal(Address + "?theme=rehabilitation", page.One("head link[rel=alternate][type='application/atom+xml']").GetAttribute("href"));
        (await App.Visitor().Get(page.One($"main a[href^='{Address}']").GetAttribute("href")!)).Is(HttpStatusCode.OK);
    }

    private static async Task<SyndicationFeed> Read(Person person, string query)
    {
        var answer = (await person.Get(Address + query)).Is(HttpStatusCode.OK);
        using var reader = XmlReader.Create(new MemoryStream(answer.Bytes));
        return SyndicationFeed.Load(reader);
    }

    public sealed class OnSqlite(SqliteApp app) : FeedTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FeedTests(app), IClassFixture<PostgresApp>;
}
