using System.Net;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.Themes;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>Topics are edited, retired and taken back, by forms.</summary>
public abstract class ThemePagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Topic_gets_new_words_and_readers_see_them_at_once()
    {
        var coordinator = await App.SignInAsCoordinator();
        var page = (await coordinator.Get(ThemeEditUrls.Edit("digital-tools"))).Is(HttpStatusCode.OK);

        var saved = await coordinator.Follow((await coordinator.Submit(page.Form("form:has([name=definition])"), ("synonyms-en", "telehealth\nremote care"), ("label-fr", "Outils numériques à distance"))).Is(HttpStatusCode.Redirect));

        Assert.Contains("The topic is saved.", saved.TextOf(".note.good"));
        Assert.Contains("Also called: telehealth, remote care", (await App.Visitor().Get("/themes/digital-tools")).Text);
        Assert.Equal("Outils numériques à distance", saved.One("#Label-fr").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept()
    {
        var coordinator = await App.SignInAsSecretariat();
        var form = (await coordinator.Get(ThemeEditUrls.Edit("displacement"))).Form("form:has([name=definition])");

        var page = (await coordinator.Submit(form, ("label-en", " "), ("definition", "kept words"), ("broader", "displacement"))).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.Contains("needs an answer", page.TextOf("#Label-en-error"));
        Assert.Contains("cannot stand under itself", page.TextOf("#Broader-error"));
        Assert.Equal("kept words", page.TextOf("#Definition"));
    }

    [Fact]
    public async Task Topic_that_changed_meanwhile_shows_both_versions()
    {
        var coordinator = await App.SignInAsCoordinator();
        var form = (await coordinator.Get(ThemeEditUrls.Edit("children"))).Form("form:has([name=definition])");
        await coordinator.Submit(form, ("synonyms-en", "the first"));

        var page = (await coordinator.Submit(form, ("synonyms-en", "the second"))).Is(HttpStatusCode.Conflict);

        Assert.Contains("the first", page.TextOf("#refusal"));
        Assert.Equal("the second", page.TextOf("#Synonyms-en"));
        (await coordinator.Submit(page.Form("form:has([name=definition])"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Retired_topic_redirects_and_its_practices_are_found_under_its_successor()
    {
        var practice = An.Practice("chad", An.Content with { Themes = ["risk-education"] });
        await App.Database.Add(practice);
        var coordinator = await App.SignInAsCoordinator();
        var page = await coordinator.Get(ThemeEditUrls.Edit("risk-education"));
        Assert.Contains("needs an answer", (await coordinator.Submit(page.Form("form:has([name=successor])"))).Is(HttpStatusCode.BadRequest).TextOf("#Successor-error"));

        var retired = await coordinator.Follow((await coordinator.Submit(page.Form("form:has([name=successor])"), ("successor", "humanitarian-emergencies"))).Is(HttpStatusCode.Redirect));

        Assert.Contains("This topic is retired.", retired.TextOf(".note.warn"));
        Assert.EndsWith("/themes/humanitarian-emergencies", (await App.Visitor().Get("/themes/risk-education")).Is(HttpStatusCode.MovedPermanently).Location);
        Assert.EndsWith("/practices?theme=humanitarian-emergencies", (await App.Visitor().Get("/practices?theme=risk-education")).Is(HttpStatusCode.MovedPermanently).Location);
        Assert.Contains(practice.Number!, (await App.Visitor().Get("/practices?theme=humanitarian-emergencies")).Text);
        Assert.DoesNotContain("/themes/risk-education", (await App.Visitor().Get("/themes")).Html);
        Assert.Contains("leads to", (await coordinator.Get(ThemeEditUrls.List)).TextOf("section[aria-labelledby=retired]"));

        await coordinator.Submit(retired.Form("section[aria-labelledby=retire] form"));
        (await App.Visitor().Get("/themes/risk-education")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_else_edits_topics()
    {
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("lao-pdr"), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get(ThemeEditUrls.List)).Is(HttpStatusCode.Forbidden);
            (await person.Get(ThemeEditUrls.Edit("children"))).Is(HttpStatusCode.Forbidden);
            (await person.Post(ThemeEditUrls.Edit("children"), ("_handler", "retire"), (FormToken.Field, await FormToken.Of(App, person)), ("successor", "older-persons"), ("version", "0"))).Is(HttpStatusCode.Forbidden);
        }

        var coordinator = await App.SignInAsCoordinator();
        (await coordinator.Get(ThemeEditUrls.Edit("nowhere"))).Is(HttpStatusCode.NotFound);
        Assert.InRange((await coordinator.Get(ThemeEditUrls.List)).Statements, 0, 3);
        Assert.InRange((await coordinator.Get(ThemeEditUrls.Edit("children"))).Statements, 1, 4);
    }

    public sealed class OnSqlite(SqliteApp app) : ThemePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ThemePagesTests(app), IClassFixture<PostgresApp>;
}
