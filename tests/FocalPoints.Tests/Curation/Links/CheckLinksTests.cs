using FocalPoints.Curation.Links;
using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Links;

/// <summary>The links of what waits are asked once, and what they answered is kept.</summary>
public abstract class CheckLinksTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    // Nothing of these leaves the machine: the one is no address, the other's name leads home.
    private static readonly Source[] Sources = [new("A report", "http://127.0.0.1/report"), new("Another", "https://exchange.invalid/"), new("A letter", "")];

    [Fact]
    public async Task Waiting_practice_is_asked_once_for_each_time_it_waits()
    {
        var account = An.Account.FocalPoint();
        var draft = An.Draft(content: An.Content with { Sources = Sources });
        await Database.Add(account, draft);
        await Get<PublishPractice>().Publish(An.Actor.Of(account), draft.Id, 1, "", RevisionSignificance.Major);

        Assert.Equal(1, await Get<CheckLinks>().Run());
        Assert.Equal(0, await Get<CheckLinks>().Run());

        await using var db = Database.Open();
        var report = await db.LinkReports.SingleAsync();
        Assert.Equal(["http://127.0.0.1/report", "https://exchange.invalid/"], report.Links.Select(link => link.Url));
        Assert.Equal((LinkAnswer.NotAsked, LinkAnswer.NoAnswer, An.Morning.UtcDateTime), (report.Links[0].Answer, report.Links[1].Answer, report.CheckedAt));
        Assert.NotNull(await Get<ReadLinkReport>().Read(An.Actor.Coordinator(), draft.Id));
        Assert.Null(await Get<ReadLinkReport>().Read(An.Actor.Of(account), draft.Id));
    }

    [Fact]
    public async Task What_does_not_wait_is_not_asked()
    {
        await Database.Add(An.Practice(content: An.Content with { Sources = Sources }), An.Draft(content: An.Content with { Sources = Sources }));

        Assert.Equal(0, await Get<CheckLinks>().Run());
    }

    public sealed class OnSqlite() : CheckLinksTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : CheckLinksTests(DatabaseProvider.Postgres);
}
