using System.Text.RegularExpressions;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Checks;

/// <summary>
/// Looks for what may tell of one person: a name beside words of injury, a telephone number, an e-mail address, coordinates. Finds too much rather than too little, and
/// not everything: it only shows a coordinator where to look.
/// </summary>
public static partial class PersonalData
{
    /// <summary>How far from a word of injury a name is looked for, in characters.</summary>
    private const int Nearby = 80;

    /// <summary>An excerpt's length to either side, in characters.</summary>
    private const int Context = 25;

    private const int MillisecondsAtMost = 250;

    private static readonly string[] NotProse = ["Language", "Obligations", "Themes", "Actions", "Tags", "Period", "Resources"];

    /// <summary>What was found, in the order of the form, each passage once.</summary>
    public static IReadOnlyList<Finding> Find(PracticeContent content)
    {
        var findings = new List<Finding>();
        foreach (var (field, text) in ContentTexts.Of(content))
        {
            if (text.Length == 0 || NotProse.Contains(field.Split('[', '.')[0]) || field.EndsWith(".Url", StringComparison.Ordinal) || field.EndsWith(".Date", StringComparison.Ordinal))
                continue;
            try
            {
                findings.AddRange(FindIn(field, text));
            }
            catch (RegexMatchTimeoutException)
            {
                // A text that is too much for the machine is left to the person.
            }
        }

        return [.. findings.Distinct()];
    }

    private static IEnumerable<Finding> FindIn(string field, string text)
    {
        foreach (Match match in Email().Matches(text))
            yield return new Finding(FindingKind.EmailAddress, field, match.Value);
        foreach (Match match in Phone().Matches(text))
        {
            if (match.Value.Count(char.IsDigit) is >= 8 and <= 15 && !IsADateOrRange(match.Value))
                yield return new Finding(FindingKind.PhoneNumber, field, match.Value.Trim());
        }

        foreach (var match in DecimalDegrees().Matches(text).Concat(Degrees().Matches(text)).Concat(Grid().Matches(text)))
            yield return new Finding(FindingKind.Coordinates, field, match.Value);

        // Places and partners are names of what they are.
        if (field.StartsWith("Places", StringComparison.Ordinal) || field.StartsWith("Partners", StringComparison.Ordinal) || field.StartsWith("Sources", StringComparison.Ordinal))
            yield break;
        foreach (Match injury in Injury().Matches(text))
        {
            var start = Math.Max(0, injury.Index - Nearby);
            var window = text[start..Math.Min(text.Length, injury.Index + injury.Length + Nearby)];
            if ((Name().Match(window) is { Success: true } name && !injury.Value.Contains(name.Value, StringComparison.OrdinalIgnoreCase) ? name : Titled().Match(window)) is { Success: true } found)
                yield return new Finding(FindingKind.PersonName, field, Excerpt(window, found.Index, found.Length));
        }
    }

    private static string Excerpt(string text, int index, int length)
    {
        var (start, end) = (Math.Max(0, index - Context), Math.Min(text.Length, index + length + Context));
        return (start > 0 ? "…" : "") + text[start..end].Replace('\n', ' ').Trim() + (end < text.Length ? "…" : "");
    }

    // 2019-2023, 14.03.2026, 12 400 000.
    private static bool IsADateOrRange(string text) => DateOrRange().IsMatch(text.Trim()) || Thousands().IsMatch(text.Trim());

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.,])(?:\+|00)?\(?\d{1,4}\)?(?:[\s./()-]{0,2}\d{2,4}){2,5}(?![\w%]|[.,]\d)", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})$", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex DateOrRange();

    [GeneratedRegex(@"^\d{1,3}(?:\s\d{3})+$", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\d.])-?\d{1,2}\.\d{3,8}\s?°?\s?[NSns]?\s?[,;/ ]\s?-?\d{1,3}\.\d{3,8}(?!\d)", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex DecimalDegrees();

    [GeneratedRegex(@"\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’]", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\b(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{3,5}\s?\d{3,5}\b", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Grid();

    // A given name and a family name: two or three words with a capital each, in a script that has capitals.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}(?:\.|\p{Ll}{1,20})){1,2}(?=,? (?:\(?\d{1,2}\)?,|who|was|is|had|has|lost|from|aged|qui|est|a |à|âgée?|que|fue|perdió|de \d|quem|foi|perdeu|tem)|,? (?:injur|lost|amput|bless|muti|her|fer))", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mme|Mlle|M\.|Sr|Sra|Srta|Dona|Dom|Senhora?|Señora?|السيدة?|ທ້າວ|ນາງ)\.?\s+\p{L}\p{L}+", RegexOptions.CultureInvariant, MillisecondsAtMost)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<!\p{L})(?:injur\w+|wound\w+|amput\w+|maim\w+|blind(?:ed)?|lost (?:an?|one|both|his|her|their) \w+|killed|victim of|survivor of|bless[ée]\w*|mutil\w+|aveugl\w+|a perdu|tué\w*|herid\w+|ferid\w+|perdió|perdeu|muert\w+|mort\w+|أصيب\w*|جرح\w*|بتر\w*|ບາດເຈັບ)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MillisecondsAtMost)]
    private static partial Regex Injury();
}
