using System.Globalization;

namespace FocalPoints.Practices.Drafting;

/// <summary>A year, a month or a day in ISO 8601: <c>2026</c>, <c>2026-03</c>, <c>2026-03-14</c>.</summary>
public static class PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The first day of what is meant; null where the text is no such date or lies outside 1900 to 2100.</summary>
    public static DateOnly? First(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2100 ? date : null;

    /// <summary>The last day of what is meant; null as in <see cref="First"/>.</summary>
    public static DateOnly? Last(string text) => (First(text), text.Length) switch
    {
        (null, _) => null,
        ({ } first, 4) => first.AddYears(1).AddDays(-1),
        ({ } first, 7) => first.AddMonths(1).AddDays(-1),
        var (first, _) => first,
    };
}
