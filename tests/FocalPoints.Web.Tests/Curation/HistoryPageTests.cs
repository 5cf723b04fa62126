using System.Net;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>The history, on its page and taken away.</summary>
public abstract class HistoryPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string Address = "/workspace/history";

    [Fact]
    public async Task Others_are_told_whose_it_is()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().Get(Address)).Status);
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint(), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get(Address)).Is(HttpStatusCode.Forbidden);
            (await person.Get(Address + ".csv")).Is(HttpStatusCode.Forbidden);
            (await person.Get(Address + ".jsonl")).Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Statements_do_not_grow_with_the_lines()
    {
        var coordinator = await App.SignInAsCoordinator();
        var (few, many) = (An.Account.FocalPoint(), An.Account.FocalPoint());
        await App.Database.Add(few, many);
        await Withdrawals(few, 2);
        await Withdrawals(many, 40);
        await coordinator.Get(Address);

        var small = await coordinator.Get($"{Address}?person={few.Id}");
        var large = await coordinator.Get($"{Address}?person={many.Id}");
        Assert.Equal((2, 40), (small.TextsOf(".events > li").Count, large.TextsOf(".events > li").Count));
        Assert.Equal(small.Statements, large.Statements);
        Assert.InRange(large.Statements, 1, 5);
    }

    [Fact]
    public async Task It_is_gone_through_page_by_page()
    {
        var coordinator = await App.SignInAsCoordinator();
        var person = An.Account.FocalPoint();
        await App.Database.Add(person);
        await Withdrawals(person, 60);

        var first = await coordinator.Get($"{Address}?person={person.Id}");
        var second = await coordinator.Get(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal((50, 10), (first.TextsOf(".events > li").Count, second.Is(HttpStatusCode.OK).TextsOf(".events > li").Count));
        Assert.Empty(second.TextsOf("a[rel=next]"));
    }

    [Theory]
    [InlineData("from=2026-11-24&until=2026-11-20")]
    [InlineData("from=yesterday")]
    [InlineData("verb=Flew")]
    [InlineData("before=elsewhere")]
    [InlineData("person=%00")]
    public async Task What_cannot_be_understood_is_said(string query)
    {
        var page = await (await App.SignInAsCoordinator()).Get($"{Address}?{query}");

        Assert.StartsWith("Error:", page.Is(HttpStatusCode.BadRequest).Document.Title, StringComparison.Ordinal);
        Assert.Single(page.TextsOf("#errors li"));
        (await (await App.SignInAsCoordinator()).Get($"{Address}.csv?{query}")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Table_to_take_away_runs_no_formula_and_keeps_every_letter()
    {
        var person = An.Account.FocalPoint();
        await App.Database.Add(person);
        var actor = An.Actor.Of(person);
        foreach (var note in new[] { "=HYPERLINK(\"http://evil.example\")", "@SUM(1)", "+1", "-1", "\tx", "ນ້ຳ, \"quoted\"\nsecond line" })
            await App.Database.Add(HistoryEntry.Of(actor, Verb.Withdrew, nameof(Practice), Guid.NewGuid(), An.Morning.UtcDateTime, note));
        var coordinator = await App.SignInAsCoordinator();

        var page = await coordinator.Get($"{Address}.csv?person={person.Id}");
        var csv = System.Text.Encoding.UTF8.GetString(page.Is(HttpStatusCode.OK).Bytes);
        Assert.StartsWith("attachment", page.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("\ufeffLine,", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[,\"\\n])[=@+\\-\\t]", csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.Contains("ນ້ຳ, \"\"quoted\"\"\nsecond line", csv, StringComparison.Ordinal);

        var json = System.Text.Encoding.UTF8.GetString((await coordinator.Get($"{Address}.jsonl?person={person.Id}")).Is(HttpStatusCode.OK).Bytes);
        Assert.Equal(6, json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task Withdrawals(Member by, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var practice = An.WithdrawnPractice();
            await using var db = App.Database.Open();
            db.Add(practice);
            db.Add(HistoryEntry.Of(An.Actor.Of(by), Verb.Withdrew, nameof(Practice), practice.Id, An.Morning.UtcDateTime, "The programme ended."));
            await db.SaveChangesAsync();
        }
    }

    public sealed class OnSqlite(SqliteApp app) : HistoryPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HistoryPageTests(app), IClassFixture<PostgresApp>;
}
