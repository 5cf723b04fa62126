using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>What was withdrawn answers 410 and helps on, without telling what it said.</summary>
public abstract class WithdrawnPracticeTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Withdrawn_practice_says_when_and_why_and_no_more()
    {
        var practice = An.WithdrawnPractice(reason: "The law changed.\nOld amounts <b>mislead</b>.");
        await App.Database.Add(practice);

        foreach (var address in new[] { Address(practice), PracticeUrls.Print(practice.Number!, practice.Slug) })
        {
            var page = (await App.Visitor().Get(address)).Is(HttpStatusCode.Gone);
            Assert.Equal("This practice was withdrawn", page.Heading);
            Assert.Equal(["23 November 2026", "the focal point of Lao PDR", "The law changed.Old amounts <b>mislead</b>."], page.TextsOf(".facts dd"));
            Assert.DoesNotContain(practice.Title, page.Html);
            Assert.DoesNotContain(practice.Summary, page.Html);
            Assert.NotEmpty(page.Document.QuerySelectorAll("main .head a[href^='/']"));
        }

        Assert.Equal(Address(practice), (await App.Visitor().Get($"/practices/{practice.Number}")).Is(HttpStatusCode.MovedPermanently).Location);
    }

    [Fact]
    public async Task Replacement_is_named_to_those_who_may_read_it()
    {
        var forMembers = An.Practice("lao-pdr", An.Content with { Visibility = Visibility.Members, Title = "A successor for members only" });
        var practice = An.WithdrawnPractice(replacedBy: forMembers.Number);
        await App.Database.Add(forMembers, practice);

        var toVisitor = await App.Visitor().Get(Address(practice));
        var toMember = await (await App.SignInAsMember()).Get(Address(practice));

        Assert.DoesNotContain(forMembers.Number!, toVisitor.Html);
        Assert.DoesNotContain("A successor", toVisitor.Html);
        Assert.Equal(Address(forMembers), toMember.One(".facts a").GetAttribute("href"));
    }

    [Fact]
    public async Task Replacement_that_was_replaced_leads_to_the_last()
    {
        var last = An.Practice();
        var middle = An.WithdrawnPractice(replacedBy: last.Number);
        var first = An.WithdrawnPractice(replacedBy: middle.Number);
        await App.Database.Add(last, middle, first);

        Assert.Equal(Address(last), (await App.Visitor().Get(Address(first))).One(".facts a").GetAttribute("href"));
    }

    [Fact]
    public async Task Practices_that_replace_each_other_come_to_an_end()
    {
        var one = An.WithdrawnPractice();
        var other = An.WithdrawnPractice(replacedBy: one.Number);
        await App.Database.Add(one, other);

        Assert.Empty((await App.Visitor().Get(Address(other))).Is(HttpStatusCode.Gone).Document.QuerySelectorAll(".facts a"));
    }

    [Fact]
    public async Task Withdrawn_practice_for_some_never_existed_for_others()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Visibility = Visibility.FocalPoints });
        practice.Withdraw("A secret reason.", null, An.Morning.UtcDateTime);
        await App.Database.Add(practice);

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.NotFound);

        Assert.DoesNotContain("secret", page.Html);
        (await (await App.SignInAsFocalPoint("chad")).Get(Address(practice))).Is(HttpStatusCode.Gone);
    }

    private static string Address(Practice practice) => PracticeUrls.Read(practice.Number!, practice.Slug);

    public sealed class OnSqlite(SqliteApp app) : WithdrawnPracticeTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WithdrawnPracticeTests(app), IClassFixture<PostgresApp>;
}
