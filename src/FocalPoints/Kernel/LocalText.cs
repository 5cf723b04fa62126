using System.Globalization;

namespace FocalPoints.Kernel;

/// <summary>A short text in several languages, keyed by BCP 47 primary language; English is always there.</summary>
public sealed class LocalText : Dictionary<string, string>
{
    /// <summary>An empty text, for the serializer.</summary>
    public LocalText() : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>A text in English.</summary>
    public LocalText(string english) : this() => this["en"] = english;

    /// <summary>The text in the language of the current interface, else in English, else empty.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>The text in <paramref name="culture"/>'s language, else in English, else empty.</summary>
    public string In(CultureInfo culture) =>
        TryGetValue(culture.TwoLetterISOLanguageName, out var text) || TryGetValue("en", out text) ? text : "";

    /// <summary>The language in which <see cref="In"/> answers, for the <c>lang</c> attribute (WCAG 3.1.2).</summary>
    public string LanguageIn(CultureInfo culture) =>
        ContainsKey(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : "en";
}
