using System.Net;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Members;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.HandOvers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Curation.HandOvers;

/// <summary>A mandate is ended on a page that shows what it leaves; a brief for who follows can be printed.</summary>
public abstract class HandOverPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Mandate_is_ended_and_its_draft_goes_to_the_successor_with_a_brief()
    {
        var (leaver, successor) = await Pair("croatia");
        var coordinator = await App.SignInAsCoordinator();

        var page = (await coordinator.Get(End(leaver))).Is(HttpStatusCode.OK);
        Assert.Contains("On the person hang 1 draft.", page.Text, StringComparison.Ordinal);
        var ended = (await coordinator.Submit(page.Form("section[aria-labelledby=end] form"), ("Successor", successor.Id.ToString()), ("Note", "Call the workshop <first>."))).Is(HttpStatusCode.Found);
        var brief = await coordinator.Follow(ended);

        Assert.Contains("Everybody concerned is told by mail", brief.TextOf("[role=status]"), StringComparison.Ordinal);
        Assert.Contains($"What was open goes on with: {successor.DisplayName}. Drafts: 1.", brief.Text, StringComparison.Ordinal);
        Assert.Equal("Call the workshop <first>.", brief.TextOf(".said-by"));
        Assert.Contains(HandOverUrls.Brief(leaver.Mandates[0].Id), (await (await App.SignInAs(successor)).Get("/workspace")).Html, StringComparison.Ordinal);

        // Sent again, and looked at again, it is one that has ended.
        (await coordinator.Submit(page.Form("section[aria-labelledby=end] form"))).Is(HttpStatusCode.OK);
        Assert.Contains("This mandate has ended.", (await coordinator.Get(End(leaver))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_that_is_none_is_told_at_its_field_and_what_was_typed_stays()
    {
        var (leaver, _) = await Pair("montenegro");
        var coordinator = await App.SignInAsCoordinator();

        var page = (await coordinator.Submit((await coordinator.Get(End(leaver))).Form("section[aria-labelledby=end] form"), ("LastDay", "2020-01-01"), ("Note", "Stays.")))
            .Is(HttpStatusCode.BadRequest);

        Assert.Equal("true", page.One("#LastDay").GetAttribute("aria-invalid"));
        Assert.Equal("Stays.", page.TextOf("#Note"));
        await using var db = App.Database.Open();
        Assert.Null((await db.Mandates.AsNoTracking().SingleAsync(mandate => mandate.Id == leaver.Mandates[0].Id)).Until);
    }

    [Fact]
    public async Task Who_may_not_end_or_read_finds_nothing_there()
    {
        var (leaver, _) = await Pair("somalia");
        var coordinator = An.Account.Coordinator("spain");
        await App.Database.Add(coordinator);

        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("somalia"), await App.SignInAsContributor("somalia") })
            (await person.Get(End(leaver))).Is(HttpStatusCode.Forbidden);
        (await (await App.SignInAsCoordinator()).Get(End(coordinator))).Is(HttpStatusCode.NotFound);
        (await (await App.SignInAsSecretariat()).Get(HandOverUrls.Brief(leaver.Mandates[0].Id))).Is(HttpStatusCode.NotFound);
        (await App.Visitor().Get(HandOverUrls.Brief(leaver.Mandates[0].Id))).Is(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Pages_cost_the_same_however_much_waits()
    {
        var (few, _) = await Pair("afghanistan");
        var (many, _) = await Pair("south-sudan");
        await App.Database.Add(Enumerable.Range(0, 20).SelectMany(_ => new object[] { An.Draft("south-sudan", by: An.Actor.Of(many)), An.Practice("south-sudan") }).ToArray());
        var coordinator = await App.SignInAsCoordinator();

        await coordinator.Get(End(few)); // The vocabulary is kept from here on.
        Assert.Equal((await coordinator.Get(End(few))).Statements, (await coordinator.Get(End(many))).Statements);
        foreach (var leaver in new[] { few, many })
            await App.Get<EndMandate>().End(An.Actor.Secretariat(), leaver.Id, leaver.Mandates[0].Id, new EndInput("", "", ""), id => $"https://test.example/{id}");
        var (less, more) = (await coordinator.Get(HandOverUrls.Brief(few.Mandates[0].Id)), await coordinator.Get(HandOverUrls.Brief(many.Mandates[0].Id)));
        Assert.Equal(less.Statements, more.Statements);
        Assert.Contains("and 16 more", more.Text, StringComparison.Ordinal);
    }

    private static string End(Member leaver) => HandOverUrls.End(leaver.Id, leaver.Mandates[0].Id);

    private async Task<(Member Leaver, Member Successor)> Pair(string state)
    {
        var (leaver, successor) = (An.Account.FocalPoint(state), An.Account.FocalPoint(state));
        await App.Database.Add(leaver, successor, An.Draft(state, by: An.Actor.Of(leaver)));
        return (leaver, successor);
    }

    public sealed class OnSqlite(SqliteApp app) : HandOverPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HandOverPagesTests(app), IClassFixture<PostgresApp>;
}
