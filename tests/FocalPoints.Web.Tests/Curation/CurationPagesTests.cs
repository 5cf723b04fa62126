using System.Net;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>The coordinators' forms, and what readers see of what came out of them.</summary>
public abstract class CurationPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Theory]
    [InlineData("/workspace/timeline")]
    [InlineData("/workspace/timeline/activities/new")]
    [InlineData("/workspace/timeline/meetings/12msp")]
    [InlineData("/workspace/timeline/terms/new")]
    [InlineData("/workspace/collections/new")]
    [InlineData("/workspace/reports")]
    public async Task Others_are_told_whose_it_is(string address)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().Get(address)).Status);
        (await (await App.SignInAsMember()).Get(address)).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsFocalPoint()).Get(address)).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsCoordinator()).Get(address)).Is(HttpStatusCode.OK);
        (await (await App.SignInAsSecretariat()).Get(address)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Activity_is_written_shown_and_mended()
    {
        var coordinator = await App.SignInAsCoordinator();
        var form = (await coordinator.Get("/workspace/timeline/activities/new")).Form();
        var refused = await coordinator.Submit(form, ("Title", "A seminar"), ("Year", ""), ("States", new[] { "Mexico", "Atlantis" }));
        Assert.Equal(["Year", "Coordinating States"], refused.Is(HttpStatusCode.BadRequest).TextsOf("#errors li a").Select(text => text.Split(':')[0]));
        Assert.Equal("A seminar", refused.One("#Title").GetAttribute("value"));
        Assert.Contains("Atlantis", refused.Document.QuerySelectorAll("input[name=States]").Select(input => input.GetAttribute("value")));

        var saved = await coordinator.Submit(refused.Form(), ("Year", "2026"), ("Month", "3"), ("States", new[] { "Mexico", "Spain" }), ("Documents", "Concept note https://example.org/note"));
        Assert.Equal(saved.Location, (await coordinator.Submit(refused.Form(), ("Year", "2026"), ("Month", "3"), ("States", new[] { "Mexico", "Spain" }))).Location);
        var page = await App.Visitor().Get(saved.Location!);
        Assert.Equal("A seminar", page.Is(HttpStatusCode.OK).Heading);
        Assert.Contains("March 2026", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("Concept note", page.TextOf("a[href='https://example.org/note']"));
        Assert.Empty(page.TextsOf("a[href^='/workspace']"));

        var edit = (await coordinator.Get((await coordinator.Get(saved.Location!)).One("main a[href^='/workspace/timeline']").GetAttribute("href")!)).Form();
        await coordinator.Submit(edit, ("Title", "The first one's"));
        var stale = (await coordinator.Submit(edit, ("Title", "The second one's"))).Is(HttpStatusCode.Conflict);
        Assert.Equal("The second one's", stale.One("#Title").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(stale.Form())).Status);
        Assert.Equal("The second one's", (await App.Visitor().Get(saved.Location!)).Heading);
    }

    [Fact]
    public async Task Meeting_is_taken_into_a_calendar()
    {
        var coordinator = await App.SignInAsCoordinator();
        var form = (await coordinator.Get("/workspace/timeline/meetings/new")).Form();
        (await coordinator.Submit(form, ("Name", "A meeting to come"), ("StartsOn", "2027-09-09"), ("EndsOn", "2027-09-06"))).Is(HttpStatusCode.BadRequest);
        var saved = await coordinator.Submit(form, ("Name", "A meeting to come"), ("StartsOn", "2027-09-06"), ("EndsOn", "2027-09-09"), ("City", "Geneva"));

        var page = await App.Visitor().Get(saved.Location!);
        var file = await App.Visitor().Get(page.One("a[href$='.ics']").GetAttribute("href")!);
        var calendar = System.Text.Encoding.UTF8.GetString(file.Is(HttpStatusCode.OK).Bytes);
        Assert.StartsWith("text/calendar", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270906", calendar, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20270910", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:A meeting to come", calendar, StringComparison.Ordinal);
        (await App.Visitor().Get("/meetings/nothing/calendar.ics")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Meeting_of_which_only_the_month_is_known_shows_no_day_and_has_no_calendar()
    {
        var coordinator = await App.SignInAsCoordinator();
        var form = (await coordinator.Get("/workspace/timeline/meetings/new")).Form();
        var refused = (await coordinator.Submit(form, ("Name", "A meeting some day"), ("StartsOn", "2027-09"), ("EndsOn", "2027-09-09"))).Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Last day or month: The end must be a day or a month, as the beginning is", Assert.Single(refused.TextsOf("#errors li a")), StringComparison.Ordinal);
        Assert.Equal("2027-09", refused.One("#StartsOn").GetAttribute("value"));
        var address = (await coordinator.Submit(refused.Form(), ("EndsOn", ""))).Location!;

        var page = (await App.Visitor().Get(address)).Is(HttpStatusCode.OK);
        Assert.Equal(("September 2027", "2027-09"), (page.TextOf(".lede"), page.One(".lede time").GetAttribute("datetime")));
        Assert.Contains("Only the month is known so far.", page.TextOf(".head"), StringComparison.Ordinal);
        Assert.Empty(page.TextsOf("a[href$='.ics']"));
        (await App.Visitor().Get(address + "/calendar.ics")).Is(HttpStatusCode.NotFound);
        Assert.Contains("September 2027", (await App.Visitor().Get("/meetings")).TextsOf(".when"));

        var edited = (await coordinator.Get(address)).One("main a[href^='/workspace/timeline']").GetAttribute("href")!;
        var edit = await coordinator.Get(edited);
        Assert.Equal(("2027-09", ""), (edit.One("#StartsOn").GetAttribute("value"), edit.One("#EndsOn").GetAttribute("value") ?? ""));
        await coordinator.Submit(edit.Form(), ("EndsOn", "2027-10"));
        Assert.Equal("September to October 2027", (await App.Visitor().Get(address)).TextOf(".lede"));
        await coordinator.Submit((await coordinator.Get(edited)).Form(), ("StartsOn", "2027-09-06"), ("EndsOn", "2027-09-09"));
        Assert.Single((await App.Visitor().Get(address)).TextsOf("a[href$='.ics']"));
    }

    [Fact]
    public async Task Term_is_written_and_stands_among_the_Coordinators()
    {
        var coordinator = await App.SignInAsCoordinator();
        var saved = await coordinator.Submit((await coordinator.Get("/workspace/timeline/terms/new")).Form(), ("FirstYear", "2031"), ("LastYear", "2032"), ("States", new[] { "Mexico", "Spain" }));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("2031–2032", (await App.Visitor().Get("/coordinators")).TextsOf("h2"));
    }

    [Fact]
    public async Task Collection_shows_each_reader_what_they_may_see()
    {
        var (open, guarded) = (An.Practice(), An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints, Title = "Only for those who answer for it" }));
        await App.Database.Add(open, guarded);
        var coordinator = await App.SignInAsCoordinator();
        var saved = await coordinator.Submit((await coordinator.Get("/workspace/collections/new")).Form(), ("Title", "Worth reading side by side"), ("Introduction", "See **why**."),
            ("Position", new[] { "2", "1", "" }), ("Number", new[] { open.Number!, guarded.Number!, "" }), ("Note", new[] { "The open one.", "The other.", "" }));

        var asFocalPoint = await (await App.SignInAsFocalPoint()).Get(saved.Location!);
        Assert.Equal([guarded.Title, open.Title], asFocalPoint.Is(HttpStatusCode.OK).TextsOf("article h3"));
        var asVisitor = await App.Visitor().Get(saved.Location!);
        Assert.Equal([open.Title], asVisitor.Is(HttpStatusCode.OK).TextsOf("article h3"));
        Assert.Contains("<strong>why</strong>", asVisitor.Html, StringComparison.Ordinal);
        Assert.Contains("Worth reading side by side", (await App.Visitor().Get("/")).TextsOf("main a"));
        Assert.Contains((await App.Visitor().Get("/collections")).TextsOf("main li"), line => line.StartsWith("Worth reading side by side", StringComparison.Ordinal) && line.Contains('1'));
        (await App.Visitor().Get("/collections/nothing")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Statements_of_a_collection_do_not_grow_with_its_practices()
    {
        var practices = Enumerable.Range(0, 12).Select(_ => An.Practice()).ToArray();
        await App.Database.Add([.. practices]);
        var coordinator = await App.SignInAsCoordinator();
        var counts = new List<int>();
        foreach (var some in new[] { practices[..2], practices })
        {
            var saved = await coordinator.Submit((await coordinator.Get("/workspace/collections/new")).Form(), ("Title", $"With {some.Length}"),
                ("Position", some.Select(_ => "")), ("Number", some.Select(practice => practice.Number!)), ("Note", some.Select(_ => "")));
            await App.Visitor().Get(saved.Location!);
            counts.Add((await App.Visitor().Get(saved.Location!)).Statements);
        }

        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[1], 1, 4);
    }

    [Fact]
    public async Task Comment_is_reported_hidden_and_restored()
    {
        var practice = An.Practice();
        var author = An.Account.Member();
        await App.Database.Add(practice, author);
        var comment = new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, AuthorId = author.Id, AuthorRole = MandateRole.Member, Text = "Ms X lost a leg.", At = An.Morning.UtcDateTime };
        await App.Database.Add(comment);
        var address = $"/practices/{practice.Number}/{practice.Slug}";
        Assert.Empty((await App.Visitor().Get(address)).TextsOf("a[href$='/report']"));
        (await App.Visitor().Get($"{address}/comments/{Guid.NewGuid()}/report")).Is(HttpStatusCode.NotFound);

        var member = await App.SignInAsMember();
        var form = (await member.Get((await member.Get(address)).One($"#{FocalPoints.Web.Discussion.DiscussionUrls.IdOf(comment.Id)} a[href$='/report']").GetAttribute("href")!)).Form();
        (await member.Submit(form, ("reason", " "))).Is(HttpStatusCode.BadRequest);
        var sent = await member.Submit(form, ("reason", "It names a person."));
        Assert.Equal(sent.Location, (await member.Submit(form, ("reason", "It names a person."))).Location);
        Assert.Contains("Thank you.", (await member.Follow(sent)).TextOf($"#{FocalPoints.Web.Discussion.DiscussionUrls.IdOf(comment.Id)}"), StringComparison.Ordinal);

        var coordinator = await App.SignInAsCoordinator();
        var report = (await coordinator.Get("/workspace/reports")).One($"a[href^='/workspace/reports/']:contains('{practice.Title}')").GetAttribute("href")!;
        (await member.Get(report)).Is(HttpStatusCode.Forbidden);
        var decide = (await coordinator.Get(report)).Form("form:has([name=decision])");
        (await coordinator.Submit(decide, ("note", "It names a person."))).Is(HttpStatusCode.BadRequest);
        await coordinator.Submit(decide, ("decision", "Hide"), ("note", "It names a person."));
        Assert.DoesNotContain("Ms X", (await App.Visitor().Get(address)).Html, StringComparison.Ordinal);
        (await coordinator.Submit(decide, ("decision", "Dismiss"), ("note", "Fine."))).Is(HttpStatusCode.Conflict);
        await coordinator.Submit((await coordinator.Get(report)).Form("form:has([name=decision])"), ("decision", "Restore"));
        Assert.Contains("Ms X", (await App.Visitor().Get(address)).Html, StringComparison.Ordinal);

        var pause = (await coordinator.Get(report)).Form("form:has([name=paused])");
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(pause)).Status);
        Assert.Contains("Ms X", (await App.Visitor().Get(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_is_mailed_to_coordinators_with_the_page_that_decides_on_it()
    {
        var (practice, account) = (An.Practice(), An.Account.Coordinator());
        await App.Database.Add(practice);
        var coordinator = await App.SignInAs(account);
        var member = await App.SignInAsMember();

        var form = (await member.Get($"/practices/{practice.Number}/{practice.Slug}/report")).Form();
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit(form, ("reason", "A figure is wrong."))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit(form, ("reason", "A figure is wrong."))).Status);

        await using var db = App.Database.Open();
        var mail = await db.Mails.SingleAsync(mail => mail.To == account.Email);
        var address = new Uri(mail.Text.Split('\n').Single(line => line.Contains("/workspace/reports/", StringComparison.Ordinal)).Trim());
        Assert.Contains("A figure is wrong.", (await coordinator.Get(address.AbsolutePath)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteApp app) : CurationPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CurationPagesTests(app), IClassFixture<PostgresApp>;
}
