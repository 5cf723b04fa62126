using System.Net;
using System.Text;
using FocalPoints.Testing;
using FocalPoints.Web.Practices.Citing;
using FocalPoints.Web.Practices.Revisions;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Revisions;

/// <summary>What is cited can be taken into a reference manager, whatever stands in the title.</summary>
public sealed class CitationTests(SqliteApp app) : PageTests(app), IClassFixture<SqliteApp>
{
    private static readonly CitedRevision Cited = new("Lao PDR", "Limbs & {braces}: 50% of_us\\them ~ #1\nER  - ^ $", "FP-LAO-2026-0012", 3, new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), "en",
        "https://exchange.example/practices/FP-LAO-2026-0012/limbs/revisions/3");

    [Fact]
    public void BibTeX_escapes_what_it_would_take_for_a_command()
    {
        var entry = Cited.ToBibTeX();

        Assert.StartsWith("@misc{FP-LAO-2026-0012-r3,\n  author = {{Lao PDR}},\n", entry, StringComparison.Ordinal);
        Assert.Contains(@"  title = {{Limbs \& \{braces\}: 50\% of\_us\textbackslash{}them \textasciitilde{} \#1 ER - \textasciicircum{} \$}},", entry);
        Assert.Contains("  year = {2026},\n  month = mar,\n", entry);
        Assert.EndsWith("  url = {https://exchange.example/practices/FP-LAO-2026-0012/limbs/revisions/3}\n}\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_keeps_each_value_on_its_line()
    {
        var lines = Cited.ToRis().Split("\r\n");

        Assert.Equal("TY  - ELEC", lines[0]);
        Assert.Contains("TI  - Limbs & {braces}: 50% of_us\\them ~ #1 ER - ^ $", lines);
        Assert.Contains("DA  - 2026/03/04/", lines);
        Assert.Single(lines, line => line.StartsWith("ER", StringComparison.Ordinal));
        Assert.All(lines.SkipLast(1), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
    }

    [Fact]
    public async Task Files_are_handed_over_as_downloads_in_the_words_of_the_revision()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Title = "ສູນຟື້ນຟູ & limbs" });
        await App.Database.Add(practice);

        var bib = (await App.Visitor().Get(RevisionUrls.BibTeX(practice.Number!, practice.Slug, 1))).Is(HttpStatusCode.OK);
        var ris = (await App.Visitor().Get(RevisionUrls.Ris(practice.Number!, practice.Slug, 1))).Is(HttpStatusCode.OK);

        Assert.Equal("application/x-bibtex; charset=utf-8", bib.Headers["Content-Type"]);
        Assert.Contains($"filename={practice.Number}-r1.bib", bib.Headers["Content-Disposition"]);
        Assert.Contains(@"title = {{ສູນຟື້ນຟູ \& limbs}}", Encoding.UTF8.GetString(bib.Bytes));
        Assert.Contains("TI  - ສູນຟື້ນຟູ & limbs\r\n", Encoding.UTF8.GetString(ris.Bytes));
        Assert.Contains("UR  - http", Encoding.UTF8.GetString(ris.Bytes));
        (await App.Visitor().Get(RevisionUrls.One(practice.Number!, practice.Slug, 1) + "/cite.exe")).Is(HttpStatusCode.NotFound);
    }
}
