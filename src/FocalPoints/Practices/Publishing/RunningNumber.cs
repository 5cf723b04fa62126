using System.Globalization;
using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Publishing;

/// <summary>The end of a practice's number, counted for each State and year.</summary>
internal static class RunningNumber
{
    /// <summary>As in <c>FP-LAO-2026-</c>.</summary>
    public static string Prefix(string isoAlpha3, int year) => string.Create(CultureInfo.InvariantCulture, $"FP-{isoAlpha3}-{year}-");

    /// <summary>The last that was given; 0 where none was.</summary>
    public static async Task<int> Last(FocalPointsDb db, string prefix, CancellationToken cancel)
    {
        var last = await db.Practices.Where(practice => practice.Number!.StartsWith(prefix))
            .OrderByDescending(practice => practice.Number!.Length).ThenByDescending(practice => practice.Number)
            .Select(practice => practice.Number).FirstOrDefaultAsync(cancel);
        return last is null ? 0 : int.Parse(last[prefix.Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>The number itself.</summary>
    public static string Of(string prefix, int count) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{count:0000}");
}
