using System.Net;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.Moderation;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Practices.Revisions;
using Xunit;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>A practice that is hidden for now, at every address that it has, for its readers, its State and a coordinator.</summary>
public abstract class HiddenPracticeTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Reader_is_told_that_it_is_not_gone_and_reads_nothing_of_it_at_any_address()
    {
        var (practice, focalPoint) = (An.Practice(), An.Account.FocalPoint("lao-pdr"));
        await App.Database.Add(practice, focalPoint);
        var visitor = App.Visitor(takesKeptPages: true);
        var address = PracticeUrls.Read(practice.Number!, practice.Slug);
        (await visitor.Get(address)).Is(HttpStatusCode.OK);

        await Decide(practice, "Hide");

        foreach (var wanted in new[] { address, PracticeUrls.ByNumber(practice.Number!), PracticeUrls.ByNumber(practice.Number!.ToLowerInvariant()) })
        {
            var page = (await visitor.Get(wanted)).Is(HttpStatusCode.Forbidden);
            Assert.Equal("This practice is not shown for now", page.TextOf("h1"));
            Assert.Contains(practice.Number!, page.Text);
            Assert.DoesNotContain(practice.Title, page.Html);
        }

        foreach (var wanted in new[] { PracticeUrls.Print(practice.Number!, practice.Slug), RevisionUrls.List(practice.Number!, practice.Slug), RevisionUrls.One(practice.Number!, practice.Slug, 1), address + "/report" })
            Assert.DoesNotContain(practice.Title, (await visitor.Get(wanted)).Is(HttpStatusCode.NotFound).Html);
        Assert.DoesNotContain(practice.Number!, (await visitor.Get(PracticeUrls.Browse)).Html);
        Assert.DoesNotContain(practice.Number!, (await visitor.Get("/states/lao-pdr")).Html);

        var member = await App.SignInAs(focalPoint);
        Assert.Contains("Not shown to its readers since 24 November 2026 It names a child.", (await member.Get(address)).Is(HttpStatusCode.OK).TextOf("main"));
        Assert.Contains("Not shown to its readers since 24 November 2026 It names a child.", (await member.Get(WorkspaceUrls.Shelf("lao-pdr", FocalPoints.Practices.Shelf.Published))).TextOf($"article:contains('{practice.Number}')"));

        await Decide(practice, "Restore");
        Assert.Equal(practice.Title, (await visitor.Get(address)).Is(HttpStatusCode.OK).TextOf("h1"));
    }

    private async Task Decide(FocalPoints.Practices.Practice practice, string decision)
    {
        var coordinator = await App.SignInAsCoordinator();
        if (decision == "Hide")
        {
            var form = (await coordinator.Get(ModerationUrls.Report(practice.Number!, practice.Slug))).Form();
            Assert.Equal(HttpStatusCode.Found, (await coordinator.Submit(form, ("reason", "It names a child."))).Status);
        }

        var queue = decision == "Hide" ? ModerationUrls.Queue : ModerationUrls.Decided;
        var report = (await coordinator.Get(queue)).One($"a[href^='{ModerationUrls.Queue}/']:contains('{practice.Title}')").GetAttribute("href")!;
        var decide = (await coordinator.Get(report)).Form("form:has([name=decision])");
        Assert.Equal(HttpStatusCode.Found, (await coordinator.Submit(decide, ("decision", decision), ("note", "It names a child."))).Status);
        Assert.Contains(decision == "Hide" ? "Hidden: It names a child." : "Shown again: It names a child.", (await coordinator.Get(report)).TextOf(".note"));
    }

    public sealed class OnSqlite(SqliteApp app) : HiddenPracticeTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HiddenPracticeTests(app), IClassFixture<PostgresApp>;
}
