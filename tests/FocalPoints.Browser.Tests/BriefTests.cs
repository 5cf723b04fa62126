using System.Text;
using System.Text.RegularExpressions;
using FocalPoints.Browser.Tests.Fixture;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Discussion;
using FocalPoints.Practices;
using FocalPoints.Practices.Reverification;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Browser.Tests;

/// <summary>A brief is handed over on paper: two sheets, whatever was left.</summary>
public sealed class BriefTests(SharedBrowser browser) : BrowserTests(browser)
{
    [Fact]
    public async Task Brief_takes_two_sheets_however_much_waits()
    {
        var site = Browser.Site;
        var (leaver, contributor, asking, coordinator) = (An.Account.FocalPoint("croatia"), An.Account.Contributor("croatia"), An.Account.Member(), An.Account.Coordinator());
        var now = DateTime.UtcNow;
        leaver.Mandates[0].End(now.AddMinutes(-1));
        var handOver = new HandOver { MandateId = leaver.Mandates[0].Id };
        handOver.Decide(null, "", LongLine(HandOver.NoteMaxLength), coordinator.DisplayName);
        var told = Enumerable.Range(0, 20).Select(_ => An.Practice("croatia", LongTitle(), An.Morning.AddMonths(-Validity.Months - 1))).ToArray();
        var submitted = Enumerable.Range(0, 20).Select(_ => An.Draft("croatia", LongTitle(), An.Actor.Of(contributor))).ToArray();
        foreach (var practice in submitted)
            practice.Draft!.Submit(An.Actor.Of(contributor), now);
        var questions = told.Select(practice => new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, AuthorId = asking.Id, Text = "How often?", At = now });
        await site.Add([leaver, contributor, asking, coordinator, .. told, .. submitted, .. Enumerable.Range(0, 20).Select(_ => An.Draft("croatia", LongTitle(), An.Actor.Of(leaver)))]);
        await site.Add([handOver, .. questions]);

        var window = await Open(1280);
        await window.SignIn(coordinator);
        await window.Visit($"/workspace/hand-overs/{handOver.MandateId}");
        await window.IsAccessible();
        await window.FitsItsWidth();

        var sheets = Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Contains("and 15 more", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.InRange(Regex.Count(sheets, "/Type\\s*/Page\\b"), 1, 2);
    }

    private static PracticeContent LongTitle() => An.Content with { Title = LongLine(140) };

    // As long as it may be, of words that break where a line ends.
    private static string LongLine(int length) => string.Concat(Enumerable.Repeat("Workshops that come to each village ", 60))[..(length - 1)] + "s";
}
