using System.Globalization;

namespace FocalPoints.Web.Shared;

/// <summary>A count with its noun. The one place that knows plural rules.</summary>
public static class Plural
{
    /// <summary>
    /// <paramref name="one"/> for 1, else <paramref name="other"/>, with <c>{0}</c> replaced by the count in the reader's digits.
    /// </summary>
    public static string Of(int count, string one, string other) =>
        string.Format(CultureInfo.CurrentCulture, count == 1 ? one : other, count.ToString("N0", CultureInfo.CurrentCulture));
}
