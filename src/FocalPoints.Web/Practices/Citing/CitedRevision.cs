using System.Globalization;
using System.Text;

namespace FocalPoints.Web.Practices.Citing;

/// <summary>What a citation names, and how the two common kinds of files say it.</summary>
/// <param name="Author">The State, or FocalPoints for an illustration.</param>
/// <param name="Number">As in <c>FP-LAO-2026-0012</c>.</param>
/// <param name="Revision">From 1.</param>
/// <param name="PublishedAt">Of the revision, UTC.</param>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="Address">The permanent one, in full.</param>
public sealed record CitedRevision(string Author, string Title, string Number, int Revision, DateTime PublishedAt, string Language, string Address)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>An entry for BibTeX. The double braces keep names and titles as they are written.</summary>
    public string ToBibTeX() => string.Join('\n',
        $"@misc{{{Number}-r{Text(Revision)},",
        $"  author = {{{{{ForBibTeX(Author)}}}}},",
        $"  title = {{{{{ForBibTeX(Title)}}}}},",
        "  howpublished = {FocalPoints},",
        $"  number = {{{Number}}},",
        $"  edition = {{Revision {Text(Revision)}}},",
        $"  year = {{{PublishedAt.ToString("yyyy", CultureInfo.InvariantCulture)}}},",
        $"  month = {Months[PublishedAt.Month - 1]},",
        $"  langid = {{{ForBibTeX(Language)}}},",
        $"  note = {{{Number}, revision {Text(Revision)}, {PublishedAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}}},",
        $"  url = {{{Address}}}",
        "}") + "\n";

    /// <summary>A record for reference managers: a tag and a value to a line, lines ended as its specification asks.</summary>
    public string ToRis() => string.Join("\r\n",
        "TY  - ELEC",
        "AU  - " + Line(Author),
        "TI  - " + Line(Title),
        "PB  - FocalPoints",
        "PY  - " + PublishedAt.ToString("yyyy", CultureInfo.InvariantCulture),
        "DA  - " + PublishedAt.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture),
        "ET  - Revision " + Text(Revision),
        "AN  - " + Number,
        "LA  - " + Line(Language),
        "UR  - " + Address,
        "ER  - ") + "\r\n";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A value that went on to a line of its own could pass for another tag.
    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ForBibTeX(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in Line(text))
        {
            escaped.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + character,
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
