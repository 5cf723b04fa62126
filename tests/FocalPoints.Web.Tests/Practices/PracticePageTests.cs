using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>One practice at its address, for those it is meant for.</summary>
public abstract class PracticePageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Number_alone_leads_to_the_page_and_so_does_a_number_in_another_case_or_with_another_title()
    {
        var practice = await Publish();
        var address = PracticeUrls.Read(practice.Number!, practice.Slug);

        foreach (var asked in new[] { $"/practices/{practice.Number}", $"/practices/{practice.Number!.ToLowerInvariant()}/{practice.Slug}", $"/practices/{practice.Number}/another-title" })
        {
            var page = (await App.Visitor().Get(asked)).Is(HttpStatusCode.MovedPermanently);
            Assert.Equal(address, page.Location);

            // A title may change back one day: a browser that had kept both ways on would go round in a circle.
            Assert.Contains("no-store", page.Headers["Cache-Control"]);
            Assert.Equal(address, (await App.Visitor().Send(new HttpRequestMessage(HttpMethod.Head, asked))).Is(HttpStatusCode.MovedPermanently).Location);
        }

        Assert.Equal(practice.Title, (await App.Visitor().Get(address)).Is(HttpStatusCode.OK).Heading);
    }

    [Fact]
    public async Task Public_practice_is_read_by_everyone_and_the_page_carries_no_token()
    {
        var practice = await Publish();

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.Equal($"{practice.Title} · Lao PDR · FocalPoints", page.Document.Title);
        Assert.Contains("Twice as many people had their limb adjusted", page.TextOf("#results"));
        Assert.Equal(["Practices", "Lao PDR"], page.TextsOf(".crumbs a"));
        Assert.Equal("https://localhost" + Address(practice), page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(practice.Summary, page.One("meta[name=description]").GetAttribute("content"));
        Assert.DoesNotContain("__RequestVerificationToken", page.Html);
        Assert.Empty(page.Document.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.FocalPoints)]
    public async Task Practice_for_some_does_not_exist_for_others(Visibility visibility)
    {
        var practice = await Publish(An.Content with { Visibility = visibility });
        var addresses = new[] { Address(practice), $"/practices/{practice.Number}", $"/practices/{practice.Number}/wrong" };

        foreach (var address in addresses)
        {
            var page = (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound);
            Assert.DoesNotContain(practice.Title, page.Html);
        }

        (await (await App.SignInAsMember()).Get(Address(practice))).Is(visibility == Visibility.Members ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await (await App.SignInAsFocalPoint("chad")).Get(Address(practice))).Is(HttpStatusCode.OK);
        (await (await App.SignInAsContributor("lao-pdr")).Get(Address(practice))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Draft_has_no_address_and_a_draft_revision_is_not_shown()
    {
        var practice = await Publish();
        await using (var db = App.Database.Open())
        {
            var draft = new Draft { PracticeId = practice.Id, BasedOnRevision = 1 };
            draft.Save(practice.Content! with { Title = "A title that is still being thought about" }, An.Actor.FocalPoint(), An.Morning.UtcDateTime);
            db.Add(draft);
            await db.SaveChangesAsync();
        }

        var page = (await (await App.SignInAsFocalPoint("lao-pdr")).Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("still being thought about", page.Html);
    }

    [Theory]
    [InlineData("FP-LAO-2026-00000000000000000000000000000001")]
    [InlineData("%01")]
    [InlineData("FP%20LAO")]
    [InlineData("FP-LAO-2026-0001%27%20OR%201=1")]
    [InlineData("%E2%80%AEFP-LAO")]
    [InlineData("-")]
    public async Task Number_that_is_none_is_not_found(string number)
    {
        foreach (var address in new[] { $"/practices/{number}", $"/practices/{number}/x", $"/practices/{number}/x/print" })
            (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Illustration_says_that_it_is_no_States_word()
    {
        var practice = new Practice { StateId = "lao-pdr", CreatedAt = An.Morning.UtcDateTime, IsIllustration = true };
        practice.Publish(An.Content, Actor.System, An.Morning.UtcDateTime, "FP-LAO-2026-7001", "", RevisionSignificance.Major);
        await App.Database.Add(practice);

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.Contains("not a statement of any State", page.TextOf(".note"));
        Assert.Contains("Nobody: compiled from public sources", page.TextOf(".side"));
        Assert.StartsWith("FocalPoints, “", page.TextOf("#cite p"));
    }

    [Fact]
    public async Task Trust_line_facts_and_citation_say_whose_and_how_old()
    {
        var practice = await Publish(An.Content with { Sources = [new Source("Outside review", "https://un.example/r", "2026-08", IsIndependent: true)] });

        var page = await App.Visitor().Get(Address(practice));

        Assert.Equal("Independently sourced: 1 source by a body that did not carry it out. Published 25 October 2026.", page.TextOf(".head .trust"));
        Assert.Equal($"Good practice · Lao PDR · {practice.Number}", page.TextOf(".head > p:first-child"));
        Assert.Contains("1, 25 October 2026.", page.TextsOf(".side dd"));
        Assert.Equal($"Lao PDR, “{practice.Title}”, FocalPoints, {practice.Number}, revision 1, 25 October 2026.", page.TextOf("#cite p"));
        Assert.Equal("en", page.One("meta[name='DC.language']").GetAttribute("content"));
    }

    [Fact]
    public async Task What_somebody_hostile_stored_is_shown_and_does_nothing()
    {
        const string Script = "<script>alert(1)</script>";
        var practice = await Publish(An.Content with
        {
            Title = $"\u202eA title {Script}",
            Summary = $"Summary \u202e {Script}",
            Challenge = $"{Script} [x](javascript:alert(1)) &#x202e; ![p](https://evil.example/p.gif)",
            Steps = [new Step(Script, $"[y](javascript:alert(1)) {Script}")],
            SuccessConditions = [Script],
            Sources = [new Source(Script, "javascript:alert(1)")],
            Places = [Script],
        });

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.Empty(page.Document.QuerySelectorAll("script, img, a[href^='javascript']"));
        Assert.False(FocalPoints.Kernel.PlainText.HasForbiddenCharacters(page.Html));
        Assert.Equal("A title " + Script, page.Heading);
        Assert.Contains(Script, page.TextOf("#challenge"));
        Assert.Contains(Script, page.TextOf("#source-1"));
    }

    [Fact]
    public async Task Every_link_to_a_part_of_the_page_leads_there()
    {
        var practice = await Publish();
        var page = await App.Visitor().Get(Address(practice));

        var links = page.Document.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith(Address(practice) + "#", link));
        Assert.All(links, link => Assert.NotNull(page.Document.GetElementById(link.Split('#')[1])));
    }

    [Fact]
    public async Task Page_costs_few_statements()
    {
        var practice = await Publish();
        await App.Visitor().Get(Address(practice)); // The vocabulary and the index are kept from here on.

        Assert.InRange((await App.Visitor().Get(Address(practice))).Statements, 2, 8);
    }

    [Fact]
    public async Task Sheet_to_print_is_light_and_has_the_text_and_where_it_stands()
    {
        var practice = await Publish();

        var page = (await App.Visitor().Get(PracticeUrls.Print(practice.Number!, practice.Slug))).Is(HttpStatusCode.OK);

        Assert.Equal("light", page.Document.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(practice.Title, page.Heading);
        Assert.Empty(page.Document.QuerySelectorAll("nav, form, #related, #comments"));
        Assert.True(page.One(".side details").HasAttribute("open"));
        Assert.Contains("https://localhost" + Address(practice), page.TextOf("#cite"));
        Assert.Equal(PracticeUrls.Print(practice.Number!, practice.Slug), (await App.Visitor().Get($"/practices/{practice.Number}/x/print")).Is(HttpStatusCode.MovedPermanently).Location);
    }

    private static string Address(Practice practice) => PracticeUrls.Read(practice.Number!, practice.Slug);

    private async Task<Practice> Publish(PracticeContent? content = null)
    {
        var practice = An.Practice("lao-pdr", content);
        await App.Database.Add(practice);
        return practice;
    }

    public sealed class OnSqlite(SqliteApp app) : PracticePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PracticePageTests(app), IClassFixture<PostgresApp>;
}
