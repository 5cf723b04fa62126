using System.Globalization;

namespace FocalPoints.Web.Practices.Revisions;

/// <summary>The addresses of the published states of a practice. Public and stable.</summary>
public static class RevisionUrls
{
    /// <summary>All of them.</summary>
    public static string List(string number, string slug, int page = 1) => PracticeUrls.Read(number, slug) + "/revisions" + (page > 1 ? "?page=" + Text(page) : "");

    /// <summary>One of them: what a citation names.</summary>
    /// <param name="revision">From 1.</param>
    public static string One(string number, string slug, int revision) => List(number, slug) + "/" + Text(revision);

    /// <summary>Two side by side; without numbers the last two.</summary>
    public static string Compare(string number, string slug, int? before = null, int? after = null) =>
        List(number, slug) + "/compare" + (before is { } from && after is { } to ? $"?from={Text(from)}&to={Text(to)}" : "");

    /// <summary>The citation as a file for BibTeX.</summary>
    public static string BibTeX(string number, string slug, int revision) => One(number, slug, revision) + "/cite.bib";

    /// <summary>The citation as a file for reference managers.</summary>
    public static string Ris(string number, string slug, int revision) => One(number, slug, revision) + "/cite.ris";

    /// <summary>The number that an address names, written as this site writes it; null for anything else.</summary>
    public static int? Parse(string sent) => int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Text(number) == sent ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
