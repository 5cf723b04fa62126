using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Practices;

/// <summary>The same practice in another language, and how far to trust it.</summary>
public abstract class TranslationTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Translation_is_shown_when_it_is_asked_for_and_the_original_else()
    {
        var practice = await Publish();

        var original = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);
        var arabic = (await App.Visitor().Get(Address(practice) + "?lang=AR")).Is(HttpStatusCode.OK);
        var unknown = (await App.Visitor().Get(Address(practice) + "?lang=%3Cx%3E")).Is(HttpStatusCode.OK);

        Assert.Equal(practice.Title, original.Heading);
        Assert.Equal(practice.Title, unknown.Heading);
        Assert.Equal("بطاقة إحالة واحدة", arabic.Heading);
        Assert.Equal(("ar", "rtl"), (arabic.One("h1").GetAttribute("lang"), arabic.One("h1").GetAttribute("dir")));
        Assert.Contains($"{Address(practice)}?lang=ar", original.Document.QuerySelectorAll(".side a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["https://localhost" + Address(practice) + "?lang=ar"], original.Document.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Parts_that_are_not_translated_stand_in_the_original_and_say_so()
    {
        var practice = await Publish();

        var page = await App.Visitor().Get(Address(practice) + "?lang=ar");

        Assert.Equal("ar", page.One("#challenge > div").GetAttribute("lang"));
        Assert.False(page.One("#results > div:not(.scroll)").HasAttribute("lang"));
        Assert.Contains("Twice as many people", page.TextOf("#results > div:not(.scroll)"));
        Assert.Equal("خطوة", page.TextOf("#step-1 h3"));
        Assert.Contains("Parts that are not translated stand in the original language.", page.TextOf(".note"));
        Assert.Contains("412", page.TextOf("#results table"));
    }

    [Theory]
    [InlineData(TranslationOrigin.Machine, false, "by a machine; nobody has checked it", "machine translation, not checked")]
    [InlineData(TranslationOrigin.Machine, true, "by a machine and checked by a person", "machine translation, checked")]
    [InlineData(TranslationOrigin.Human, true, "Translated from English and checked", "translation, checked")]
    [InlineData(TranslationOrigin.Human, false, "not checked by a second person", "translation, not checked")]
    public async Task Translation_says_who_made_it_and_whether_anybody_checked_it(TranslationOrigin origin, bool isChecked, string note, string fact)
    {
        var practice = await Publish(origin, isChecked);

        var page = await App.Visitor().Get(Address(practice) + "?lang=ar");

        Assert.Contains(note, page.TextOf(".note"));
        Assert.Contains("It follows revision 1, the current one.", page.TextOf(".note"));
        Assert.Contains(fact, page.TextOf(".side"));
        Assert.Equal(Address(practice), page.One(".note a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(RevisionSignificance.Typo, false)]
    [InlineData(RevisionSignificance.Minor, false)]
    [InlineData(RevisionSignificance.Major, true)]
    public async Task Translation_of_an_older_revision_is_shown_over_that_revision_and_says_how_far_it_is_behind(RevisionSignificance change, bool isOutOfDate)
    {
        var practice = await Publish(change: change);

        var page = await App.Visitor().Get(Address(practice) + "?lang=ar");

        Assert.Contains("It follows revision 1; the original is at revision 2.", page.TextOf(".note"));
        Assert.Equal(isOutOfDate, page.TextOf(".note").Contains("rely on the original", StringComparison.Ordinal));
        Assert.Equal(isOutOfDate, page.TextOf(".side").Contains("out of date", StringComparison.Ordinal));
        Assert.Equal(["خطوة"], page.TextsOf(".steps h3"));
        Assert.Equal(2, (await App.Visitor().Get(Address(practice))).Document.QuerySelectorAll(".steps > li").Length);
    }

    [Fact]
    public async Task Language_is_kept_on_the_way_to_the_right_address_and_to_the_sheet()
    {
        var practice = await Publish();

        Assert.Equal(Address(practice) + "?lang=ar", (await App.Visitor().Get($"/practices/{practice.Number}?lang=ar")).Location);
        var page = await App.Visitor().Get(Address(practice) + "?lang=ar");
        var sheet = await App.Visitor().Get(page.One("article > header a[href*='/print']").GetAttribute("href")!);
        Assert.Equal("بطاقة إحالة واحدة", sheet.Is(HttpStatusCode.OK).Heading);
        Assert.All(page.Document.QuerySelectorAll(".toc a"), link => Assert.StartsWith(Address(practice) + "?lang=ar#", link.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_takes_part_comes_back_to_the_language_that_was_read()
    {
        var practice = await Publish();
        var read = Address(practice) + "?lang=ar";
        var member = await App.SignInAsMember();

        var comment = await member.Submit((await member.Get(read)).Form("#comments > form"), ("text", "Who pays for fuel?"));
        var tag = await member.Submit((await member.Get(read)).Form("form:has(#Tag)"), ("tag", "fuel"));
        var useful = await member.Submit((await member.Get(read)).Form("form:has([name=useful])"), ("useful", "yes"));

        Assert.Contains(read + "#comment-", comment.Location, StringComparison.Ordinal);
        Assert.EndsWith(read + "#tags", tag.Location, StringComparison.Ordinal);
        Assert.EndsWith(read + "#used", useful.Location, StringComparison.Ordinal);
    }

    private static string Address(Practice practice) => PracticeUrls.Read(practice.Number!, practice.Slug);

    private async Task<Practice> Publish(TranslationOrigin origin = TranslationOrigin.Human, bool isChecked = true, RevisionSignificance? change = null)
    {
        var practice = An.Practice();
        if (change is { } significance)
        {
            practice.Publish(practice.Content! with { Steps = [new Step("A step before", "New."), .. practice.Content!.Steps] },
                Actor.System, An.Morning.UtcDateTime, "", "New figures", significance);
        }

        var translation = new Translation
        {
            PracticeId = practice.Id,
            Language = "ar",
            RevisionNumber = 1,
            Origin = origin,
            IsChecked = isChecked,
            Content = new PracticeContent { Language = "ar", Title = "بطاقة إحالة واحدة", Challenge = "كانت كل وزارة تطلب ملفاً.", Steps = [new Step("خطوة", "نص")] },
        };
        await App.Database.Add(practice, translation);
        return practice;
    }

    public sealed class OnSqlite(SqliteApp app) : TranslationTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TranslationTests(app), IClassFixture<PostgresApp>;
}
