using System.Globalization;

namespace FocalPoints.Web.Shared.Words;

/// <summary>What pages say of the languages that people wrote in.</summary>
public static class LanguageNames
{
    /// <summary>The language's own name with a capital, as in <c>Français</c>; the code itself where the name is not known.</summary>
    public static string Of(string code)
    {
        if (CultureOf(code) is not { } culture)
            return code;
        var name = culture.NativeName;
        return string.Concat(name[..1].ToUpper(culture), name.AsSpan(1));
    }

    /// <summary><c>rtl</c> for Arabic and its like, null for all others: left to right is what a page is.</summary>
    public static string? DirectionOf(string code) => CultureOf(code) is { TextInfo.IsRightToLeft: true } ? "rtl" : null;

    /// <summary>The code where it differs from the page's own language, else null: only what is foreign is marked.</summary>
    public static string? Foreign(string code) =>
        code.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase) ? null : code;

    /// <summary>The attributes of an element whose words are in a language (BCP 47): none where it is the page's own.</summary>
    public static IReadOnlyDictionary<string, object> Attributes(string code)
    {
        var attributes = new Dictionary<string, object>();
        if (Foreign(code) is { } foreign)
            attributes["lang"] = foreign;
        if (DirectionOf(code) is { } direction)
            attributes["dir"] = direction;
        return attributes;
    }

    private static CultureInfo? CultureOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
