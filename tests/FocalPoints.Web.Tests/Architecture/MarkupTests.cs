using System.Text.RegularExpressions;
using System.Xml.Linq;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>Rules that hold in every page and style sheet, whoever writes it.</summary>
public sealed partial class MarkupTests
{
    private const string Web = "src/FocalPoints.Web";

    // A circuit costs memory for as long as it is open, so it can be seen at once where one begins.
    [Fact]
    public void Render_mode_is_named_only_in_a_page() =>
        Rule.HasNoOffender(Razor().Where(file => !file.EndsWith("Page.razor", StringComparison.Ordinal) && SourceTree.Text(file).Contains("@rendermode", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Render_mode_is_named_only_in_the_workspace() =>
        Rule.HasNoOffender(Razor().Where(file => SourceTree.Text(file) is var text && text.Contains("@rendermode", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("@page \"/workspace", StringComparison.Ordinal)));

    // Without it the page has no script that opens the circuit.
    [Fact]
    public void Page_with_an_island_says_so() =>
        Rule.HasNoOffender(Razor().Where(file => SourceTree.Text(file) is var text && text.Contains("@rendermode", StringComparison.OrdinalIgnoreCase) != text.Contains("[HasIsland]", StringComparison.Ordinal)));

    // Library pages allow no inline style: what is written there is not applied.
    [Fact]
    public void No_component_carries_an_inline_style() => Rule.HasNoOffender(Matches(Razor(), InlineStyle()));

    [Fact]
    public void No_component_carries_an_inline_script_or_handler() => Rule.HasNoOffender(Matches(Razor(), InlineScript()));

    // The whole layout mirrors for Arabic: start and end, never left and right.
    [Fact]
    public void Styles_know_no_left_or_right() => Rule.HasNoOffender(Matches(SourceTree.Files(Web, ".css"), PhysicalSide()));

    [Fact]
    public void Text_is_the_same_keys_in_every_language()
    {
        var wrong = from language in SourceTree.Files(Web, ".resx")
                    let name = Path.GetFileName(language)
                    where name.Count(character => character == '.') == 2
                    let source = Path.GetDirectoryName(language)!.Replace('\\', '/') + "/" + name.Split('.')[0] + ".resx"
                    from key in Keys(source).Except(Keys(language)).Select(key => $"{language} lacks {key}")
                        .Concat(Keys(language).Except(Keys(source)).Select(key => $"{language} has {key}, which {source} lacks"))
                    select key;

        Rule.HasNoOffender(wrong);
    }

    [Fact]
    public void Text_is_never_empty_and_its_placeholders_are_the_same_in_every_language()
    {
        var wrong = from file in SourceTree.Files(Web, ".resx")
                    from text in Texts(file)
                    let source = Texts(Path.GetDirectoryName(file)!.Replace('\\', '/') + "/" + Path.GetFileName(file).Split('.')[0] + ".resx").GetValueOrDefault(text.Key, "")
                    where text.Value.Length == 0 || !Placeholders(text.Value).SetEquals(Placeholders(source))
                    select $"{file}: {text.Key}";

        Rule.HasNoOffender(wrong);
    }

    private static IReadOnlyList<string> Razor() => SourceTree.Files(Web, ".razor");

    private static IEnumerable<string> Matches(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in SourceTree.Lines(file).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file}:{line.number}: {line.text.Trim()}";

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(SourceTree.Root, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Keys(string file) => Texts(file).Keys;

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"<[a-z][^>]*\sstyle\s*=")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|\son[a-z]+=""(?!@)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"(?<![-\w])(margin|padding|border)-(left|right)\b|(?<![-\w])(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)|border-(top|bottom)-(left|right)-radius")]
    private static partial Regex PhysicalSide();
}
