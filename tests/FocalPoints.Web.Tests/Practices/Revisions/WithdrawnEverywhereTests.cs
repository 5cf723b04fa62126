using System.Net;
using FocalPoints.Practices;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Revisions;

/// <summary>A withdrawal leaves every list, search and count as if the practice had never been there, in the very next answer.</summary>
public abstract class WithdrawnEverywhereTests(FocalPointsApp app) : PageTests(app)
{
    private static readonly string[] Lists =
    [
        "/", "/practices", "/practices?q=wallaby", "/practices?state=somalia", "/practices?theme=rehabilitation", "/practices?tag=wallaby", "/practices?sort=newest", "/states", "/states/somalia",
        "/themes", "/themes/rehabilitation", "/obligations", "/obligations/ccm-art-5-1", "/tags", "/focal-points", "/activities",
    ];

    [Fact]
    public async Task Nothing_lists_finds_or_counts_what_was_withdrawn()
    {
        var other = An.Practice("somalia");
        await App.Database.Add(other);
        var reader = App.Visitor(takesKeptPages: true);
        var member = await App.SignInAsMember();
        var (before, asMemberBefore) = (await Read(reader), await Read(member));

        var practice = An.Practice("somalia", An.Content with { Title = "A wallaby that carries the limbs" });
        var tag = Tag.From("wallaby").Value!;
        var account = An.Account.Member();
        await App.Database.Add(practice, tag, account);
        await App.Database.Add(new PracticeTag { PracticeId = practice.Id, TagId = tag.Id, MemberId = account.Id, At = An.Morning.UtcDateTime },
            FocalPoints.History.HistoryEntry.Of(An.Actor.FocalPoint("somalia"), FocalPoints.History.Verb.Published, nameof(Practice), practice.Id, An.Morning.UtcDateTime));
        var published = await Read(reader);
        Assert.Contains("wallaby", published["/practices?q=wallaby"], StringComparison.Ordinal);
        Assert.NotEqual(before["/states/somalia"], published["/states/somalia"]);

        Assert.True((await App.Get<WithdrawPractice>().Withdraw(An.Actor.FocalPoint("somalia"), practice.Id, "It ran away.", other.Number)).IsDone);

        Assert.Equal(before, await Read(reader));
        Assert.Equal(asMemberBefore, await Read(member));
    }

    private static async Task<Dictionary<string, string>> Read(Person person)
    {
        var pages = new Dictionary<string, string>();
        foreach (var address in Lists)
        {
            var page = await person.Get(address);
            pages[address] = page.Status == HttpStatusCode.OK ? page.Text : page.Status.ToString();
        }

        return pages;
    }

    public sealed class OnSqlite(SqliteApp app) : WithdrawnEverywhereTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WithdrawnEverywhereTests(app), IClassFixture<PostgresApp>;
}
