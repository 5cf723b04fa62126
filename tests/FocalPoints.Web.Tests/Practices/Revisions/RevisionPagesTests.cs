using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Practices.Revisions;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Revisions;

/// <summary>Every published state stays readable under an address of its own, and any two stand side by side.</summary>
public abstract class RevisionPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Every_revision_is_listed_with_when_how_much_and_why()
    {
        var practice = await Publish(3);

        var page = (await App.Visitor().Get(RevisionUrls.List(practice.Number!, practice.Slug))).Is(HttpStatusCode.OK);

        Assert.Equal(["Revision 3", "Revision 2", "Revision 1"], page.TextsOf(".events h3"));
        Assert.StartsWith("Major change · 22 November 2026 · the current text", page.TextsOf(".when")[0], StringComparison.Ordinal);
        Assert.StartsWith("Minor change · 21 November 2026", page.TextsOf(".when")[1], StringComparison.Ordinal);
        Assert.Contains("Note on revision 2", page.Text);
        Assert.Equal(RevisionUrls.Compare(practice.Number!, practice.Slug, 2, 3), page.Document.QuerySelector(".events .inline a")!.GetAttribute("href"));
        Assert.Equal(RevisionUrls.List(practice.Number!, practice.Slug),
            (await App.Visitor().Get(PracticeUrls.Read(practice.Number!, practice.Slug))).One($"a[href$='{RevisionUrls.List(practice.Number!, practice.Slug)}']").GetAttribute("href"));
    }

    [Fact]
    public async Task Name_of_who_published_is_told_to_members_alone()
    {
        var account = An.Account.FocalPoint();
        await App.Database.Add(account);
        var practice = An.Practice();
        practice.Publish(practice.Content! with { Advice = "Begin small." }, An.Actor.Of(account), An.Morning.UtcDateTime, "", "Advice", RevisionSignificance.Minor);
        await App.Database.Add(practice);
        var address = RevisionUrls.List(practice.Number!, practice.Slug);

        Assert.DoesNotContain(account.DisplayName, (await App.Visitor().Get(address)).Html);
        Assert.Contains(account.DisplayName, (await (await App.SignInAsMember()).Get(address)).Text);
    }

    [Fact]
    public async Task Revision_is_read_at_its_own_address_as_it_stood()
    {
        var practice = await Publish(2);

        var old = (await App.Visitor().Get(RevisionUrls.One(practice.Number!, practice.Slug, 1))).Is(HttpStatusCode.OK);
        var live = (await App.Visitor().Get(RevisionUrls.One(practice.Number!, practice.Slug, 2))).Is(HttpStatusCode.OK);

        Assert.Equal("First words on limbs", old.Heading);
        Assert.Contains("Revision 1 of 2.", old.Text);
        Assert.Contains("may say something else", old.Text);
        Assert.Contains("revision 1, 20 November 2026", old.TextOf("#cite p"));
        Assert.Equal("noindex", old.One("meta[name=robots]").GetAttribute("content"));
        Assert.Equal("Words of revision 2 on limbs", live.Heading);
        Assert.Contains("It is the current text.", live.Text);
    }

    [Fact]
    public async Task Two_revisions_stand_side_by_side_whichever_is_named_first()
    {
        var practice = await Publish(3);

        foreach (var (from, to) in new[] { (1, 3), (3, 1) })
        {
            var page = (await App.Visitor().Get(RevisionUrls.Compare(practice.Number!, practice.Slug, from, to))).Is(HttpStatusCode.OK);
            Assert.Equal("Revisions 1 and 3 side by side", page.Heading);
            Assert.Equal(["Title", "Steps"], page.TextsOf("section.differs h2"));
            Assert.Contains("[removed: First words end of removal]", page.TextsOf("#differs-Title del"));
            Assert.Contains("[added: Words of revision 3 end of addition]", page.TextsOf("#differs-Title ins"));
        }

        Assert.Equal("Revisions 2 and 3 side by side", (await App.Visitor().Get(RevisionUrls.Compare(practice.Number!, practice.Slug))).Heading);
    }

    [Theory]
    [InlineData("from=2&to=2", HttpStatusCode.BadRequest, "That is the same revision twice.")]
    [InlineData("from=1&to=9", HttpStatusCode.NotFound, "There is no such revision. Write a number from 1 to 3.")]
    [InlineData("from=0&to=2", HttpStatusCode.NotFound, "There is no such revision.")]
    [InlineData("from=-1&to=2", HttpStatusCode.NotFound, "There is no such revision.")]
    [InlineData("from=%3Cb%3E&to=99999999999999999999", HttpStatusCode.NotFound, "There is no such revision.")]
    public async Task Comparison_that_cannot_be_made_says_why_and_keeps_what_was_typed(string question, HttpStatusCode status, string sentence)
    {
        var practice = await Publish(3);

        var page = (await App.Visitor().Get(RevisionUrls.Compare(practice.Number!, practice.Slug) + "?" + question)).Is(status);

        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(sentence, page.TextOf("#errors"));
        Assert.Equal(Uri.UnescapeDataString(question.Split('=', '&')[1]), page.One("input[name=from]").GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll(".differs"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public async Task Revision_that_was_never_published_is_not_there(string number)
    {
        var practice = await Publish(3);

        (await App.Visitor().Get(RevisionUrls.List(practice.Number!, practice.Slug) + "/" + number)).Is(HttpStatusCode.NotFound);
        (await App.Visitor().Get($"{RevisionUrls.List(practice.Number!, practice.Slug)}/{number}/cite.bib")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Single_revision_has_nothing_to_be_compared_with()
    {
        var practice = await Publish(1);

        var page = (await App.Visitor().Get(RevisionUrls.Compare(practice.Number!, practice.Slug))).Is(HttpStatusCode.OK);

        Assert.Contains("nothing to compare", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Older_address_leads_to_the_same_page_under_the_current_title()
    {
        var practice = await Publish(2);

        foreach (var rest in new[] { "/revisions", "/revisions/1", "/revisions/compare?from=1&to=2" })
        {
            var page = (await App.Visitor().Get($"/practices/{practice.Number!.ToLowerInvariant()}/an-older-title{rest}")).Is(HttpStatusCode.MovedPermanently);
            Assert.Equal(PracticeUrls.Read(practice.Number!, practice.Slug) + rest, page.Location);
        }
    }

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.FocalPoints)]
    public async Task Revisions_are_for_those_who_may_read_the_practice_now(Visibility visibility)
    {
        // Once public, restricted since: what it said to everybody is restricted with it.
        var practice = await Publish(2, content => content with { Visibility = visibility });

        foreach (var address in Addresses(practice))
        {
            var page = (await App.Visitor().Get(address)).Is(HttpStatusCode.NotFound);
            Assert.DoesNotContain("on limbs", page.Html);
            (await (await App.SignInAsMember()).Get(address)).Is(visibility == Visibility.Members ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await (await App.SignInAsFocalPoint("chad")).Get(address)).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Withdrawn_practice_answers_for_its_revisions_too_and_tells_their_numbers_and_dates_alone()
    {
        var practice = await Publish(2);
        await App.Get<WithdrawPractice>().Withdraw(An.Actor.FocalPoint(), practice.Id, "The law changed.", null);

        foreach (var address in Addresses(practice).Where(address => !address.Contains("/cite.", StringComparison.Ordinal)))
        {
            foreach (var reader in new[] { App.Visitor(), await App.SignInAsFocalPoint("lao-pdr") })
            {
                var page = (await reader.Get(address)).Is(HttpStatusCode.Gone);
                Assert.Equal("This practice was withdrawn", page.Heading);
                Assert.Contains("The law changed.", page.Text);
                Assert.Contains("Revision 1: First publication, 20 November 2026", page.Text);
                Assert.DoesNotContain("on limbs", page.Html);
                Assert.DoesNotContain("Note on revision", page.Html);
            }
        }

        (await App.Visitor().Get(RevisionUrls.BibTeX(practice.Number!, practice.Slug, 1))).Is(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Statements_are_constant_in_the_number_of_revisions()
    {
        var (few, many) = (await Publish(2), await Publish(30));

        foreach (var address in new[] { "/revisions", "/revisions/2", "/revisions/compare?from=1&to=2" })
        {
            await App.Visitor().Get(PracticeUrls.Read(few.Number!, few.Slug) + address);
            Assert.Equal((await App.Visitor().Get(PracticeUrls.Read(few.Number!, few.Slug) + address)).Is(HttpStatusCode.OK).Statements,
                (await App.Visitor().Get(PracticeUrls.Read(many.Number!, many.Slug) + address)).Is(HttpStatusCode.OK).Statements);
        }
    }

    private static string[] Addresses(Practice practice) =>
    [
        RevisionUrls.List(practice.Number!, practice.Slug),
        RevisionUrls.One(practice.Number!, practice.Slug, 1),
        RevisionUrls.Compare(practice.Number!, practice.Slug, 1, 2),
        RevisionUrls.BibTeX(practice.Number!, practice.Slug, 1),
        RevisionUrls.Ris(practice.Number!, practice.Slug, 2),
    ];

    private async Task<Practice> Publish(int revisions, Func<PracticeContent, PracticeContent>? last = null)
    {
        var content = An.Content with { Title = "First words on limbs" };
        var practice = An.Practice("lao-pdr", content, An.Morning.AddDays(-4));
        for (var number = 2; number <= revisions; number++)
        {
            content = content with { Title = $"Words of revision {number} on limbs", Steps = [.. content.Steps.Take(2), new Step("Another step", $"Of revision {number}.")] };
            practice.Publish(number == revisions && last is not null ? last(content) : content, Actor.System, An.Morning.AddDays(number - 5).UtcDateTime, "", $"Note on revision {number}",
                number % 2 == 0 ? RevisionSignificance.Minor : RevisionSignificance.Major);
        }

        await App.Database.Add(practice);
        return practice;
    }

    public sealed class OnSqlite(SqliteApp app) : RevisionPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RevisionPagesTests(app), IClassFixture<PostgresApp>;
}
