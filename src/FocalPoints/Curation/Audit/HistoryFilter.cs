using System.Globalization;
using FocalPoints.History;
using FocalPoints.Kernel;

namespace FocalPoints.Curation.Audit;

/// <summary>What somebody asks of history. Everything as it was typed, so that it can be shown again.</summary>
/// <param name="Person">Part of a name, or an account's id; empty for everybody.</param>
/// <param name="Verb">The name of a <see cref="History.Verb"/>; empty for all.</param>
/// <param name="Record">A practice's number, or any record's id; empty for all.</param>
/// <param name="From">The first day, as in 2026-03-14; empty for the beginning.</param>
/// <param name="Until">The last day; empty for today.</param>
/// <param name="Before">Where the page before this one ended, as in <see cref="HistoryView.Older"/>; empty for the newest.</param>
public sealed record HistoryFilter(string? Person = null, string? Verb = null, string? Record = null, string? From = null, string? Until = null, string? Before = null)
{
    /// <summary>The longest text that is understood, in characters; more than a name, a number or an id ever has.</summary>
    public const int TextMax = 200;

    /// <summary>True where nothing narrows the history.</summary>
    public bool IsEverything => (Person, Verb, Record, From, Until) is (null or "", null or "", null or "", null or "", null or "");

    /// <summary>The rules that the filter breaks, by parameter.</summary>
    internal IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        foreach (var (field, text) in new[] { (nameof(Person), Person), (nameof(Record), Record) })
        {
            if (text?.Length > TextMax)
                problems.Add(new Problem(field, ProblemRule.TooLong, TextMax, text.Length));
            else if (PlainText.HasForbiddenCharacters(text ?? ""))
                problems.Add(new Problem(field, ProblemRule.ForbiddenCharacters));
        }

        if (!string.IsNullOrEmpty(Verb) && VerbAsked is null)
            problems.Add(new Problem(nameof(Verb), ProblemRule.Unknown));
        if (!string.IsNullOrWhiteSpace(From) && FirstDay is null)
            problems.Add(new Problem(nameof(From), ProblemRule.OutOfRange));
        if ((!string.IsNullOrWhiteSpace(Until) && LastDay is null) || LastDay < FirstDay)
            problems.Add(new Problem(nameof(Until), ProblemRule.OutOfRange));
        if (!string.IsNullOrEmpty(Before) && Cursor is null)
            problems.Add(new Problem(nameof(Before), ProblemRule.Unknown));
        return problems;
    }

    internal Verb? VerbAsked => Enum.GetValues<Verb>().Cast<Verb?>().SingleOrDefault(verb => verb.ToString() == Verb);

    internal DateOnly? FirstDay => Day(From);

    internal DateOnly? LastDay => Day(Until);

    /// <summary>When the last line that was seen was written, and its id.</summary>
    internal (DateTime At, long Id)? Cursor => Before?.Split('.') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new DateTime(ticks, DateTimeKind.Utc), number)
            : null;

    /// <summary>The address part that goes on after a line.</summary>
    internal static string CursorOf(HistoryEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.At.Ticks}.{entry.Id}");

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
