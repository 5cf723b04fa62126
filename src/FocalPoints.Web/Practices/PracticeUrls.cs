namespace FocalPoints.Web.Practices;

/// <summary>The addresses of practices. Public and stable.</summary>
public static class PracticeUrls
{
    public const string Browse = "/practices";

    /// <summary>One practice.</summary>
    /// <param name="language">BCP 47: the translation to read; null for the original.</param>
    public static string Read(string number, string slug, string? language = null) =>
        $"/practices/{Uri.EscapeDataString(number)}/{Uri.EscapeDataString(slug)}" + In(language);

    /// <summary>One practice by its number alone; leads on to its full address.</summary>
    public static string ByNumber(string number) => "/practices/" + Uri.EscapeDataString(number);

    /// <summary>A sheet to print.</summary>
    /// <param name="language">As in <see cref="Read"/>.</param>
    public static string Print(string number, string slug, string? language = null) => Read(number, slug) + "/print" + In(language);

    /// <summary>A file of a practice.</summary>
    public static string Attachment(string number, string slug, string name) => Read(number, slug) + "/attachments/" + Uri.EscapeDataString(name);

    /// <summary>An address on or below a practice's page, in the language in which it is being read: what this request's own <c>lang</c> says.</summary>
    public static string InLanguageRead(HttpContext http, string address)
    {
        if (http.Request.Query["lang"] is not [{ Length: > 0 } language, ..])
            return address;
        var end = address.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? address.Length : at;
        return address[..end] + (address.Contains('?', StringComparison.Ordinal) ? "&lang=" : "?lang=") + Uri.EscapeDataString(language) + address[end..];
    }

    private static string In(string? language) => language is null ? "" : "?lang=" + Uri.EscapeDataString(language);
}
