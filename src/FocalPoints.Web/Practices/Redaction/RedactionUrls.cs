using System.Globalization;

namespace FocalPoints.Web.Practices.Redaction;

/// <summary>Where the secretariat takes personal data out of what was published.</summary>
public static class RedactionUrls
{
    /// <summary>Of a practice, with the text that is looked at.</summary>
    /// <param name="revision">From 1; null for the live one.</param>
    /// <param name="field">As in <c>Steps[2].Text</c>; null for none.</param>
    public static string Redact(string number, int? revision = null, string? field = null)
    {
        var query = QueryString.Empty;
        if (revision is { } which)
            query = query.Add("revision", which.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(field))
            query = query.Add("field", field);
        return $"/workspace/redact/{Uri.EscapeDataString(number)}" + query;
    }
}
