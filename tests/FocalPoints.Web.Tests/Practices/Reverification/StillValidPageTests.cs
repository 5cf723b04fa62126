using System.Net;
using FocalPoints.History;
using FocalPoints.Practices;
using FocalPoints.Practices.Reverification;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Practices.Reverification;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Reverification;

/// <summary>Four records in four clicks: what is two years old is confirmed, changed or withdrawn by one button each.</summary>
public abstract class StillValidPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Four_practices_are_confirmed_by_four_clicks()
    {
        var person = await App.SignInAsFocalPoint("chad");
        var ids = (await Add("chad", 4)).Select(practice => practice.Id.ToString()).ToArray();
        Assert.Contains("4 practices were last confirmed two years ago", (await person.Get(WorkspaceUrls.MyState)).TextOf(".note.warn"));

        var page = (await person.Get(ReverificationUrls.StillValid)).Is(HttpStatusCode.OK);
        for (var left = 4; left > 0; left--)
        {
            Assert.Equal(left, page.Document.QuerySelectorAll(".card").Length);
            page = await person.Follow((await person.Submit(page.Form(), ("valid", page.Document.QuerySelector("button[name=valid]")!.GetAttribute("value")))).Is(HttpStatusCode.Found));
            Assert.Contains("your State confirmed it today", page.TextOf("main [role=status]"));
        }

        Assert.Contains("Nothing waits for your word.", page.Text);
        await using var db = App.Database.Open();
        Assert.Equal(4, await db.History.CountAsync(entry => entry.Verb == Verb.Reverified && ids.Contains(entry.RecordId)));
    }

    [Fact]
    public async Task Answer_sent_twice_is_one_answer_and_a_changed_text_is_looked_at_again()
    {
        var person = await App.SignInAsFocalPoint("iraq");
        var practices = await Add("iraq", 2);
        var page = await person.Get(ReverificationUrls.StillValid);
        var value = $"{practices[0].Id}:1";

        (await person.Submit(page.Form(), ("valid", value))).Is(HttpStatusCode.Found);
        (await person.Submit(page.Form(), ("valid", value))).Is(HttpStatusCode.Found);
        var stale = (await person.Submit(page.Form(), ("valid", $"{practices[1].Id}:7"))).Is(HttpStatusCode.Conflict);
        Assert.Contains("revised or withdrawn meanwhile", stale.Text);
        (await person.Submit(page.Form(), ("valid", "nonsense"))).Is(HttpStatusCode.BadRequest);
        (await person.Submit(page.Form(), ("valid", $"{Guid.NewGuid()}:1"))).Is(HttpStatusCode.NotFound);

        // The last one twice: the page that answers has nothing left to show.
        (await person.Submit(page.Form(), ("valid", $"{practices[1].Id}:1"))).Is(HttpStatusCode.Found);
        (await person.Submit(page.Form(), ("valid", $"{practices[1].Id}:1"))).Is(HttpStatusCode.Found);

        await using var db = App.Database.Open();
        var id = practices[0].Id.ToString();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Reverified && entry.RecordId == id));
    }

    [Fact]
    public async Task Change_begins_a_draft_and_withdraw_leads_to_its_form()
    {
        var person = await App.SignInAsFocalPoint("lebanon");
        var practice = (await Add("lebanon", 1))[0];
        var page = await person.Get(ReverificationUrls.StillValid);

        Assert.Equal(WorkspaceUrls.Withdraw(practice.Id), page.One($"#withdraw-{practice.Id}").GetAttribute("href"));
        Assert.EndsWith(WorkspaceUrls.Compose(practice.Id), (await person.Submit(page.Form(), ("change", $"{practice.Id}:1"))).Is(HttpStatusCode.Found).Location, StringComparison.Ordinal);
        Assert.Equal(WorkspaceUrls.Compose(practice.Id), (await person.Get(ReverificationUrls.StillValid)).One($"#change-{practice.Id}").GetAttribute("href"));
    }

    [Fact]
    public async Task Others_do_not_answer_for_a_State()
    {
        var practice = (await Add("lao-pdr", 1))[0];
        var focalPoint = await App.SignInAsFocalPoint("lao-pdr");
        var page = await focalPoint.Get(ReverificationUrls.StillValid);

        var contributor = await App.SignInAsContributor("lao-pdr");
        var seen = (await contributor.Get(ReverificationUrls.StillValid)).Is(HttpStatusCode.OK);
        Assert.Contains("The focal point of your State answers.", seen.Text);
        Assert.Empty(seen.Document.QuerySelectorAll("main button"));
        (await contributor.Submit(seen.Form(), ("valid", $"{practice.Id}:1"))).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsFocalPoint("albania")).Get(ReverificationUrls.StillValid)).Is(HttpStatusCode.OK);
        (await (await App.SignInAsCoordinator()).Get(ReverificationUrls.StillValid)).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsMember()).Get(ReverificationUrls.StillValid)).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsFocalPoint("bosnia-and-herzegovina")).Submit(page.Form(), ("valid", $"{practice.Id}:1"))).Is(HttpStatusCode.BadRequest); // Another session's token.
    }

    [Fact]
    public async Task Silence_is_told_on_the_card_and_in_the_record_until_the_State_speaks()
    {
        var (old, young) = (An.Practice("sierra-leone", publishedAt: An.Morning.AddYears(-5)), An.Practice("sierra-leone"));
        await App.Database.Add(old, young);

        var cards = (await App.Visitor().Get("/practices?state=sierra-leone")).Is(HttpStatusCode.OK);
        Assert.Contains("Ageing: its State has not confirmed it since 24 November 2021.", Assert.Single(cards.TextsOf("article.card"), card => card.Contains(old.Number!, StringComparison.Ordinal)));
        Assert.DoesNotContain("Ageing", Assert.Single(cards.TextsOf("article.card"), card => card.Contains(young.Number!, StringComparison.Ordinal)));
        Assert.Contains("has not confirmed this practice since 24 November 2021", (await App.Visitor().Get(PracticeUrls.Read(old.Number!, old.Slug))).TextOf(".note.warn"));

        await App.Get<ReverifyPractice>().Reverify(An.Actor.FocalPoint("sierra-leone"), old.Id, 1);

        Assert.DoesNotContain("Ageing", (await App.Visitor().Get("/practices?state=sierra-leone")).Text);
        Assert.Contains("confirmed by its State on 24 November 2026", (await App.Visitor().Get(PracticeUrls.Read(old.Number!, old.Slug))).Text);
    }

    [Fact]
    public async Task Statements_are_constant_in_what_is_due()
    {
        var (few, many) = (await App.SignInAsFocalPoint("montenegro"), await App.SignInAsFocalPoint("afghanistan"));
        await Add("montenegro", 1);
        await Add("afghanistan", 15);
        foreach (var person in new[] { few, many })
            await person.Get(ReverificationUrls.StillValid);

        Assert.Equal((await few.Get(ReverificationUrls.StillValid)).Statements, (await many.Get(ReverificationUrls.StillValid)).Statements);
    }

    private async Task<Practice[]> Add(string stateId, int count)
    {
        var practices = Enumerable.Range(0, count).Select(index => An.Practice(stateId, publishedAt: An.Morning.AddMonths(-Validity.Months).AddDays(-index))).ToArray();
        await App.Database.Add(practices.ToArray<object>());
        return practices;
    }

    public sealed class OnSqlite(SqliteApp app) : StillValidPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : StillValidPageTests(app), IClassFixture<PostgresApp>;
}
