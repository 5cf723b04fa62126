using System.Net;
using System.Text;
using FocalPoints.Concepts;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.Concepts;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>Thesauri are uploaded, looked at, brought in and removed, by forms.</summary>
public abstract class SchemePagesTests(FocalPointsApp app) : PageTests(app)
{
    private const string Import = "form:has([name=seen])";

    [Fact]
    public async Task Shipped_thesaurus_stands_in_the_list_with_its_licence_and_source()
    {
        var secretary = await App.SignInAsSecretariat();
        (await secretary.Get(SchemeUrls.List)).Is(HttpStatusCode.OK); // What every page needs is read once.
        var page = (await secretary.Get(SchemeUrls.List)).Is(HttpStatusCode.OK);

        Assert.Contains("Vocabulary of victim assistance", page.Text);
        Assert.Contains("CC BY 4.0", page.Text);
        Assert.Contains("want a native reader’s review", page.Text);
        Assert.Contains("Ships with the product", page.Text);
        Assert.Equal("page", page.One("a.chip[href='/workspace/concepts']").GetAttribute("aria-current"));
        Assert.InRange(page.Statements, 1, 3);
    }

    [Fact]
    public async Task File_is_looked_at_then_brought_in_and_removed()
    {
        var (coordinator, iri) = (await App.SignInAsCoordinator(), NewIri());
        (await coordinator.Get(SchemeUrls.List)).Is(HttpStatusCode.OK);
        var look = await Upload(coordinator, Hands(iri));
        Assert.Contains("2 concepts would be added", look.Text);
        Assert.Contains("References to topics that are not here, left out: 1", look.Text);
        Assert.Contains("Hands of the world", look.TextOf("h1"));
        Assert.Equal("Hands of the world", look.One("#Title").GetAttribute("value"));
        Assert.Equal("main", look.One("span[lang=fr][dir=auto]").TextContent);
        Assert.InRange(look.Statements, 4, 6);

        var refused = (await coordinator.Submit(look.Form(Import), ("licence", " "), ("source", "A book, typed"))).Is(HttpStatusCode.BadRequest);
        Assert.StartsWith("Error: ", refused.Document.Title);
        Assert.Contains("needs an answer", refused.TextOf("#Licence-error"));
        Assert.Equal("A book, typed", refused.One("#Source").GetAttribute("value"));

        var list = await coordinator.Follow((await coordinator.Submit(refused.Form(Import), ("licence", "https://creativecommons.org/licenses/by/4.0/"))).Is(HttpStatusCode.Redirect));
        Assert.Contains("The thesaurus is here.", list.TextOf(".note.good"));
        Assert.NotNull(list.One("a[href='https://creativecommons.org/licenses/by/4.0/']"));
        Assert.Contains("A book, typed", list.Text);

        var remove = (await coordinator.Get(SchemeUrls.Remove(iri))).Is(HttpStatusCode.OK);
        Assert.Contains("2 concepts go", remove.Text);
        var gone = await coordinator.Follow((await coordinator.Submit(remove.Form("main form"))).Is(HttpStatusCode.Redirect));
        Assert.Contains("The thesaurus is removed.", gone.TextOf(".note.good"));
        Assert.DoesNotContain(iri, gone.Text);
        (await coordinator.Submit(remove.Form("main form"))).Is(HttpStatusCode.Redirect);
        (await coordinator.Get(SchemeUrls.Remove(iri))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_sent_twice_brings_it_in_once_and_another_file_shows_what_differs()
    {
        var (coordinator, iri) = (await App.SignInAsCoordinator(), NewIri());
        var form = (await Upload(coordinator, Hands(iri))).Form(Import);
        (await coordinator.Submit(form, ("source", "A book"))).Is(HttpStatusCode.Redirect);
        (await coordinator.Submit(form, ("source", "A book"))).Is(HttpStatusCode.Redirect);

        var same = await Upload(coordinator, Hands(iri));
        Assert.Contains("No concept changes", same.Text);
        Assert.Equal("A book", same.One("#Source").GetAttribute("value"));
        var other = await Upload(coordinator, Hands(iri).Replace("\"main\"@fr", "\"la main\"@fr", StringComparison.Ordinal));
        Assert.Equal(("la main", "main"), (other.TextOf("ins[lang=fr]"), other.TextOf("del[lang=fr]")));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_looked_at_anew()
    {
        var (coordinator, iri) = (await App.SignInAsCoordinator(), NewIri());
        var first = await Upload(coordinator, Hands(iri));
        var second = await Upload(coordinator, Hands(iri).Replace("finger", "thumb", StringComparison.Ordinal));
        await coordinator.Submit(first.Form(Import), ("source", "A book"));

        var page = (await coordinator.Submit(second.Form(Import), ("source", "Another book"))).Is(HttpStatusCode.Conflict);

        Assert.Contains("changed by somebody else", page.TextOf("#refusal"));
        Assert.Contains("1 concept would be removed", page.Text);
        Assert.Equal("Another book", page.One("#Source").GetAttribute("value"));
        (await coordinator.Submit(page.Form(Import))).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("@prefix : <https://example.org/v/> .\n:x a unknown:Concept .", "Line 2: a prefix is not declared")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "a document type declaration")]
    [InlineData("{\"@context\": \"http://169.254.169.254/latest\"}", "Nothing is fetched from there")]
    [InlineData("<p>Hello</p>", "Line 1: ")]
    [InlineData("<https://example.org/x> a <https://example.org/y> .", "names no concept")]
    public async Task What_is_wrong_with_a_file_is_told_with_its_line(string text, string expected)
    {
        var coordinator = await App.SignInAsCoordinator();

        var page = (await coordinator.Submit(await Form(coordinator), ("file", new FormFile("file.ttl", "text/turtle", Encoding.UTF8.GetBytes(text))))).Is(HttpStatusCode.BadRequest);

        Assert.StartsWith("Error: ", page.Document.Title);
        Assert.Contains(expected, page.TextOf("#File-error"));
    }

    [Fact]
    public async Task File_larger_than_a_form_is_taken_and_one_larger_than_is_read_is_told()
    {
        var coordinator = await App.SignInAsCoordinator();
        Assert.Contains("2 concepts would be added", (await Upload(coordinator, Hands(NewIri()) + "\n" + new string('#', 3 * 1024 * 1024))).Text);

        var page = (await coordinator.Submit(await Form(coordinator), ("file", new FormFile("file.ttl", "text/turtle", new byte[(20 * 1024 * 1024) + 10])))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("Up to 20 MB", page.TextOf("#File-error"));
        Assert.Contains("Choose a file first.", (await coordinator.Submit(await Form(coordinator))).Is(HttpStatusCode.BadRequest).TextOf("#File-error"));
    }

    [Fact]
    public async Task Circle_is_shown_and_nothing_can_be_brought_in()
    {
        var (coordinator, iri) = (await App.SignInAsCoordinator(), NewIri());

        var page = await Upload(coordinator, Hands(iri) + "\n:hand skos:broader :finger .");

        Assert.Contains("Concepts that stand above themselves: 1", page.Text);
        Assert.True(page.Form(Import).HasAttribute("hidden"));
        Assert.Contains("Put the circles right", (await coordinator.Submit(page.Form(Import), ("source", "A book"))).Is(HttpStatusCode.BadRequest).TextOf("#errors"));
    }

    [Fact]
    public async Task File_that_does_not_wait_is_not_found()
    {
        var coordinator = await App.SignInAsCoordinator();
        Assert.Contains("waits for a day", (await coordinator.Get(SchemeUrls.Preview(new string('a', 64)))).Is(HttpStatusCode.NotFound).Text);
        (await coordinator.Get(SchemeUrls.Preview("..%2F..%2Ffocalpoints.db"))).Is(HttpStatusCode.NotFound);
        (await coordinator.Post(SchemeUrls.Preview("nothing"), ("_handler", "import"), (FormToken.Field, await FormToken.Of(App, coordinator)))).Is(HttpStatusCode.NotFound);
        (await coordinator.Get(SchemeUrls.Remove(ConceptsReference.Iri))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_else_brings_thesauri_in()
    {
        var waiting = (await Upload(await App.SignInAsCoordinator(), Hands(NewIri()))).Document.Url;
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("lao-pdr"), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get(SchemeUrls.List)).Is(HttpStatusCode.Forbidden);
            (await person.Get(waiting)).Is(HttpStatusCode.Forbidden);
            (await person.Get(SchemeUrls.Remove(ConceptsReference.Iri))).Is(HttpStatusCode.Forbidden);
            var token = (FormToken.Field, (object)await FormToken.Of(App, person));
            (await person.Post(SchemeUrls.List, ("_handler", "stage"), token, ("file", new FormFile("x.ttl", "text/turtle", Encoding.UTF8.GetBytes(Hands(NewIri())))))).Is(HttpStatusCode.Forbidden);
            (await person.Post(waiting, ("_handler", "import"), token, ("seen", "new"))).Is(HttpStatusCode.Forbidden);
        }
    }

    private static string NewIri() => $"https://{Guid.NewGuid():n}.example/v/";

    private static string Hands(string iri) => $"""
        @prefix : <{iri}> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        : a skos:ConceptScheme ; <http://purl.org/dc/terms/title> "Hands of the world"@en ; <http://purl.org/dc/terms/license> "CC BY 4.0" .
        :hand a skos:Concept ; skos:prefLabel "main"@fr ; skos:exactMatch <https://focalpoints.example/themes/nowhere> .
        :finger a skos:Concept ; skos:prefLabel "finger"@en ; skos:broader :hand .
        """;

    private static async Task<AngleSharp.Html.Dom.IHtmlFormElement> Form(Person person) => (await person.Get(SchemeUrls.List)).Form("form:has([type=file])");

    private static async Task<Page> Upload(Person person, string text) => (await person.Follow((await person.Submit(await Form(person), ("file", new FormFile("hands.ttl", "text/turtle", Encoding.UTF8.GetBytes(text))))).Is(HttpStatusCode.Redirect))).Is(HttpStatusCode.OK);

    public sealed class OnSqlite(SqliteApp app) : SchemePagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SchemePagesTests(app), IClassFixture<PostgresApp>;
}
