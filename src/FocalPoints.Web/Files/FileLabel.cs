using System.Globalization;
using FocalPoints.Practices;

namespace FocalPoints.Web.Files;

/// <summary>What a file is, in the few words beside its link.</summary>
public static class FileLabel
{
    /// <summary>As in "PDF, 84 kB".</summary>
    public static string Of(Attachment file) => string.Format(CultureInfo.CurrentCulture, FilesText.TypeAndSize,
        Path.GetExtension(file.Name).TrimStart('.').ToUpperInvariant(), Size(file.Bytes));

    /// <summary>In kB below a million bytes, then in MB with one decimal. Decimal units, as people's systems show them.</summary>
    public static string Size(long bytes) => bytes < 999_500
        ? string.Format(CultureInfo.CurrentCulture, FilesText.KiloBytes, Math.Max(1, (bytes + 500) / 1000))
        : string.Format(CultureInfo.CurrentCulture, FilesText.MegaBytes, bytes / 1_000_000.0);
}
