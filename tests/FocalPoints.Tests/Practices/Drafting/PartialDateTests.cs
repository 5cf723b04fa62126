using FocalPoints.Practices.Drafting;
using Xunit;

namespace FocalPoints.Tests.Practices.Drafting;

/// <summary>A year, a month or a day.</summary>
public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-02", "2025-02-01", "2025-02-28")]
    [InlineData("2026-12", "2026-12-01", "2026-12-31")]
    [InlineData("2026-03-14", "2026-03-14", "2026-03-14")]
    [InlineData("1900", "1900-01-01", "1900-12-31")]
    [InlineData("2100-12-31", "2100-12-31", "2100-12-31")]
    public void Date_covers_its_first_to_its_last_day(string text, string first, string last)
    {
        Assert.Equal(DateOnly.Parse(first), PartialDate.First(text));
        Assert.Equal(DateOnly.Parse(last), PartialDate.Last(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("26")]
    [InlineData("2026-13")]
    [InlineData("2026-02-29")]
    [InlineData("2026-3-14")]
    [InlineData("14.03.2026")]
    [InlineData(" 2026")]
    [InlineData("٢٠٢٦")]
    [InlineData("2026-03-14T00:00")]
    public void Anything_else_is_no_date(string text)
    {
        Assert.Null(PartialDate.First(text));
        Assert.Null(PartialDate.Last(text));
    }
}
