using System.Net;
using FocalPoints.Curation.Moderation;
using FocalPoints.Members;
using FocalPoints.Members.Requests;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>Where coordinators and the secretariat begin, and who is led there.</summary>
public abstract class DeskPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string Desk = "/workspace/desk", MyState = "/workspace";

    [Fact]
    public async Task Others_are_told_whose_it_is()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().Get(Desk)).Status);
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint(), await App.SignInAsContributor(), await App.SignInAs(An.Account.Former()) })
        {
            var page = (await person.Get(Desk)).Is(HttpStatusCode.Forbidden);
            Assert.Equal("This is for coordinators and the secretariat", page.Heading);
            Assert.Empty(page.Document.QuerySelectorAll("header a[href='/workspace/desk']"));
        }
    }

    [Fact]
    public async Task Each_line_says_how_much_waits_what_to_do_and_leads_there()
    {
        var account = An.Account.Coordinator();
        var coordinator = await App.SignInAs(account);
        await Fill(account);

        var page = (await coordinator.Get(Desk)).Is(HttpStatusCode.OK);

        Assert.Equal("Desk", page.Heading);
        foreach (var (address, words) in new[] { ("/workspace/review", "review"), ("/workspace/reports", "report"), ("/workspace/people/requests", "request"), ("/workspace/prepare", "draft") })
        {
            var line = page.Document.QuerySelectorAll("section[aria-labelledby=yours] dt a").Single(link => link.GetAttribute("href") == address);
            Assert.Matches("^[1-9]", line.TextContent);
            Assert.Contains(words, line.TextContent, StringComparison.Ordinal);
            Assert.EndsWith(".", line.ParentElement!.NextElementSibling!.TextContent.Trim(), StringComparison.Ordinal);
        }

        foreach (var address in page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Distinct())
            (await coordinator.Get(address)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Secretariat_has_its_lines_and_no_reviews()
    {
        await Fill(An.Account.Coordinator());

        var page = (await (await App.SignInAsSecretariat()).Get(Desk)).Is(HttpStatusCode.OK);

        Assert.Contains("/workspace/reports", page.Document.QuerySelectorAll("section[aria-labelledby=yours] a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Document.QuerySelectorAll("a[href^='/workspace/review']"));
    }

    [Fact]
    public async Task Mandate_that_ends_soon_is_told_of_with_its_last_day()
    {
        var account = An.Account.Coordinator();
        account.Mandates[0].Ending(new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var page = await (await App.SignInAs(account)).Get(Desk);

        Assert.Contains("Your mandate ends on 31 December 2026: Coordinator, Mexico", page.TextsOf("section[aria-labelledby=yours] dt"));
    }

    [Fact]
    public async Task Page_costs_the_same_statements_however_much_waits()
    {
        var account = An.Account.Coordinator();
        var coordinator = await App.SignInAs(account);
        await Fill(account);
        await coordinator.Get(Desk); // The vocabulary is kept from here on.
        var before = (await coordinator.Get(Desk)).Statements;

        await Fill(account);
        await Fill(account);

        Assert.Equal(before, (await coordinator.Get(Desk)).Statements);
        Assert.InRange(before, 4, 5);
    }

    [Fact]
    public async Task Who_curates_and_writes_for_no_State_is_led_from_my_State_to_the_desk()
    {
        foreach (var person in new[] { await App.SignInAsCoordinator(), await App.SignInAsSecretariat() })
        {
            Assert.EndsWith(Desk, (await person.Get(MyState)).Is(HttpStatusCode.Redirect).Location);
            Assert.EndsWith(Desk, (await person.Get(MyState + "?shelf=published")).Is(HttpStatusCode.Redirect).Location);
            (await person.Post(MyState, ("_handler", "edit"), ("id", Guid.NewGuid().ToString()), (FormToken.Field, await FormToken.Of(App, person)))).Is(HttpStatusCode.Forbidden);
        }

        var member = (await (await App.SignInAsMember()).Get(MyState)).Is(HttpStatusCode.Forbidden);
        Assert.Contains("for focal points and contributors", member.Heading, StringComparison.Ordinal);
        (await (await App.SignInAsFocalPoint()).Get(MyState)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_writes_for_a_State_and_curates_has_both()
    {
        var account = An.Account.Coordinator();
        account.Mandates.Add(new Mandate { MemberId = account.Id, Role = MandateRole.FocalPoint, StateId = "lao-pdr", From = An.Morning.AddDays(-9).UtcDateTime, Nomination = "Note verbale 2" });
        var person = await App.SignInAs(account);

        Assert.Equal(["My State", "Desk"], (await person.Get(MyState)).Is(HttpStatusCode.OK).TextsOf("header nav a").Where(text => text is "My State" or "Desk"));
        Assert.Equal(["Workspace", "Desk"], (await person.Get("/")).TextsOf("header .util > a").Where(text => text is "Workspace" or "Desk"));
        (await person.Get(Desk)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_in_leads_to_the_desk_unless_another_page_was_asked_for()
    {
        foreach (var account in new[] { An.Account.Coordinator(), An.Account.Secretariat() })
        {
            await App.Database.Add(account);
            Assert.EndsWith(Desk, (await SignIn("/account/login", account)).Is(HttpStatusCode.Redirect).Location);
            Assert.EndsWith("/practices", (await SignIn("/account/login?returnUrl=%2Fpractices", account)).Is(HttpStatusCode.Redirect).Location);
        }

        var member = An.Account.Member();
        await App.Database.Add(member);
        Assert.EndsWith("/", (await SignIn("/account/login", member)).Is(HttpStatusCode.Redirect).Location);
    }

    [Theory]
    [InlineData("/workspace/desk", "Desk")]
    [InlineData("/workspace/reports", "Desk")]
    [InlineData("/workspace/history", "Desk")]
    [InlineData("/workspace/review", "Review")]
    [InlineData("/workspace/timeline", "Timeline")]
    public async Task Navigation_is_short_and_says_where_one_is(string address, string current)
    {
        var page = await (await App.SignInAsCoordinator()).Get(address);

        Assert.Equal(["Desk", "Review", "For a State", "Timeline", "Vocabulary", "People", "Library"], page.TextsOf("header nav a"));
        Assert.Equal(current, page.TextOf("header nav a[aria-current=page]"));
    }

    [Fact]
    public async Task Navigation_of_the_secretariat_has_no_reviews()
    {
        var page = await (await App.SignInAsSecretariat()).Get(Desk);

        Assert.Equal(["Desk", "For a State", "Timeline", "Vocabulary", "People", "Library"], page.TextsOf("header nav a"));
    }

    private async Task<Page> SignIn(string address, Member account)
    {
        var person = App.Visitor();
        return await person.Submit((await person.Get(address)).Form(), ("email", account.Email), ("password", An.Password));
    }

    private async Task Fill(Member coordinator)
    {
        var (practice, reader, lao) = (An.Draft(), An.Account.Member(), An.Account.FocalPoint());
        await App.Database.Add(practice, reader, lao);
        Assert.True((await App.Get<PublishPractice>().Publish(An.Actor.Of(lao), practice.Id, 1, "", RevisionSignificance.Major)).IsDone);
        var prepared = new Practice { StateId = "chad", CreatedAt = An.Morning.UtcDateTime };
        prepared.Draft = new Draft { PracticeId = prepared.Id, Preparation = new Preparation(coordinator.Id, coordinator.DisplayName, MandateRole.Coordinator, "mexico", "", PreparationSource.Call, "A call in May") };
        prepared.Draft.Save(An.Content, An.Actor.Of(coordinator), An.Morning.UtcDateTime);
        await App.Database.Add(prepared, new Report { Id = Guid.NewGuid(), PracticeId = practice.Id, ReporterId = reader.Id, Reason = "It names a person.", At = An.Morning.UtcDateTime },
            AccountRequest.From("Somboun Keo", $"somboun-{Guid.NewGuid():N}@ministry.example", MandateRole.Contributor, "lao-pdr", "Ministry of Labour", "Ms Vong named me.", An.Morning.UtcDateTime));
    }

    public sealed class OnSqlite(SqliteApp app) : DeskPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : DeskPageTests(app), IClassFixture<PostgresApp>;
}

/// <summary>A desk on which nothing lies: a site of its own, because the tests of a class share one.</summary>
public abstract class EmptyDeskTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Empty_desk_says_so_and_what_to_do_next()
    {
        var affected = (await App.Get<ReadVocabulary>().Read()).AffectedStates(DateOnly.FromDateTime(An.Morning.UtcDateTime));
        await App.Database.Add(affected.Select(state => (object)An.Account.FocalPoint(state.Id)).ToArray()); // No post is vacant.
        foreach (var person in new[] { await App.SignInAsCoordinator(), await App.SignInAsSecretariat() })
        {
            var page = (await person.Get("/workspace/desk")).Is(HttpStatusCode.OK);

            Assert.Contains("Nothing waits for you.", page.TextOf("section[aria-labelledby=yours]"), StringComparison.Ordinal);
            Assert.Equal(["/workspace/prepare", "/workspace/timeline"], page.Document.QuerySelectorAll("section[aria-labelledby=yours] a").Select(link => link.GetAttribute("href")));
            Assert.Empty(page.Document.QuerySelectorAll("section[aria-labelledby=theirs]"));
        }
    }

    public sealed class OnSqlite(SqliteApp app) : EmptyDeskTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EmptyDeskTests(app), IClassFixture<PostgresApp>;
}
